import { type Ability, abilityOf } from './ability';
import { chancesOf, type Coverage, coverageOf, type Member } from './coverage';
import { mergeRequirements } from './requirement';
import { ORGANISATION, type Parents, rollUp } from './roll-up';
import { FEWEST_SHOWN, shownTeams } from './suppression';
import { ratioOf } from './supply';
import { isNear } from './tolerance';

/** Somebody who has the skill, as it was last published. */
export type HolderColumns = [person: string, team: string | null, mean: number, sd: number, level: number | null, lead: number | null];
/** One requirement of a role that somebody holds. */
export type PlaceColumns = [person: string, team: string | null, level: number, importance: number, critical: boolean];

/** What the coverage of one skill rests on. */
export interface SkillPeople {
  readonly restricted: boolean;
  readonly holders: readonly HolderColumns[];
  readonly places: readonly PlaceColumns[];
}

/** The coverage of a skill in one team with its parts, or in the organisation. */
export interface Cell extends Coverage {
  readonly team: string;
  readonly ratio: number;
  /** No sum or difference of shown cells is about one to four people. */
  readonly shown: boolean;
}

/** Everybody who has a skill or whose roles ask for it, each once, in the order of ids: sums then come out the same every time. */
export function membersOf({ restricted, holders, places }: SkillPeople): Member[] {
  const teams = new Map<string, string | null>();
  const abilities = new Map<string, Ability>();
  for (const [person, team, mean, sd, level, lead] of holders) {
    teams.set(person, team);
    abilities.set(person, abilityOf({ mean, sd, level, lead }, restricted));
  }
  const asked = new Map<string, { skillId: string; level: number; importance: number; critical: boolean }[]>();
  for (const [person, team, level, importance, critical] of places) {
    teams.set(person, team);
    asked.set(person, [...(asked.get(person) ?? []), { skillId: '', level, importance, critical }]);
  }
  return [...teams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, team]) => {
      const ability = abilities.get(person) ?? abilityOf(undefined, restricted);
      const [place = null] = mergeRequirements(asked.get(person) ?? []);
      return { person, team, ability, place, chances: chancesOf(ability) };
    });
}

/**
 * The coverage of a skill in every team where a role asks for it or that enough people stand behind, and in the organisation. What
 * may be shown is decided for the whole tree at once. O(people · depth).
 */
export function cellsOf(members: readonly Member[], parents: Parents, inUse: boolean): Cell[] {
  if (!members.length) return [];
  const groups = rollUp(members, parents);
  const cells = [...groups].map(([team, group]) => ({ team, ...coverageOf(group, inUse && team === ORGANISATION) }));
  const shown = shownTeams(new Map(cells.map(({ team, people }) => [team, people])), parents);
  return cells
    .filter(({ team, places, people }) => team === ORGANISATION || places > 0 || people >= FEWEST_SHOWN)
    .map((cell) => ({ ...cell, ratio: ratioOf(cell), shown: shown.has(cell.team) }));
}

/** Whether two cells agree, numbers as far as `tolerance`. */
export function sameCell(a: Cell, b: Cell, tolerance: number): boolean {
  const near = (x: number | null, y: number | null) => isNear(x, y, tolerance);
  const all = (x: readonly number[], y: readonly number[]) => x.every((value, i) => near(value, y[i] ?? null));
  return (
    (['places', 'unknown', 'critical', 'requiredLevel', 'needed', 'busFactor', 'people', 'shown'] as const).every(
      (name) => a[name] === b[name],
    ) &&
    (['expectedQualified', 'coverageRisk', 'mean', 'ratio'] as const).every((name) => near(a[name], b[name])) &&
    all(a.supply, b.supply) &&
    all(a.demand, b.demand)
  );
}
