import type { Wishes } from './recommend';

/** What the person wants, their roles ask for, the team may lose and the organisation lacks, as it is read: skills by id. */
export interface WishFacts {
  readonly roles: readonly {
    readonly name: string;
    readonly requirements: readonly (readonly [skill: string, level: number, importance: number, critical: boolean])[];
  }[];
  readonly wanted: readonly (readonly [skill: string, level: number | null, importance: number])[];
  readonly wantedRoles: readonly {
    readonly name: string;
    readonly importance: number;
    readonly requirements: readonly (readonly [skill: string, level: number, importance: number])[];
  }[];
  readonly risks: readonly (readonly [skill: string, risk: number])[];
  readonly demand: readonly (readonly [skill: string, ratio: number])[];
}

/** A role that somebody wants to hold says as much of what it needs as the person's own wish for a skill, less this. Our choice. */
const OF_WANTED_ROLE = 0.8;
/** Demand of so many times the supply is the value 1. */
const FULL_DEMAND = 3;

/** The terms from outside the profile, 0..1 with a sentence each; of several reasons for a skill the strongest counts. */
export function wishesOf(
  facts: WishFacts,
  numberOf: (id: string) => number | undefined,
): Record<'goals' | 'gaps' | 'risk' | 'demand', Wishes> {
  const gather = (items: readonly (readonly [id: string, value: number, detail: string])[]): Wishes => {
    const wishes = new Map<number, { value: number; detail: string }>();
    for (const [id, value, detail] of items) {
      const skill = numberOf(id);
      if (skill !== undefined && value > (wishes.get(skill)?.value ?? 0)) wishes.set(skill, { value: Math.min(1, value), detail });
    }
    return wishes;
  };
  return {
    goals: gather([
      ...facts.wanted.map(
        ([id, level, importance]) => [id, importance, level === null ? 'a goal of yours' : `a goal of yours: level ${level}`] as const,
      ),
      ...facts.wantedRoles.flatMap(({ name, importance, requirements }) =>
        requirements.map(
          ([id, level, needed]) => [id, OF_WANTED_ROLE * importance * needed, `${name}, a goal of yours, asks for level ${level}`] as const,
        ),
      ),
    ]),
    gaps: gather(
      facts.roles.flatMap(({ name, requirements }) =>
        requirements.map(([id, level, importance, critical]) => {
          const how = critical ? ` and cannot do without it` : '';
          return [id, critical ? 1 : importance, `your role ${name} asks for level ${level}${how}`] as const;
        }),
      ),
    ),
    risk: gather(facts.risks.map(([id, risk]) => [id, risk, `your team is short of it with a probability of ${Math.round(risk * 100)}%`])),
    demand: gather(
      facts.demand.map(([id, ratio]) => [
        id,
        (ratio - 1) / (FULL_DEMAND - 1),
        `the organisation asks for it ${Math.round(ratio * 10) / 10} times as often as people can do it`,
      ]),
    ),
  };
}
