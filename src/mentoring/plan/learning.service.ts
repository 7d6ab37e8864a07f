import { readDecisions } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { shares } from '../pairing/format';
import { FEATURES, type Feature } from '../pairing/features';
import { type Decision, type LearnedWeights, learnWeights, REASONS_ABOUT_FEATURES } from '../pairing/learn-weights';
import type { PairingSettings } from '../pairing/settings';
import type { ShownTerm } from './plan-row';

/** So many of the newest decisions are learned from: what leaders went by years ago is another matter. */
const MOST_DECISIONS = 5_000;

/** What the decisions of leaders say of the weights; nothing is applied. */
export class LearningService {
  constructor(private readonly graph: Graph) {}

  /**
   * Weights under which what leaders approved scores higher than what they rejected; null below 100 decisions that speak of features, where
   * all are alike, and where decisions that were held out do not fit better than with the weights there are.
   */
  async proposed(program: string, { weights }: PairingSettings): Promise<LearnedWeights | null> {
    const rows = await this.graph.run(readDecisions, { program, limit: MOST_DECISIONS });
    const learned = learnWeights(rows.flatMap(toDecision), shares(weights));
    return learned && learned.after < learned.before ? learned : null;
  }
}

/** A decision as it is learned from; none where the reason of a rejection is about the two people and not about what was weighed. */
function toDecision(row: { readonly status: string; readonly reason: string | null; readonly terms: string }): Decision[] {
  const approved = row.status !== 'REJECTED';
  if (!approved && !REASONS_ABOUT_FEATURES.includes(row.reason ?? '')) return [];
  const found = new Map((JSON.parse(row.terms) as ShownTerm[]).map(({ feature, value }) => [feature, value]));
  const values = Object.fromEntries(FEATURES.map((feature) => [feature, found.get(feature) ?? 0])) as Record<Feature, number>;
  return [{ approved, values }];
}
