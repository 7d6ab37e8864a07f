import { RANKING_PARAMETERS as P } from './parameters';

/** Whether work is being done in a skill, by the recent credit of its best holder. */
export function isInUse(bestCurrent: number | null | undefined): boolean {
  return (bestCurrent ?? 0) >= P.inUse;
}
