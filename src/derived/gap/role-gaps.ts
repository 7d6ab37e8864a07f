import { costliestFirst, type SkillGap } from './person-gap';

/** A person's gaps against what one or several roles ask for. */
export interface GapReport {
  /** Σ importance·P(meets) / Σ importance; null where nothing is asked. */
  readonly readiness: number | null;
  readonly gaps: readonly SkillGap[];
}

/**
 * Gaps against several roles as one report, each skill once: as the role sees it that asks for most of it, with the greatest
 * importance, and critical where any role says so. What costs most comes first, ties by skill.
 */
export function joinRoles(byRole: readonly (readonly SkillGap[])[]): GapReport {
  const bySkill = new Map<string, SkillGap>();
  for (const gap of byRole.flat()) {
    const other = bySkill.get(gap.skillId);
    bySkill.set(gap.skillId, other ? stricter(gap, other) : gap);
  }
  const gaps = [...bySkill.values()].sort(costliestFirst);
  const weight = gaps.reduce((sum, { importance }) => sum + importance, 0);
  const met = gaps.reduce((sum, { importance, meets }) => sum + importance * meets, 0);
  return { readiness: weight > 0 ? met / weight : null, gaps };
}

function stricter(a: SkillGap, b: SkillGap): SkillGap {
  return { ...(a.level >= b.level ? a : b), importance: Math.max(a.importance, b.importance), critical: a.critical || b.critical };
}
