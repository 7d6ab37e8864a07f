import type { PersonSearch } from '../searches';
import type { LearningPathInput } from './operations.gen';

/** Works alone: what is asked for where no level is said. */
export const USUAL_LEVEL = 3;

/** The target of the address as the API takes it; undefined where there is none yet. */
export function inputOf({ role, target, level = USUAL_LEVEL, hours }: PersonSearch): LearningPathInput | undefined {
  const budget = hours === undefined ? {} : { hoursBudget: hours };
  if (role) return { role, ...budget };
  return target ? { skills: [{ skill: target, level }], ...budget } : undefined;
}
