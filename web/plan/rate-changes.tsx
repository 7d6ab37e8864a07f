import type { ReactNode } from 'react';
import { rate } from '../parts/words';
import type { RateChangeFragment } from './operations.gen';

interface Props {
  readonly label: string;
  readonly groups: readonly RateChangeFragment[];
}

const MOST = 12;

/** Match rate of groups as the plan is and as it would become: those that change first. */
export function RateChanges({ label, groups }: Props): ReactNode {
  const told = groups.filter(({ before, after }) => before.matchRate !== null && after.matchRate !== null);
  const changed = told.filter(({ before, after }) => before.matchRate !== after.matchRate);
  const shown = [...changed, ...told.filter((group) => !changed.includes(group))].slice(0, MOST);
  if (told.length === 0) return null;
  return (
    <table className="slim">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{changed.length === 0 ? 'Nothing changes' : `${changed.length} of ${told.length} change`}</th>
          <th scope="col" className="number">
            Mentees
          </th>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col" className="number">
            Then
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ group, people, before, after }) => (
          <tr key={group}>
            <th scope="row">{group}</th>
            <td className="number">{people}</td>
            <td className="number">{rate(before.matchRate ?? 0)}</td>
            <td className={before.matchRate === after.matchRate ? 'number' : 'number warn-text'}>{rate(after.matchRate ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
