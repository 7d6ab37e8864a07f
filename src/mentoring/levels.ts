/** A level of a skill that is wanted. */
export interface WantedLevel {
  readonly skillId: string;
  readonly level: number;
}

/** Levels as they are kept: skills and levels in two lists of one order. */
export function levelsOf({
  skillIds,
  skillLevels,
}: {
  readonly skillIds: readonly string[];
  readonly skillLevels: readonly number[];
}): WantedLevel[] {
  return skillIds.map((skillId, i) => ({ skillId, level: skillLevels[i] ?? 1 }));
}
