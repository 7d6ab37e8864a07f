import type { ReactNode } from 'react';

const PATHS = {
  ask: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm5-1.500L20 20',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8c.8-3.600 3.700-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6.500 8.500c.7-3.300 3.200-5 6.500-5s5.800 1.700 6.500 5M16 4.300a3.500 3.500 0 0 1 0 6.400M18.500 14.900c1.600.8 2.600 2.300 3 4.600',
  skill: 'M12 3v5m0 8v5M5 7l4.500 3M14.500 14 19 17M5 17l4.500-3M14.500 10 19 7M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  champion: 'M7 4h10v5a5 5 0 0 1-10 0V4Zm0 2H4c0 3 1 4.500 3.300 4.800M17 6h3c0 3-1 4.500-3.300 4.800M12 14v3.500M8.500 20.500h7',
  coverage: 'M4 4h7v7H4V4Zm9 0h7v7h-7V4ZM4 13h7v7H4v-7Zm9 0h7v7h-7v-7Z',
  program: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM11 8h3a2 2 0 0 1 2 2v3M13 16h-3a2 2 0 0 1-2-2v-3',
  sync: 'M4.500 9A8 8 0 0 1 19 8.500M19.500 4v4.500H15M19.500 15A8 8 0 0 1 5 15.500M4.500 20v-4.500H9',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word; it says nothing that the word does not. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d={PATHS[name]} />
    </svg>
  );
}
