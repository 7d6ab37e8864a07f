import { decay } from '../../derived/credit/credit';
import { CREDIT_PARAMETERS as C } from '../../derived/credit/parameters';
import { EXPERT_PARAMETERS as P } from './parameters';

/** A contribution that matches the text, with everyone who had a part in it. */
export interface TextHit {
  readonly contribution: string;
  readonly bm25: number;
  readonly at: number;
  /** What the match counts, 0..1; 1 where it is absent. */
  readonly share?: number;
  readonly contributors: readonly (readonly [person: string, part: string])[];
}

/** A person's votes: X of the text term before it is divided by the best, and each contribution's share in it. */
export interface TextVotes {
  readonly sum: number;
  readonly addends: ReadonlyMap<string, number>;
}

/**
 * Contributions vote for their people: Σ (bm25/max bm25)²·part weight·2^(-age/3 years). Squaring keeps many weak matches from
 * outvoting a good one.
 */
export function textVotes(hits: readonly TextHit[], reference: number): Map<string, TextVotes> {
  const best = Math.max(0, ...hits.map((hit) => hit.bm25));
  const votes = new Map<string, { sum: number; addends: Map<string, number> }>();
  for (const { contribution, bm25, at, share = 1, contributors } of hits) {
    const strength = best > 0 ? share * (bm25 / best) ** 2 * decay(at, reference, P.textHalfLife) : 0;
    for (const [person, part] of contributors) {
      const points = strength * (C.partWeights[part] ?? 0);
      if (points <= 0) continue;
      const own = votes.get(person) ?? { sum: 0, addends: new Map<string, number>() };
      own.sum += points;
      own.addends.set(contribution, (own.addends.get(contribution) ?? 0) + points);
      votes.set(person, own);
    }
  }
  return votes;
}
