import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { useAllPages } from '../parts/use-all-pages';
import { counted, date } from '../parts/words';
import { EnrolmentsDocument } from './operations.gen';

/** Mentees who have nobody so far, in the order in which they come next; whoever was left out by a published plan counts for more in the next. */
export function WaitingList({ program }: { readonly program: string }): ReactNode {
  const variables = { program, side: 'MENTEE' as const };
  const { data, error, refetch } = useQuery(EnrolmentsDocument, { variables, fetchPolicy: 'cache-and-network' });
  const page = data?.program?.enrolments;
  const whole = useAllPages({ query: EnrolmentsDocument, variables, data, pageOf: (answer) => answer.program?.enrolments });
  if (error && !page) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!page || !whole) return <Skeleton rows={5} />;
  const waiting = page.edges
    .flatMap(({ node }) => (node.waiting === null ? [] : [{ ...node, place: node.waiting }]))
    .toSorted((a, b) => a.place - b.place);
  if (waiting.length === 0)
    return (
      <div className="card">
        <Empty title="Nobody waits">Every mentee of the program has a mentor, or none is enrolled yet.</Empty>
      </div>
    );
  return (
    <div className="page">
      <p className="soft">
        {counted(waiting.length, 'mentee has', 'mentees have')} nobody so far, whoever came first before the others. A published plan that
        left somebody out counts for them in the next.
      </p>
      <div className="card">
        <ol className="list" aria-label="Waiting list">
          {waiting.map(({ place, person, skills, since }) => (
            <li key={person.id} className="row between">
              <PersonCard
                person={person}
                about={[skills.map(({ skill, level }) => `${skill.name} ${level}`).join(', '), `since ${date(since)}`]
                  .filter(Boolean)
                  .join(' · ')}
              />
              <span className="badge">place {place}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
