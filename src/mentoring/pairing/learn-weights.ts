import { FEATURES, type Feature } from './features';

/** A pair that a leader approved or rejected, with what spoke for it (each 0..1). */
export interface Decision {
  readonly approved: boolean;
  readonly values: Readonly<Record<Feature, number>>;
}

export interface LearnedWeights {
  readonly weights: Readonly<Record<Feature, number>>;
  readonly decisions: number;
  /** Mean log loss of decisions that were held out, with the weights there are and with the proposed ones. */
  readonly before: number;
  readonly after: number;
}

/** Reasons that speak of a person's circumstances say nothing of how features weigh. */
export const REASONS_ABOUT_FEATURES: readonly string[] = ['SKILL', 'LEVEL', 'PREFERENCE', 'OTHER'];

export const LEARNING_PARAMETERS = {
  fewestDecisions: 100,
  /** The weights there are count as so many decisions. */
  priorStrength: 200,
  /** No weight moves by more than this share of itself at once. */
  largestChange: 0.25,
  /** How much a difference of 1 in score changes the log odds of being approved. */
  slope: 6,
  steps: 400,
  /** Every fifth decision is held out. */
  heldOut: 5,
} as const;

type Weights = Record<Feature, number>;

/**
 * Weights under which what was approved scores higher than what was rejected: logistic regression on the score, kept near
 * the weights there are by a ridge, with weights that are not negative and sum to 1. Undefined where there are too few decisions
 * or only one kind. O(steps · decisions).
 */
export function learnWeights(
  decisions: readonly Decision[],
  current: Readonly<Weights>,
  P: typeof LEARNING_PARAMETERS = LEARNING_PARAMETERS,
): LearnedWeights | undefined {
  const approved = decisions.filter((decision) => decision.approved).length;
  if (decisions.length < P.fewestDecisions || approved === 0 || approved === decisions.length) return undefined;
  const training = decisions.filter((_, i) => i % P.heldOut !== 0);
  const held = decisions.filter((_, i) => i % P.heldOut === 0);
  const before = fitBias(training, { ...current }, P);
  const after = fit(training, current, P);
  return { weights: after.weights, decisions: decisions.length, before: lossOf(held, before, P), after: lossOf(held, after, P) };
}

interface Model {
  readonly weights: Weights;
  readonly bias: number;
}

function fit(decisions: readonly Decision[], current: Readonly<Weights>, P: typeof LEARNING_PARAMETERS): Model {
  let model: Model = fitBias(decisions, { ...current }, P);
  for (let step = 0; step < P.steps; step++) {
    const weights = { ...model.weights };
    const rate = 0.5 / (decisions.length + P.priorStrength) / P.slope;
    const slopes = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Weights;
    let bias = 0;
    for (const { approved, values } of decisions) {
      const error = Number(approved) - chance(values, model, P);
      bias += error;
      for (const feature of FEATURES) slopes[feature] += error * P.slope * values[feature];
    }
    for (const feature of FEATURES)
      weights[feature] += rate * (slopes[feature] - P.priorStrength * P.slope * (weights[feature] - current[feature]));
    model = { weights: projected(weights, current, P), bias: model.bias + bias / decisions.length };
  }
  return model;
}

/** How often a pair is approved whose score is nothing. */
function fitBias(decisions: readonly Decision[], weights: Weights, P: typeof LEARNING_PARAMETERS): Model {
  let model: Model = { weights, bias: 0 };
  for (let step = 0; step < P.steps; step++) {
    const error = decisions.reduce((sum, { approved, values }) => sum + Number(approved) - chance(values, model, P), 0);
    model = { weights, bias: model.bias + (2 * error) / decisions.length };
  }
  return model;
}

function chance(values: Readonly<Weights>, { weights, bias }: Model, P: typeof LEARNING_PARAMETERS): number {
  const score = FEATURES.reduce((sum, feature) => sum + weights[feature] * values[feature], 0);
  return 1 / (1 + Math.exp(-(bias + P.slope * score)));
}

function lossOf(decisions: readonly Decision[], model: Model, P: typeof LEARNING_PARAMETERS): number {
  const losses = decisions.map(({ approved, values }) => {
    const right = approved ? chance(values, model, P) : 1 - chance(values, model, P);
    return -Math.log(Math.max(1e-9, right));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}

/** The nearest weights within the bounds of one change that sum to 1: what is too much or too little is shared out where there is room. */
function projected(weights: Weights, current: Readonly<Weights>, P: typeof LEARNING_PARAMETERS): Weights {
  const low = (feature: Feature): number => current[feature] * (1 - P.largestChange);
  const high = (feature: Feature): number => current[feature] * (1 + P.largestChange);
  const clip = (shift: number): Weights =>
    Object.fromEntries(
      FEATURES.map((feature) => [feature, Math.min(high(feature), Math.max(low(feature), weights[feature] + shift))]),
    ) as Weights;
  let [least, most] = [-1, 1];
  for (let step = 0; step < 50; step++) {
    const shift = (least + most) / 2;
    const sum = FEATURES.reduce((all, feature) => all + clip(shift)[feature], 0);
    if (sum < 1) least = shift;
    else most = shift;
  }
  return clip((least + most) / 2);
}
