import { creditOf } from './credit';
import type { AskedSkill } from './interpretation';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { AskedFacts, Candidate, SkillPart } from './rank';
import { type SkillEvent, standardOf } from './score';
import { sumEvents, weightAt } from './sums';

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

/** Everyone with events in the asked skills or those below them, measured on demand. Levels are not known here. */
export function factsOnDemand(
  asked: readonly AskedSkill[],
  people: readonly PersonFacts[],
  narrower: readonly { skill: string; id: string }[],
  reference: number,
): AskedFacts[] {
  const holders = new Map<string, Candidate[]>();
  for (const { id, events, parts, times, sizes } of people) {
    let total = 0;
    parts.forEach((part, i) => {
      const size = sizes[i] ?? -1;
      total += creditOf(part, size < 0 ? null : size) * weightAt(times[i] ?? 0, P.knowledgeHalfLife);
    });
    for (const [skill, list] of eventsBySkill(events)) {
      const holder = { person: id, ...sumEvents(list), total, mean: 0, sd: 0, level: null };
      const others = holders.get(skill);
      if (others) others.push(holder);
      else holders.set(skill, [holder]);
    }
  }
  return asked.map(({ id, weight, required }) => {
    const below = narrower.filter((pair) => pair.skill === id).map((pair) => pair.id);
    const parts = [id, ...below].flatMap((skill): SkillPart[] => {
      const list = holders.get(skill);
      return list ? [{ skill, holders: list, standard: standardOf(list, reference) }] : [];
    });
    return { skill: id, weight, required, broad: below.length > 0, parts };
  });
}

type HolderColumns = [
  person: string,
  long: number,
  short: number,
  volume: number,
  total: number | null,
  mean: number,
  sd: number,
  level: number | null,
];

/** A skill's stored standard and best holders as the graph gives them. */
export interface StoredPart {
  readonly asked: string;
  readonly skill: string;
  readonly bestKnowledge: number;
  readonly bestCurrent: number;
  readonly totalVolume: number;
  readonly reference: number;
  readonly holders: readonly (readonly unknown[])[];
}

/** The asked skills out of what is stored of their rankings. */
export function storedFacts(asked: readonly AskedSkill[], stored: readonly StoredPart[]): AskedFacts[] {
  return asked.map(({ id, weight, required }) => {
    const own = stored.filter((part) => part.asked === id);
    const parts = own.map(({ skill, holders, bestKnowledge, bestCurrent, totalVolume, reference }): SkillPart => ({
      skill,
      standard: { bestKnowledge, bestCurrent, totalVolume, reference },
      holders: (holders as HolderColumns[]).map(([person, long, short, volume, total, mean, sd, level]) => ({
        person,
        long,
        short,
        volume,
        total: total ?? 0,
        mean,
        sd,
        level,
      })),
    }));
    return { skill: id, weight, required, broad: own.some(({ skill }) => skill !== id), parts };
  });
}

function toCandidate([person, long, short, volume, total, mean, sd, level]: HolderColumns): Candidate {
  return { person, long, short, volume, total: total ?? 0, mean, sd, level };
}

/** The facts with one person in them, by the columns of what they hold; a broad skill's best holder stays who it was. */
export function withPerson(facts: readonly AskedFacts[], person: string, held: ReadonlyMap<string, readonly unknown[]>): AskedFacts[] {
  return facts.map((asked) => ({
    ...asked,
    parts: asked.parts.map((part) => {
      const columns = held.get(part.skill);
      if (!columns || part.holders.some((holder) => holder.person === person)) return part;
      return { ...part, holders: [...part.holders, toCandidate(columns as unknown as HolderColumns)] };
    }),
  }));
}
