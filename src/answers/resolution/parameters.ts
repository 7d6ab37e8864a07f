/** What a feature of a candidate counts. */
export interface FeatureWeights {
  readonly grams: number;
  readonly stems: number;
  readonly squashed: number;
  readonly allNames: number;
  readonly breadth: number;
  readonly brevity: number;
  readonly context: number;
  readonly same: number;
  readonly shortened: number;
  readonly meaning: number;
  readonly meaningOfNames: number;
  readonly meaningInContext: number;
}

/**
 * Linear weights, chosen on spans of job advertisements labelled with skills and rounded; see features.ts for what each one
 * weighs. What is the same in letters is told by n-grams; with the sentence model stems and squashed forms add nothing.
 */
export const LEXICAL_WEIGHTS: FeatureWeights = {
  grams: 6,
  stems: 3.5,
  squashed: 1,
  allNames: 1.5,
  breadth: 2.5,
  brevity: 2,
  context: 2,
  same: 4,
  shortened: 0.5,
  meaning: 0,
  meaningOfNames: 0,
  meaningInContext: 0,
};

export const SEMANTIC_WEIGHTS: FeatureWeights = {
  grams: 6,
  stems: 0,
  squashed: 0,
  allNames: 0,
  breadth: 2,
  brevity: 1,
  context: 1,
  same: 4,
  shortened: 0.5,
  meaning: 7.5,
  meaningOfNames: 7.5,
  meaningInContext: 4,
};

/** Skills compared with a text: by form and words, fewer where the 60 nearest in meaning come too. */
export const CANDIDATES = { lexical: 150, semantic: 90 } as const;

/**
 * A text takes the database some 10 ms, on a busy machine up to 300 right after an import: a first portion of ten is answered then too,
 * and on a quiet machine a hundred texts take four portions. Most clients give up after five minutes.
 */
export const PACE = { first: 10, aimMs: 2_000, mostMs: 240_000 } as const;

/** Portions in a row without any answer, after which the database counts as away. */
export const MOST_UNANSWERED = 3;

export const LIMITS = { texts: 200, textLength: 500, contextLength: 2_000, candidates: 20 } as const;
