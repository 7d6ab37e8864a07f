import type { Word } from '../../graph/queries.gen';
import { believe } from './belief';
import type { ProficiencyParameters } from './parameters';
import type { SkillFacts } from './person-facts';
import { startOfDay } from '../../time';

/**
 * The belief that the weight of somebody's word about others comes from: what is proven of them, without their own word and
 * without what others say, mentors included. Nulls where nothing is. It ages by whole days: two people who vouch for each other would otherwise
 * change each other's weight at every computation, without end.
 */
export function wordOf(
  { levels, outcomes }: Pick<SkillFacts, 'levels' | 'outcomes'>,
  halfLife: number | null,
  now: number,
  P: ProficiencyParameters,
): Word {
  const proven = levels.filter(({ kind }) => kind !== 'PEER' && kind !== 'SELF');
  const graded = outcomes.filter(({ kind }) => kind !== 'MENTORING');
  if (!proven.length && !graded.length) return [null, null];
  const { mean, sd } = believe({ levels: proven, outcomes: graded, halfLife }, startOfDay(now), P);
  return [mean, sd];
}
