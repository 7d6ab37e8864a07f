import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { Level } from '../parts/level';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { counted, percent, sentenceCase } from '../parts/words';
import { PersonSkillsDocument, type SkillRowFragment } from './operations.gen';
import { SkillDetail } from './skill-detail';

const route = getRouteApi('/people/$person');

const TONES = { VERIFIED: 'badge good', UNVERIFIED: 'badge', UNCERTAIN: 'badge warn', STALE: 'badge warn' } as const;
const MEANING = {
  VERIFIED: 'a manager, an assessment or a certificate says so',
  UNVERIFIED: 'nobody who verifies has said anything',
  UNCERTAIN: 'too little is known',
  STALE: 'nothing new for long',
} as const;

/** What is believed of somebody, the highest level first; a row opens what the belief rests on. */
export function Skills({ person, own }: { readonly person: string; readonly own: boolean }): ReactNode {
  const { data, error, fetchMore, refetch } = useQuery(PersonSkillsDocument, { variables: { id: person } });
  const client = useApolloClient();
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  const skills = data?.person?.skills;
  if (!skills) return <Skeleton />;
  if (skills.edges.length === 0)
    return (
      <div className="card">
        <Empty title="Nothing is known yet">
          {own
            ? 'Claim a skill of yours above; others can endorse it, and what you do shows it.'
            : 'Endorse a skill you have seen at work.'}
        </Empty>
      </div>
    );
  return (
    <div className="page">
      <div className="row between no-print">
        <span className="soft small">{counted(skills.totalCount, 'skill')}, the surest high levels first.</span>
        <CsvButton
          name="skills of a person"
          headings={['skill', 'level', 'certainty', 'status']}
          rows={async () =>
            (await allPages(client, PersonSkillsDocument, { id: person }, (page) => page.person?.skills)).map((one) => [
              one.skill.name,
              one.level,
              one.confidence,
              one.status,
            ])
          }
        />
      </div>
      <ul className="card list skills">
        {skills.edges.map(({ node }) => (
          <SkillItem key={node.skill.id} person={person} own={own} row={node} />
        ))}
      </ul>
      <More list={skills} fetchMore={fetchMore} />
    </div>
  );
}

interface ItemProps {
  readonly person: string;
  readonly own: boolean;
  readonly row: SkillRowFragment;
}

function SkillItem({ person, own, row: { skill, level, confidence, status, conflicts, championPercentile } }: ItemProps): ReactNode {
  const { skill: opened } = route.useSearch();
  const navigate = route.useNavigate();
  const open = opened === skill.id;
  return (
    <li>
      <div className="skill-row">
        <Button
          className="skill-open"
          aria-expanded={open}
          onPress={() => void navigate({ search: { skill: open ? undefined : skill.id }, replace: true, resetScroll: false })}
        >
          <span aria-hidden>{open ? '▾' : '▸'}</span> {skill.name}
        </Button>
        <Level level={level} certainty={confidence} />
        <span className="row">
          <span className={TONES[status]} title={MEANING[status]}>
            {sentenceCase(status)}
          </span>
          {conflicts.length > 0 && <span className="badge bad">{counted(conflicts.length, 'kind')} disagree</span>}
          {championPercentile !== null && championPercentile >= 0.5 && (
            <span className="soft small">above {percent(championPercentile)} of the holders</span>
          )}
        </span>
      </div>
      {open && <SkillDetail person={person} own={own} skill={skill} />}
    </li>
  );
}
