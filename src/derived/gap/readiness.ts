import type { SkillGap } from './person-gap';
import { mergeRequirements, type Requirement } from './requirement';
import type { Place } from './need';
import { type PersonGap } from './person-gap';
import { isNear } from './tolerance';

/** How ready a person is for a role, as it is stored: lists have one entry each for a skill, in the order of skills. */
export interface Readiness {
  readonly readiness: number | null;
  readonly gapScore: number;
  readonly unknown: number;
  readonly skills: readonly string[];
  readonly levels: readonly number[];
  readonly importances: readonly number[];
  readonly criticals: readonly boolean[];
  readonly meets: readonly number[];
  readonly shortfalls: readonly number[];
  /** 0 where nothing says a level. */
  readonly has: readonly number[];
  readonly evidenced: readonly boolean[];
}

/** A person's gap in the form it is stored in. */
export function toReadiness({ readiness, gapScore, unknown, gaps }: PersonGap): Readiness {
  const sorted = [...gaps].sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
  return {
    readiness,
    gapScore,
    unknown,
    skills: sorted.map(({ skillId }) => skillId),
    levels: sorted.map(({ level }) => level),
    importances: sorted.map(({ importance }) => importance),
    criticals: sorted.map(({ critical }) => critical),
    meets: sorted.map(({ meets }) => meets),
    shortfalls: sorted.map(({ shortfall }) => shortfall),
    has: sorted.map(({ has }) => has ?? 0),
    evidenced: sorted.map(({ evidenced }) => evidenced),
  };
}

/** What is stored of one role, skill by skill. */
export function gapsOf(stored: Readiness): SkillGap[] {
  return stored.skills.map((skillId, i) => ({
    skillId,
    level: stored.levels[i] ?? 0,
    importance: stored.importances[i] ?? 0,
    critical: stored.criticals[i] ?? false,
    meets: stored.meets[i] ?? 0,
    shortfall: stored.shortfalls[i] ?? 0,
    has: stored.has[i] || null,
    evidenced: stored.evidenced[i] ?? false,
  }));
}

/** Skills whose place is another one, or gone, or new: `before` and `after` are what all roles of a person ask for. */
export function changedPlaces(before: readonly Requirement[], after: readonly Requirement[]): string[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((skill) => !samePlace(was.get(skill), is.get(skill)));
}

/** What the roles of a person ask for together, by skill. */
function placesOf(requirements: readonly Requirement[]): Map<string, Place> {
  return new Map(mergeRequirements(requirements).map((requirement) => [requirement.skillId, requirement]));
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.level === b?.level && a?.importance === b?.importance && a?.critical === b?.critical;
}

/** Whether two results agree: numbers as far as `tolerance`, everything else exactly. */
export function agrees(a: Readiness, b: Readiness, tolerance: number): boolean {
  const near = (x: number | null, y: number | null) => isNear(x, y, tolerance);
  const same = <T>(x: readonly T[], y: readonly T[]) => x.length === y.length && x.every((value, i) => value === y[i]);
  const close = (x: readonly number[], y: readonly number[]) => x.length === y.length && x.every((value, i) => near(value, y[i] ?? null));
  return (
    near(a.readiness, b.readiness) &&
    near(a.gapScore, b.gapScore) &&
    near(a.unknown, b.unknown) &&
    same(a.skills, b.skills) &&
    same(a.levels, b.levels) &&
    same(a.importances, b.importances) &&
    same(a.criticals, b.criticals) &&
    close(a.meets, b.meets) &&
    close(a.shortfalls, b.shortfalls) &&
    same(a.has, b.has) &&
    same(a.evidenced, b.evidenced)
  );
}
