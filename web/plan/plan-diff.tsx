import type { ReactNode } from 'react';
import { PersonLink } from '../parts/avatar';
import { counted, points } from '../parts/words';
import type { WhatIfQuery } from './operations.gen';
import { RateChanges } from './rate-changes';

type Diff = WhatIfQuery['previewPairingPlan'];
type Load = readonly { readonly mentees: number; readonly mentors: number }[];

interface Props {
  readonly diff: Diff;
  /** As it is now. */
  readonly load: Load;
  /** Whether other settings are being asked about. */
  readonly stale: boolean;
}

/** What the plan would become: totals, who gains and loses somebody, pairs that come and go, and how mentors are loaded. */
export function PlanDiff({ diff, load, stale }: Props): ReactNode {
  const { before, after, kept, addedCount, removedCount } = diff;
  return (
    <section className={stale ? 'page dim' : 'page'} aria-busy={stale} aria-label="What the plan would become">
      <p role="status">
        {before && `Total ${points(before.total)}, then `}
        <strong>{points(after.total)}</strong>
        {after.optimal ? ', proved to be the best' : ', not proved to be the best'}. {counted(kept, 'pair stays', 'pairs stay')},{' '}
        {counted(addedCount, 'comes', 'come')}, {counted(removedCount, 'goes', 'go')}.
      </p>
      <Names label="Would have a mentor then" people={diff.gaining} />
      <Names label="Would have nobody any more" people={diff.losing} />
      <LoadTable before={load} after={diff.load} />
      <RateChanges label="Match rate by team" groups={diff.teams} />
      <RateChanges label="Match rate by location" groups={diff.locations} />
      <Changes label="Pairs that come" changes={diff.added} total={addedCount} />
      <Changes label="Pairs that go" changes={diff.removed} total={removedCount} />
    </section>
  );
}

function Names({ label, people }: { readonly label: string; readonly people: Diff['gaining'] }): ReactNode {
  return (
    <div>
      <h3>
        {label}: {people.length}
      </h3>
      {people.length > 0 && (
        <p className="small">
          {people.map((person, place) => (
            <span key={person.id}>
              {place > 0 && ', '}
              <PersonLink person={person} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function LoadTable({ before, after }: { readonly before: Load; readonly after: Load }): ReactNode {
  const most = Math.max(0, ...[...before, ...after].map(({ mentees }) => mentees));
  const of = (load: Load, mentees: number) => load.find((one) => one.mentees === mentees)?.mentors ?? 0;
  const shown = Array.from({ length: most + 1 }, (_, mentees) => mentees).filter((mentees) => of(before, mentees) + of(after, mentees) > 0);
  return (
    <table className="slim">
      <caption>Mentors by their mentees</caption>
      <thead>
        <tr>
          <th scope="col">Mentees</th>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col" className="number">
            Then
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((mentees) => (
          <tr key={mentees}>
            <th scope="row">{mentees}</th>
            <td className="number">{of(before, mentees)}</td>
            <td className="number">{of(after, mentees)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChangesProps {
  readonly label: string;
  readonly changes: Diff['added'];
  readonly total: number;
}

function Changes({ label, changes, total }: ChangesProps): ReactNode {
  if (total === 0) return null;
  return (
    <details>
      <summary>
        {label}: {total}
        {total > changes.length && ` (the first ${changes.length})`}
      </summary>
      <ul className="small">
        {changes.map(({ mentor, mentee, score }) => (
          <li key={`${mentor.id} ${mentee.id}`}>
            {mentee.name} with {mentor.name}, {points(score)}
          </li>
        ))}
      </ul>
    </details>
  );
}
