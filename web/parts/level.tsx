import type { ReactNode } from 'react';
import { percent } from './words';

const STEPS = [1, 2, 3, 4, 5] as const;

/** A level from 1 to 5 with its certainty; null is a level nobody can tell yet. */
export function Level({ level, certainty }: { readonly level: number | null | undefined; readonly certainty?: number }): ReactNode {
  return (
    <span className="level">
      <span className="steps" aria-hidden>
        {STEPS.map((step) => (
          <i key={step} className={step <= (level ?? 0) ? 'reached' : ''} />
        ))}
      </span>
      <span>
        {level ? `Level ${level}` : 'Level not known'}
        {certainty !== undefined && level ? <span className="soft small">, {percent(certainty)} certain</span> : null}
      </span>
    </span>
  );
}
