/** How a skill came into a search. */
export const MATCH_VIA = ['EXACT', 'ALIAS', 'NARROWER', 'BROADER', 'RELATED', 'TEXT'] as const;
export type MatchVia = (typeof MATCH_VIA)[number];
