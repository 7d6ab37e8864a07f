import type { Feature } from '../../derived/ranking/score';
import type { Match } from './draft';
import { type Term, termsOf } from './explanation';
import type { RankedPerson } from './rank';

/** A ranked person as the API shows one; what is not selected is never read. */
export interface ShownExpert {
  readonly personId: string;
  readonly rank: number;
  readonly score: number;
  readonly terms: readonly (Term & { readonly detail: () => Promise<string> })[];
  readonly matches: readonly (Match & { readonly skillId: string })[];
  readonly supporting: () => Promise<[contribution: string, points: number][]>;
}

/** What tells why somebody stands where they do. */
export interface Explaining {
  supportOf(ranked: RankedPerson): Promise<[contribution: string, points: number][]>;
  detailOf(ranked: RankedPerson, feature: Feature): Promise<string>;
}

/** `asked`: ids of the skills of the question, in its order. */
export function showExpert(
  ranked: RankedPerson,
  rank: number,
  asked: readonly string[],
  textShare: number,
  explanation: Explaining,
): ShownExpert {
  const terms = termsOf(ranked, textShare).map((term) => ({ ...term, detail: () => explanation.detailOf(ranked, term.feature) }));
  const matches = asked.flatMap((id) => {
    const match = ranked.matches.get(id);
    return match ? [{ ...match, skillId: match.skill }] : [];
  });
  return { personId: ranked.person, rank, score: ranked.score, terms, matches, supporting: () => explanation.supportOf(ranked) };
}
