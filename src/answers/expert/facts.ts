import { levelOf } from '../../derived/proficiency/disclosed';
import type { Holding, SkillStandard, TraitColumns } from '../../graph/queries.gen';
import type { AskedSkill } from './interpretation';
import type { MatchVia } from './match-via';
import type { AskedFacts, Candidate, AdjacentPart, SkillPart } from './rank';
import { toTraits, type Traits } from './traits';

/** A skill beside an asked one. */
export interface AdjacentSkill {
  readonly asked: string;
  readonly id: string;
  readonly via: MatchVia;
  /** What its holders count, 0..1. */
  readonly share: number;
}

/** The asked skills, the ids of those below each, and those beside them. */
export interface AskedAround {
  readonly skills: readonly AskedSkill[];
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  readonly neighbours: readonly AdjacentSkill[];
}

/** Somebody of the stored rankings, with what they hold of the asked skills, those below and those beside. */
export type StoredPerson = readonly [person: string, ...TraitColumns, held: [skill: string, ...Holding][]];

/** The asked skills and what is known of everyone in them. */
export interface SearchFacts {
  readonly skills: AskedFacts[];
  readonly traits: ReadonlyMap<string, Traits>;
}

export function toCandidate(person: string, [long, short, volume, total, mean, sd, level, standing]: Holding): Candidate {
  // The belief is the one that everyone may know: its level may be another than that of the whole one.
  const told = level === null ? null : levelOf(mean, sd);
  return { person, long, short, volume, total: total ?? 0, mean, sd, level: told, standing: standing ?? 0 };
}

/**
 * The asked skills out of what is stored of their rankings. Neighbours count where a skill is `scarce`; skills without a standard are not
 * ranked yet.
 */
export function storedFacts(
  { skills: asked, narrower, neighbours }: AskedAround,
  { people, standards, scarce }: { people: readonly StoredPerson[]; standards: readonly SkillStandard[]; scarce: readonly string[] },
): SearchFacts {
  const traits = new Map<string, Traits>();
  const holders = new Map<string, Candidate[]>(standards.map(([skill]) => [skill, []]));
  for (const [person, availability, awayUntil, help, lastAt, location, timeZone, team, held] of people) {
    // Who is asked about may be among the best as well.
    if (traits.has(person)) continue;
    traits.set(person, toTraits([availability, awayUntil, help, lastAt, location, timeZone, team]));
    // What lies below two asked skills was found for both, and is one holding.
    for (const [skill, columns] of new Map(held.map(([id, ...rest]) => [id, rest]))) holders.get(skill)?.push(toCandidate(person, columns));
  }
  const parts = new Map(
    standards.map(([skill, bestKnowledge, bestCurrent, totalVolume, reference]): [string, SkillPart] => [
      skill,
      { skill, standard: { bestKnowledge, bestCurrent, totalVolume, reference }, holders: holders.get(skill) ?? [] },
    ]),
  );
  const partOf = (skill: string) => parts.get(skill) ?? [];
  const skills = asked.map(({ id, weight, required, minLevel, via }): AskedFacts => {
    const below = narrower.get(id) ?? [];
    const beside = scarce.includes(id) ? neighbours.filter((neighbour) => neighbour.asked === id) : [];
    return {
      ...{ skill: id, weight, required, minLevel, via },
      broad: below.length > 0,
      parts: [id, ...below].flatMap(partOf),
      neighbours: beside.flatMap(({ id: skill, via: how, share }) =>
        [partOf(skill)].flat().map((part): AdjacentPart => ({ ...part, via: how, share })),
      ),
    };
  });
  return { skills, traits };
}
