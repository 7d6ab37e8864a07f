import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { FailureNote } from '../parts/states';
import { percent } from '../parts/words';
import { SuspectedRingsDocument } from './operations.gen';

/** Groups that vouch mostly for each other: for learning and development to look at. */
export function Rings({ skill }: { readonly skill: string }): ReactNode {
  const { data, error } = useQuery(SuspectedRingsDocument, { variables: { skill } });
  if (error) return <FailureNote error={error} />;
  if (!data?.suspectedRings.edges.length) return null;
  return (
    <section className="card" aria-labelledby="rings">
      <div className="card-body">
        <div>
          <h2 id="rings">People who vouch mostly for each other</h2>
          <p className="soft small">A flag for you to look at, never a penalty; only learning and development sees it.</p>
        </div>
        <ul className="rings">
          {data.suspectedRings.edges.map(({ node: { people, inside, reason } }) => (
            <li key={people.map(({ id }) => id).join(' ')}>
              <p>
                <span className="badge warn">{percent(inside)} stays inside</span> {reason}
              </p>
              <div className="row">
                {people.map((person) => (
                  <PersonCard key={person.id} person={person} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
