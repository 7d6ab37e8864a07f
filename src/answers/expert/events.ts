import type { SkillEvent } from '../../derived/credit/event';

/** Rows of the graph (skill, contribution, at, size, number of skills, part) as events by skill. */
export function eventsBySkill(rows: readonly (readonly unknown[])[]): Map<string, SkillEvent[]> {
  const bySkill = new Map<string, SkillEvent[]>();
  for (const [skill, contribution, at, size, skills, part] of rows as [string, string, number, number | null, number, string][]) {
    const event = { contribution, at, size, skills, part };
    const list = bySkill.get(skill);
    if (list) list.push(event);
    else bySkill.set(skill, [event]);
  }
  return bySkill;
}
