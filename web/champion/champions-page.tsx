import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { allPages } from '../parts/all-pages';
import { CsvButton } from '../parts/csv-button';
import { Lookup } from '../parts/lookup';
import { Page } from '../parts/page';
import { Empty, FailureNote, More, Skeleton } from '../parts/states';
import { useSkillsFound, useTeamsFound } from '../parts/use-found';
import { dateTime } from '../parts/words';
import { holdsAny, useSession } from '../session';
import { ChampionCard } from './champion-card';
import { LeftOut } from './left-out';
import { type ChampionCardFragment, ChampionNamesDocument, ChampionsDocument } from './operations.gen';
import { Rings } from './rings';
import './champions.css';

const route = getRouteApi('/champions');

/** Who is known in a skill for what they did for others. */
export function ChampionsPage(): ReactNode {
  const { skill, team } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: named } = useQuery(ChampionNamesDocument, { variables: { skill: skill ?? '', team: team ?? '' }, skip: !skill && !team });
  const name = skill ? named?.skill?.name : undefined;
  return (
    <Page
      derived
      title={name ? `Champions of ${name}` : 'Champions'}
      about="People who are known in a skill for what they did for others: who was helped, taught and reviewed says so, not who says it loudest."
    >
      <div className="filters no-print">
        <Lookup
          label="Skill"
          placeholder="Type a few letters"
          useFound={useSkillsFound}
          shown={name ?? ''}
          onPick={({ id }) => void navigate({ search: (now) => ({ ...now, skill: id }) })}
        />
        <Lookup
          label="Of the team"
          placeholder="Any team"
          useFound={useTeamsFound}
          shown={team ? (named?.team?.name ?? '') : ''}
          onPick={({ id }) => void navigate({ search: (now) => ({ ...now, team: id }) })}
        />
        {team && (
          <Button className="button plain" onPress={() => void navigate({ search: (now) => ({ ...now, team: undefined }) })}>
            Any team
          </Button>
        )}
      </div>
      {skill ? <Listed skill={skill} team={team} name={name ?? skill} /> : <Choose />}
    </Page>
  );
}

function Choose(): ReactNode {
  return (
    <div className="card">
      <Empty title="Of which skill?">Choose one above; a few letters or an alias are enough.</Empty>
    </div>
  );
}

const TIERS = [
  {
    tier: 'CHAMPION',
    title: 'Champions',
    about: 'A high level is likely, several people of more than one team vouch in more than one way, and they were active within a year.',
  },
  { tier: 'RISING', title: 'Rising', about: 'A fifth of the holders higher than 90 days ago.' },
  { tier: 'PRACTITIONER', title: 'Practising', about: 'They help others; one of the marks of a champion is still missing.' },
] as const;

interface ListedProps {
  readonly skill: string;
  readonly team: string | undefined;
  readonly name: string;
}

function Listed({ skill, team, name }: ListedProps): ReactNode {
  const session = useSession();
  const client = useApolloClient();
  const { data, error, fetchMore, refetch } = useQuery(ChampionsDocument, { variables: { skill, team: team ?? null } });
  if (error) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { edges, computedAt } = data.champions;
  const people = edges.map(({ node }) => node);
  return (
    <>
      {people.length === 0 && (
        <div className="card">
          <Empty title="No list">A skill that fewer than five people hold has none, and people who did not agree are on none.</Empty>
        </div>
      )}
      {TIERS.map(({ tier, title, about }) => {
        const own = people.filter((person) => person.tier === tier);
        return (
          own.length > 0 && (
            <section key={tier} className="page" aria-labelledby={tier}>
              <div>
                <h2 id={tier}>
                  {title} <span className="soft">{own.length}</span>
                </h2>
                <p className="soft small">{about}</p>
              </div>
              <ol className="champions">
                {own.map((champion) => (
                  <li key={champion.person.id}>
                    <ChampionCard champion={champion} />
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
      <More list={data.champions} fetchMore={fetchMore} />
      {people.length > 0 && (
        <p className="row small soft">
          {computedAt && `Computed ${dateTime(computedAt)}.`}
          <CsvButton
            name={`champions of ${name}`}
            headings={HEADINGS}
            rows={async () =>
              (await allPages(client, ChampionsDocument, { skill, team: team ?? null }, (page) => page.champions)).map(csvRow)
            }
          />
        </p>
      )}
      {session && holdsAny(session, 'LD') && <Rings skill={skill} />}
      <LeftOut />
    </>
  );
}

const HEADINGS = ['id', 'name', 'tier', 'rank from', 'rank to', 'score', 'people helped', 'teams reached'];

const csvRow = (one: ChampionCardFragment) => [
  one.person.id,
  one.person.name,
  one.tier,
  one.rankLow,
  one.rankHigh,
  one.score,
  one.peopleHelped,
  one.teamsReached,
];
