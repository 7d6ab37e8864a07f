/** What a role asks for in one skill. */
export interface Requirement {
  readonly skillId: string;
  /** Whole level, 1..5. */
  readonly level: number;
  /** 0..1; below .5 it is optional. */
  readonly importance: number;
  readonly critical: boolean;
}

/** Requirements of several roles held by one person, each skill once: the highest level, the greatest importance, critical if any is. */
export function mergeRequirements(requirements: readonly Requirement[]): Requirement[] {
  const bySkill = new Map<string, Requirement>();
  for (const one of requirements) {
    const other = bySkill.get(one.skillId);
    bySkill.set(one.skillId, other ? stricter(one, other) : one);
  }
  return [...bySkill.values()].sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
}

function stricter(a: Requirement, b: Requirement): Requirement {
  return {
    skillId: a.skillId,
    level: Math.max(a.level, b.level),
    importance: Math.max(a.importance, b.importance),
    critical: a.critical || b.critical,
  };
}
