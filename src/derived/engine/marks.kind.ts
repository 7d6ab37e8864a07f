import type { Kind } from './kind';

/** A batch that would mark more units of the kinds it may postpone leaves them to be marked later. */
export const LARGE = 1_000;

/** What large batches of a kind are still to mark: a stage between the kind and all that reads its results. */
export function marksKindOf({ name, stage }: Kind): Kind {
  return { name: `${name}-marks`, stage: stage + 0.5, standsFor: LARGE + 1 };
}
