import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { FailureNote, Skeleton } from '../parts/states';
import { sentenceCase } from '../parts/words';
import { SkillChampionsDocument } from './operations.gen';

/** Those who are known for it, with who has risen lately. */
export function TopChampions({ skill }: { readonly skill: { readonly id: string; readonly name: string } }): ReactNode {
  const { data, error } = useQuery(SkillChampionsDocument, { variables: { id: skill.id } });
  return (
    <section className="card" aria-labelledby="champions">
      <div className="card-body">
        <h2 id="champions">Champions</h2>
        {error && <FailureNote error={error} />}
        {!data && !error && <Skeleton rows={2} />}
        {data?.champions.edges.length === 0 && (
          <p className="soft">Nobody is listed: too few people hold the skill, or nobody has passed the gates yet.</p>
        )}
        <ol className="stack">
          {data?.champions.edges.map(({ node: { person, tier, rankLow, rankHigh, percentileChange } }) => (
            <li key={person.id}>
              <PersonCard
                person={person}
                about={[
                  sentenceCase(tier),
                  rankLow === rankHigh ? `rank ${rankLow}` : `rank ${rankLow} to ${rankHigh}`,
                  percentileChange >= 0.1 && 'rising',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            </li>
          ))}
        </ol>
        {(data?.champions.totalCount ?? 0) > 0 && (
          <p className="small">
            <Link to="/champions" search={{ skill: skill.id }}>
              All champions, and why
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}
