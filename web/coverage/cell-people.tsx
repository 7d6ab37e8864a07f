import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { Level } from '../parts/level';
import { FailureNote, Skeleton } from '../parts/states';
import { CellPeopleDocument, type CoverageMapQuery } from './operations.gen';

interface Props {
  readonly team: string;
  readonly skill: string;
  readonly rows: readonly CoverageMapQuery['skillCoverage']['edges'][number]['node'][];
}

/** The people behind a cell of the map, the best first. */
export function CellPeople({ team, skill, rows }: Props): ReactNode {
  const { data, error } = useQuery(CellPeopleDocument, { variables: { team, skill } });
  const row = rows.find((one) => one.team.id === team);
  const name = row?.cells.find((cell) => cell.skill.id === skill)?.skill.name ?? skill;
  return (
    <section className="card" aria-labelledby="cell-people">
      <div className="card-body">
        <h2 id="cell-people">
          {name} in {row?.team.name ?? team}
        </h2>
        {error && <FailureNote error={error} />}
        {!data && !error && <Skeleton rows={2} />}
        {data?.expertSearch.edges.length === 0 && <p className="soft">Nobody in the team has shown it yet.</p>}
        <ul className="cell-people">
          {data?.expertSearch.edges.map(({ node: { person } }) => (
            <li key={person.id} className="row between">
              <PersonCard person={person} />
              {person.skill?.level ? (
                <Level level={person.skill.level} certainty={person.skill.confidence} />
              ) : (
                <span className="soft small">by what they did</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
