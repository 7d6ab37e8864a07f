import type { ReactNode } from 'react';
import { date } from './words';

interface Person {
  readonly availability: 'FREE' | 'BUSY' | 'AWAY';
  readonly awayUntil?: string | null;
}

const WORDS = { FREE: 'Free', BUSY: 'Busy', AWAY: 'Away' } as const;
const TONES = { FREE: 'badge good', BUSY: 'badge warn', AWAY: 'badge bad' } as const;

/** Whether somebody can be asked now. */
export function Availability({ person: { availability, awayUntil } }: { readonly person: Person }): ReactNode {
  return (
    <span className={TONES[availability]}>
      {availability === 'AWAY' && awayUntil ? `Away until ${date(awayUntil)}` : WORDS[availability]}
    </span>
  );
}
