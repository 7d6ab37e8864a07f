import { type Found, missed, type Subject } from '../risk/unmet-demand';
import type { Match } from './draft';
import type { MatchVia } from './match-via';

/** Neighbours stand in for somebody who has the skill: they do not make it found. */
const HAVING: ReadonlySet<MatchVia> = new Set<MatchVia>(['EXACT', 'ALIAS', 'NARROWER']);

/** A search and its answer, as far as it tells what was not found. */
export interface SearchOutcome {
  readonly text: string | null;
  /** Asked of some people only, or of another day: who is not found there may be elsewhere. */
  readonly narrowed: boolean;
  readonly skills: readonly { readonly id: string; readonly minLevel: number | null }[];
  readonly ranking: readonly { readonly matches: ReadonlyMap<string, Match> }[];
}

/** What was asked for and found with nobody, or with nobody strong. O(skills · people). */
export function missedSubjects({ text, narrowed, skills, ranking }: SearchOutcome): Subject[] {
  if (narrowed) return [];
  const found = skills.map(({ id, minLevel }): Found => {
    let best: number | undefined;
    for (const { matches } of ranking) {
      const match = matches.get(id);
      if (match && HAVING.has(match.via)) best = Math.max(best ?? 0, match.probability);
    }
    return { skillId: id, best, levelAsked: minLevel !== null };
  });
  return missed(found, text, ranking.length > 0);
}
