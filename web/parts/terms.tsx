import type { ReactNode } from 'react';
import { points, sentenceCase } from './words';

interface Term {
  readonly feature: string;
  readonly points: number;
  readonly detail: string;
}

/** Terms of pairs that go by the names that their weights have in the settings. */
const NAMES: Readonly<Record<string, string>> = { gap: 'Distance in level', timeZone: 'Shared hours', goals: 'Common goals' };

/** What a term of a score is called. */
export const termName = (feature: string) => NAMES[feature] ?? sentenceCase(feature);

/** The addends of a score as bars of one scale: what adds runs to the right, what takes away comes from the right. */
export function TermBars({ terms, label }: { readonly terms: readonly Term[]; readonly label: string }): ReactNode {
  const shown = terms.filter((term) => Math.abs(term.points) >= 0.005);
  const widest = Math.max(...shown.map((term) => Math.abs(term.points)), 0.01);
  return (
    <ul className="terms" aria-label={label}>
      {shown.map((term) => (
        <li key={term.feature} className={term.points < 0 ? 'term minus' : 'term'}>
          <span>{termName(term.feature)}</span>
          <span className="track" aria-hidden>
            <i style={{ width: `${(100 * Math.abs(term.points)) / widest}%` }} />
          </span>
          <span className="number">{points(term.points)}</span>
          <span className="detail soft">{term.detail}</span>
        </li>
      ))}
    </ul>
  );
}
