import type { EventColumns } from '../../graph/queries.gen';
import type { SkillEvent } from '../../derived/credit/event';

/** Rows of the graph as events by skill. */
export function eventsBySkill(rows: readonly EventColumns[]): Map<string, SkillEvent[]> {
  const bySkill = new Map<string, SkillEvent[]>();
  for (const [skill, contribution, at, size, skills, part] of rows) {
    const event = { contribution, at, size, skills, part };
    const list = bySkill.get(skill);
    if (list) list.push(event);
    else bySkill.set(skill, [event]);
  }
  return bySkill;
}
