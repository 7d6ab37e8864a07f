import { creditOf, decay } from './credit';
import type { AskedSkill } from './interpretation';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { SkillFacts } from './rank';
import type { Holder, SkillEvent } from './score';

/** A person as the graph gives them: events in asked skills, and the columns of everything they did. */
export interface PersonFacts {
  readonly id: string;
  /** skill, contribution, at, size, number of skills, part */
  readonly events: readonly (readonly unknown[])[];
  readonly parts: readonly string[];
  readonly times: readonly number[];
  /** -1 where a contribution has no size. */
  readonly sizes: readonly number[];
}

/** Sorts people's events by asked skill and the skills below it. */
export function skillFacts(
  asked: readonly AskedSkill[],
  people: readonly PersonFacts[],
  narrower: readonly { skill: string; id: string }[],
  reference: number,
): SkillFacts[] {
  const holders = new Map<string, Holder[]>();
  for (const { id, events, parts, times, sizes } of people) {
    const bySkill = new Map<string, SkillEvent[]>();
    for (const [skill, contribution, at, size, skills, part] of events as [string, string, number, number | null, number, string][]) {
      const event = { contribution, at, size, skills, part };
      const list = bySkill.get(skill);
      if (list) list.push(event);
      else bySkill.set(skill, [event]);
    }
    let total = 0;
    parts.forEach((part, i) => {
      const size = sizes[i] ?? -1;
      total += creditOf(part, size < 0 ? null : size) * decay(times[i] ?? 0, reference, P.knowledgeHalfLife);
    });
    for (const [skill, list] of bySkill) {
      const holder = { person: id, events: list, total };
      const others = holders.get(skill);
      if (others) others.push(holder);
      else holders.set(skill, [holder]);
    }
  }
  return asked.map(({ id, weight, required }) => {
    const below = narrower.filter((pair) => pair.skill === id).map((pair) => pair.id);
    const parts = [id, ...below].flatMap((skill) => {
      const list = holders.get(skill);
      return list ? [[skill, list] as const] : [];
    });
    return { skill: id, weight, required, broad: below.length > 0, holders: new Map(parts) };
  });
}
