/** The one configuration of expert search. Weights of the evidence terms were measured on the judged histories named in the README. */
export const EXPERT_PARAMETERS = {
  /** Stands for the size of a contribution that has none. */
  defaultSize: 10,
  /** How much a part in a contribution says of knowing its skills. Parts not named say nothing. */
  partWeights: { AUTHOR: 1, COAUTHOR: 1, HOST: 1, APPROVER: 1, REVIEWER: 0.8, HELPER: 0.1, PARTICIPANT: 0.1 } as Readonly<
    Record<string, number>
  >,
  /** Years after which a contribution counts half: what was learnt stays long, being up to date does not. */
  knowledgeHalfLife: 8,
  currentHalfLife: 0.75,
  textHalfLife: 3,
  /** How strongly the share of the own work spent on the skill counts. */
  focusExponent: 0.2,
  weights: { knowledge: 0.5, current: 0.5, ownership: 0.3, text: 0.4, level: 0.8 },
  /** Added below the best of `current`, so that a lone trivial recent event does not score full. */
  currentFloor: 1,
  /** Contributions that vote where a text is asked for. */
  textVotes: 300,
  /** Narrower skills that a broad one is summed over at most, and how far down. */
  maxNarrower: 3000,
  maxDepth: 6,
} as const;

export type ExpertParameters = typeof EXPERT_PARAMETERS;
