import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PersonCard } from '../parts/avatar';
import { CsvButton } from '../parts/csv-button';
import { Empty } from '../parts/states';
import { TextFilter } from '../parts/text-filter';
import { counted, sentenceCase } from '../parts/words';
import type { useUnmatched } from './use-plan';

const route = getRouteApi('/plans/$plan');
const HEADINGS = ['person', 'email', 'side', 'team', 'location', 'reason'] as const;

interface Props {
  /** Of the program; a file is called after it. */
  readonly name: string;
  readonly unmatched: NonNullable<ReturnType<typeof useUnmatched>['unmatched']>;
}

/** Who has nobody, with the reason and what would help. */
export function Unmatched({ name, unmatched }: Props): ReactNode {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const words = q?.toLocaleLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const shown = unmatched.filter(({ person }) => words.every((word) => person.name.toLocaleLowerCase().includes(word)));
  if (unmatched.length === 0)
    return (
      <div className="card">
        <Empty title="Everybody has somebody">All mentees have a mentor, and all mentors a mentee.</Empty>
      </div>
    );
  const rows = () =>
    shown.map(({ person, side, reason }) => [person.name, person.email, side.toLowerCase(), person.team?.name, person.location, reason]);
  return (
    <>
      <div className="filters no-print">
        <TextFilter
          label="Name"
          value={q}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, q: next }), replace: true, resetScroll: false })}
        />
        <span role="status" className="soft small">
          {counted(shown.length, 'person', 'people')}
        </span>
        <CsvButton name={`${name}, unmatched`} headings={HEADINGS} rows={rows} />
      </div>
      <div className="card">
        {shown.length === 0 && <Empty title="Nobody here is called that">Empty the field to see all who are unmatched.</Empty>}
        <ul className="list" aria-label="Unmatched people">
          {shown.map(({ person, side, reason }) => (
            <li key={`${side} ${person.id}`} className="unmatched">
              <PersonCard person={person} about={[person.title, person.location].filter(Boolean).join(' · ')} />
              <span>
                <span className="badge">{sentenceCase(side)}</span> {reason}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
