import { levelOf } from '../../derived/proficiency/disclosed';
import type { Holding, TraitColumns } from '../../graph/queries.gen';
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

/** A skill's stored standard and best holders as the graph gives them. */
export interface StoredPart {
  readonly asked: string;
  readonly skill: string;
  readonly bestKnowledge: number;
  readonly bestCurrent: number;
  readonly totalVolume: number;
  readonly reference: number;
  readonly holders: readonly [person: string, ...Holding, ...TraitColumns][];
}

/** Somebody that a text speaks for, with what they hold of the asked skills. */
export type Voter = readonly [person: string, ...TraitColumns, held: [skill: string, ...Holding][]];

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

type Holdings = ReadonlyMap<string, Holding>;

/** The asked skills out of what is stored of their rankings; voters hold theirs too, however low they stand. */
export function storedFacts(
  asked: readonly AskedSkill[],
  narrower: ReadonlyMap<string, readonly string[]>,
  stored: readonly StoredPart[],
  neighbours: readonly AdjacentSkill[],
  voters: readonly Voter[],
): SearchFacts {
  const traits = new Map<string, Traits>();
  const toPart = ({ skill, holders, bestKnowledge, bestCurrent, totalVolume, reference }: StoredPart): SkillPart => ({
    skill,
    standard: { bestKnowledge, bestCurrent, totalVolume, reference },
    holders: holders.map(([person, long, short, volume, total, mean, sd, level, standing, ...rest]) => {
      if (!traits.has(person)) traits.set(person, toTraits(rest));
      return toCandidate(person, [long, short, volume, total, mean, sd, level, standing]);
    }),
  });
  const held = new Map<string, Holdings>();
  for (const [person, availability, awayUntil, help, lastAt, location, timeZone, team, holdings] of voters) {
    traits.set(person, toTraits([availability, awayUntil, help, lastAt, location, timeZone, team]));
    held.set(person, new Map(holdings.map(([skill, ...columns]) => [skill, columns])));
  }
  const beside = new Set(neighbours.map(({ asked: of, id }) => `${of}\n${id}`));
  const isBeside = (id: string, skill: string) => beside.has(`${id}\n${skill}`);
  const skills = asked.map(({ id, weight, required, minLevel, via }): AskedFacts => ({
    skill: id,
    weight,
    required,
    minLevel,
    via,
    broad: (narrower.get(id) ?? []).length > 0,
    parts: stored.filter((part) => part.asked === id && !isBeside(id, part.skill)).map(toPart),
    neighbours: neighbours
      .filter((neighbour) => neighbour.asked === id)
      .flatMap(({ id: skill, via: how, share }) =>
        stored
          .filter((part) => part.asked === id && part.skill === skill)
          .map((part): AdjacentPart => ({ ...toPart(part), via: how, share })),
      ),
  }));
  return { skills: withPeople(skills, held), traits };
}

/** The facts with more people in them, by what they hold; who is there already stays, and so does a broad skill's best holder. */
export function withPeople(skills: readonly AskedFacts[], held: ReadonlyMap<string, Holdings>): AskedFacts[] {
  const join = <Part extends SkillPart>(part: Part): Part => {
    const present = new Set(part.holders.map(({ person }) => person));
    const more = [...held].flatMap(([person, holdings]) => {
      const columns = present.has(person) ? undefined : holdings.get(part.skill);
      return columns ? [toCandidate(person, columns)] : [];
    });
    return more.length ? { ...part, holders: [...part.holders, ...more] } : part;
  };
  return skills.map((facts) => ({ ...facts, parts: facts.parts.map(join), neighbours: facts.neighbours.map(join) }));
}
