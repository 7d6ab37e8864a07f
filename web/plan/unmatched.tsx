import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { Empty } from '../parts/states';
import type { useUnmatched } from './use-plan';

interface Props {
  readonly unmatched: NonNullable<ReturnType<typeof useUnmatched>['unmatched']>;
}

/** Who has nobody, with the reason and what would help. */
export function Unmatched({ unmatched }: Props): ReactNode {
  if (unmatched.length === 0) return <Empty title="Everybody has somebody">All mentees have a mentor, and all mentors a mentee.</Empty>;
  return (
    <ul className="list" aria-label="Unmatched people">
      {unmatched.map(({ person, side, reason }) => (
        <li key={`${side} ${person.id}`} className="unmatched">
          <PersonCard person={person} about={[person.title, person.location].filter(Boolean).join(' · ')} />
          <span>
            <span className="badge">{side === 'MENTEE' ? 'Mentee' : 'Mentor'}</span> {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
