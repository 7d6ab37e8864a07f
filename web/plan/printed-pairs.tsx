import type { ReactNode } from 'react';
import { termName } from '../parts/terms';
import { points, sentenceCase } from '../parts/words';
import type { PairRow } from './rows';

/** All pairs of a list on paper, where nothing can be scrolled. */
export function PrintedPairs({ rows, label }: { readonly rows: readonly PairRow[]; readonly label: string }): ReactNode {
  return (
    <table className="slim" aria-label={label}>
      <thead>
        <tr>
          {['Mentee', 'Mentor', 'Score', 'Decides', 'Cost', 'Load', 'Status'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, mentee, mentor, score, decides, overrideCost, load, places, status, note }) => (
          <tr key={id}>
            <td>{mentee.name}</td>
            <td>{mentor.name}</td>
            <td>{points(score)}</td>
            <td>{termName(decides)}</td>
            <td>{overrideCost > 0 ? points(overrideCost) : '0'}</td>
            <td>{places === undefined ? load : `${load} of ${places}`}</td>
            <td>{[sentenceCase(status), note].filter(Boolean).join(': ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
