import type { LevelKind } from './parameters';

/** One statement of a level; `level` on 1..5, `at` in epoch milliseconds. */
export interface LevelObservation {
  readonly kind: LevelKind;
  readonly level: number;
  readonly at: number;
  /** Who said it: further statements of the same person count half each. */
  readonly by: string;
  /** 0..1; how far the one who said it can judge. */
  readonly trust: number;
}

/** One graded outcome, 0 (failed) to 1 (accepted), at a difficulty of 1..5. */
export interface OutcomeObservation {
  readonly kind: 'CONTRIBUTION' | 'MENTORING';
  readonly difficulty: number;
  readonly outcome: number;
  /** 0..1: share of a whole item. */
  readonly weight: number;
  readonly at: number;
  /** Who said it, where one person did: further items of the same person count half each. */
  readonly by?: string;
  /** It is the word of somebody of whom nothing sure is known in the skill. */
  readonly unproven?: boolean;
}

/** All that is known of one person in one skill. */
export interface Observations {
  readonly levels: readonly LevelObservation[];
  readonly outcomes: readonly OutcomeObservation[];
  /** Months after which evidence counts half, where the skill has its own. */
  readonly halfLife: number | null;
}
