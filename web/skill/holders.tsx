import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PersonCard } from '../parts/avatar';
import { saveCsv } from '../parts/csv';
import { Level } from '../parts/level';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { counted } from '../parts/words';
import type { Holder } from './holder';
import { SkillHoldersDocument, type SkillHoldersQuery } from './operations.gen';
import { PeoplePicture } from './people-picture';

const route = getRouteApi('/skills/$skill');

type Expert = SkillHoldersQuery['expertSearch']['edges'][number]['node'];

const LEVELS = ['5', '4', '3', '2', '1'] as const;

/** Who holds the skill: counted by level, as a picture of who worked with whom, and as a list. */
export function Holders({ skill }: { readonly skill: { readonly id: string; readonly name: string } }): ReactNode {
  const { level } = route.useSearch();
  const { data, error, refetch } = useQuery(SkillHoldersDocument, { variables: { id: skill.id } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const holders = data.expertSearch.edges.map(({ node }) => holderOf(node));
  if (holders.length === 0)
    return (
      <div className="card">
        <Empty title="Nobody has shown it yet">Ask finds who is nearest to it.</Empty>
      </div>
    );
  const shown = level ? holders.filter((holder) => String(holder.level) === level) : holders;
  return (
    <div className="page">
      <section className="card" aria-labelledby="holders">
        <div className="card-body">
          <div className="card-head">
            <h2 id="holders">Held by {counted(data.expertSearch.totalCount, 'person', 'people')}</h2>
            <Button className="button slim no-print" onPress={() => save(skill.name, shown)}>
              CSV
            </Button>
          </div>
          <ByLevel holders={holders} />
        </div>
        <ul className="list">
          {shown.map((holder) => (
            <li key={holder.id} className="row between">
              <PersonCard person={holder} about={[holder.title, holder.team].filter(Boolean).join(' · ')} />
              {holder.level ? (
                <Level level={holder.level} certainty={holder.confidence} />
              ) : (
                <span className="soft small">by what they did</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <PeoplePicture skill={skill} holders={holders} />
    </div>
  );
}

/** How many stand at each level; a bar chooses that level for the list. */
function ByLevel({ holders }: { readonly holders: readonly Holder[] }): ReactNode {
  const { level: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = LEVELS.map((level) => holders.filter((holder) => String(holder.level) === level).length);
  const unknown = holders.filter(({ level }) => level === null).length;
  const most = Math.max(...counts, 1);
  return (
    <div className="by-level">
      {LEVELS.map((level, place) => (
        <Button
          key={level}
          className="level-bar"
          aria-pressed={chosen === level}
          onPress={() => void navigate({ search: { level: chosen === level ? undefined : level }, replace: true, resetScroll: false })}
        >
          <span>Level {level}</span>
          <span className="track" aria-hidden>
            <i style={{ width: `${(100 * (counts[place] ?? 0)) / most}%` }} />
          </span>
          <span className="number">{counts[place]}</span>
        </Button>
      ))}
      {unknown > 0 && (
        <p className="soft small">{counted(unknown, 'more person is', 'more people are')} known by what they did, without a level.</p>
      )}
    </div>
  );
}

function holderOf({ person: { id, name, title, team, skill }, score }: Expert): Holder {
  return { id, name, title, team: team?.name, score, level: skill?.level ?? null, confidence: skill?.confidence ?? 0 };
}

function save(skill: string, holders: readonly Holder[]): void {
  const rows = holders.map(({ id, name, title, team, level, confidence }) => [id, name, title, team, level, level && confidence]);
  saveCsv(`holders of ${skill}`, ['id', 'name', 'title', 'team', 'level', 'confidence'], rows);
}
