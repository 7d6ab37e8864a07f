import { focusOf } from '../credit/focus';
import { factorAt, type SkillSums, sumEvents } from '../credit/sums';
import { CREDIT_PARAMETERS as C } from '../credit/parameters';
import { derivation, type DerivationKey } from '../engine/key';
import type { DerivationHandler, Prepared } from '../engine/handler';
import { CHAMPION } from '../champion/champion.kind';
import { COVERAGE } from '../gap/coverage.kind';
import { GAP } from '../gap/gap.kind';
import { RANKING } from '../ranking/ranking.kind';
import { countPersonFacts, readPersonFacts, readSkillTraits, removeBeliefs, writeBeliefs } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { believe } from './belief';
import { disclosedBelief } from './disclosed';
import { calibrated } from './calibrated';
import type { ProficiencyParameters } from './parameters';
import { PROFICIENCY } from './proficiency.kind';
import { personFacts, type SkillFacts } from './person-facts';
import { standingOf } from './standing';
import { wordOf } from './word';
import { startOfDay } from '../../time';

/** A person's skill as it is stored; numbers are compared to tell what is to be written. */
export interface StoredSkill {
  readonly mean: number;
  readonly sd: number;
  readonly lcb: number;
  readonly level: number | null;
  readonly confidence: number;
  readonly status: string;
  readonly directMean: number | null;
  readonly directSd: number | null;
  readonly explanation: string;
  readonly conflicts: string;
  /** The belief as everyone may know it; nulls where that is all of it. */
  readonly shownMean: number | null;
  readonly shownSd: number | null;
  readonly shownExplanation: string | null;
  readonly long: number;
  readonly short: number;
  readonly volume: number;
  readonly standing: number;
  /** These, mean and sd as everyone may know them, as they were when the skill's ranking was last marked: compared to them, many small movements add up. */
  readonly focus: number;
  readonly rankedMean: number;
  readonly rankedSd: number;
  readonly rankedStanding: number;
}
/** With what the holders of the skill are measured against. */
type Held = StoredSkill & { skillId: string; bestKnowledge: number | null; bestCurrent: number | null; reference: number | null };

interface PersonResult {
  readonly id: string;
  readonly total: number;
  readonly help: number;
  readonly lastAt: number | null;
  readonly set: { skillId: string; set: StoredSkill }[];
  readonly removed: string[];
  readonly bumps: DerivationKey[];
  readonly contributions: number;
  readonly evidence: number;
  /** Sums of all their work are not those that are stored. */
  readonly moved: boolean;
  /** What is stored is not what the facts give. */
  readonly off: boolean;
}

/** What moved less since a ranking was last marked does not mark it again. */
const FOCUS_MOVED = 1e-4;
const BELIEF_MOVED = 0.02;
const STANDING_MOVED = 0.02;

/** Computes all skills of a person whole from their contributions and evidence. */
export class ProficiencyService implements DerivationHandler {
  readonly kind = PROFICIENCY;

  constructor(private readonly graph: Graph) {}

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    return prepared(await this.compute(ids, () => now), now);
  }

  /** Ids whose stored skills differ from what the facts give at the moment they were computed. */
  async differing(units: readonly { readonly id: string; readonly clock: number }[]): Promise<string[]> {
    const clocks = new Map(units.map(({ id, clock }) => [id, clock]));
    const results = await this.compute([...clocks.keys()], (id) => clocks.get(id) ?? 0);
    return results.filter(({ off }) => off).map(({ id }) => id);
  }

  private async compute(ids: readonly string[], clock: (id: string) => number): Promise<PersonResult[]> {
    const rows = await this.graph.run(readPersonFacts, { people: [...ids] });
    const skills = new Set(
      rows.flatMap(({ contributions, evidence }) => [
        ...contributions.flatMap(([, , , , , , , shown]) => shown),
        ...evidence.flatMap(([, , , , , , skill]) => skill ?? []),
      ]),
    );
    const [traits] = await this.graph.run(readSkillTraits, { skills: [...skills] });
    const restricted = new Set((traits?.skills ?? []).filter((s) => s.restricted).map((s) => s.id));
    const parameters = calibrated(traits?.calibration);
    const halfLives = new Map((traits?.skills ?? []).map((s) => [s.id, s.halfLifeMonths]));
    return rows.map((row): PersonResult => {
      const now = clock(row.id);
      const facts = personFacts(row.active ? row.contributions : [], row.active ? row.evidence : [], restricted, now);
      const held = new Map((row.held as unknown as Held[]).map((skill) => [skill.skillId, skill]));
      const own = [...facts.bySkill].sort(([a], [b]) => (a < b ? -1 : 1));
      const next = own.map(([skillId, of]) => ({
        skillId,
        set: skillOf(of, facts.total, halfLives.get(skillId) ?? null, now, held.get(skillId), parameters),
      }));
      const removed = [...held.keys()].filter((skill) => !facts.bySkill.has(skill)).sort();
      const moved = published(next, held, removed);
      return {
        id: row.id,
        total: facts.total,
        help: facts.help,
        lastAt: facts.lastAt,
        set: next.filter(({ skillId, set }) => differs(set, held.get(skillId))),
        removed,
        bumps: [
          ...marksOf(next, held),
          ...removed.flatMap((skill) => [derivation(RANKING, skill), derivation(CHAMPION, skill)]),
          ...championsOf(next, held),
          ...endorsedBy(next, held, row.endorsed),
          ...(moved.length && row.holdsRole ? [derivation(GAP, row.id)] : []),
          ...moved.map((skill) => derivation(COVERAGE, skill)),
        ],
        contributions: row.contributions.length,
        evidence: row.evidence.length,
        moved: row.workTotal !== facts.total || row.helpTotal !== facts.help || row.lastWorkAt !== facts.lastAt,
        off: removed.length > 0 || next.some(({ skillId, set }) => isOff(set, held.get(skillId))),
      };
    });
  }
}

function prepared(results: readonly PersonResult[], now: number): Prepared {
  return {
    bumps: (ids) => results.filter(({ id }) => ids.has(id)).flatMap(({ bumps }) => bumps),
    changed: async (tx: Transaction) => {
      const counts = new Map((await tx.run(countPersonFacts, { people: results.map(({ id }) => id) })).map((row) => [row.id, row]));
      const wrong = results.filter(({ id, contributions, evidence }) => {
        const count = counts.get(id);
        return count?.contributions !== contributions || count.evidence !== evidence;
      });
      return new Set(wrong.map(({ id }) => id));
    },
    write: async (tx, ids) => {
      const own = results.filter(({ id }) => ids.has(id));
      const gone = own.filter(({ removed }) => removed.length).map(({ id, removed }) => ({ id, skills: removed }));
      if (gone.length) await tx.run(removeBeliefs, { people: gone });
      const people = own
        .filter(({ set, removed, moved }) => set.length || removed.length || moved)
        .map(({ id, total, help, lastAt, set }) => ({
          id,
          workTotal: total,
          helpTotal: help,
          lastWorkAt: lastAt,
          skills: set.map(({ skillId, set: values }) => ({ skillId, set: { ...values } })),
        }));
      if (people.length) await tx.run(writeBeliefs, { people, now });
    },
  };
}

const NO_NUMBER = 'The facts of a skill give no number: something that is stored of them has a wrong type.';

/** One skill of one person, computed; what was last published of focus and belief stays until it has moved. */
function skillOf(
  facts: SkillFacts,
  total: number,
  halfLife: number | null,
  now: number,
  held: Held | undefined,
  P: ProficiencyParameters,
): StoredSkill {
  const day = startOfDay(now);
  const observations = { levels: facts.levels, outcomes: facts.outcomes, halfLife };
  const belief = believe(observations, day, P);
  const shown = disclosedBelief(observations, day, P);
  const counted = shown ?? belief;
  const [directMean, directSd] = wordOf(facts, halfLife, now, P);
  const sums = sumEvents(facts.events);
  // A value of a wrong type gives no error by itself, and once stored it would spread to everyone's rank.
  if (![belief.mean, belief.sd, sums.long, sums.short, sums.volume, total].every(Number.isFinite)) throw new Error(NO_NUMBER);
  const standing = standingOf(facts.levels, day);
  const focus = focusOf(sums.long, total);
  const sameFocus = held && (sets(held, sums, focus) ? held.focus === focus : Math.abs(held.focus - focus) <= FOCUS_MOVED);
  const rankedStanding = held?.rankedStanding ?? held?.standing;
  const ranked =
    held?.rankedMean != null &&
    Math.abs(held.rankedMean - counted.mean) <= BELIEF_MOVED &&
    Math.abs(held.rankedSd - counted.sd) <= BELIEF_MOVED &&
    (held.level ?? null) === belief.level;
  return {
    mean: belief.mean,
    sd: belief.sd,
    lcb: belief.mean - belief.sd / 2,
    level: belief.level,
    confidence: belief.confidence,
    status: belief.status,
    directMean,
    directSd,
    explanation: JSON.stringify(belief.explanation),
    conflicts: JSON.stringify(belief.conflicts),
    shownMean: shown?.mean ?? null,
    shownSd: shown?.sd ?? null,
    shownExplanation: shown ? JSON.stringify(shown.explanation) : null,
    ...sums,
    standing,
    focus: sameFocus ? held.focus : focus,
    rankedMean: ranked ? held.rankedMean : counted.mean,
    rankedSd: ranked ? held.rankedSd : counted.sd,
    rankedStanding: rankedStanding != null && Math.abs(rankedStanding - standing) <= STANDING_MOVED ? rankedStanding : standing,
  };
}

/** A hair below the best: sums in another order differ by rounding. */
const BEST = 1 - 1e-9;

/** Whether the others are measured against this holder, before or after their focus moved: then the smallest movement counts. */
function sets({ focus: before, bestKnowledge, bestCurrent, reference }: Held, { long, short }: SkillSums, focus: number): boolean {
  if (reference === null || bestKnowledge === null || bestCurrent === null) return true;
  const most = Math.max(before, focus) / BEST;
  return (
    long * factorAt(reference, C.knowledgeHalfLife) * most >= bestKnowledge ||
    short * factorAt(reference, C.currentHalfLife) * most >= bestCurrent
  );
}

/** Two computations of the same sums in another order differ by rounding. */
const ROUNDING = 1e-6;

function isOff(next: StoredSkill, held: Held | undefined): boolean {
  if (!held) return true;
  const numbers = ['mean', 'sd', 'long', 'short', 'volume'] as const;
  return (
    held.status !== next.status ||
    // Beliefs of an earlier version are not told coarsely yet.
    (held.shownMean ?? null) !== next.shownMean ||
    numbers.some((name) => Math.abs(held[name] - next[name]) > ROUNDING * Math.max(1, Math.abs(next[name])))
  );
}

function differs(next: StoredSkill, held: Held | undefined): boolean {
  return !held || (Object.keys(next) as (keyof StoredSkill)[]).some((name) => (held[name] ?? null) !== next[name]);
}

/** Rankings whose inputs moved: own work in the skill, the share of it in all work, or what is believed. */
function marksOf(next: readonly { skillId: string; set: StoredSkill }[], held: ReadonlyMap<string, Held>): DerivationKey[] {
  return next
    .filter(({ skillId, set }) => {
      const before = held.get(skillId);
      return (
        !before ||
        before.long !== set.long ||
        before.short !== set.short ||
        before.volume !== set.volume ||
        before.focus !== set.focus ||
        before.rankedStanding !== set.rankedStanding ||
        (before.level ?? null) !== set.level ||
        before.rankedMean !== set.rankedMean ||
        before.rankedSd !== set.rankedSd
      );
    })
    .map(({ skillId }) => derivation(RANKING, skillId));
}

/** Skills whose belief says something else than when it was last published; where nothing says a level, the ranking tells. */
function published(
  next: readonly { skillId: string; set: StoredSkill }[],
  held: ReadonlyMap<string, Held>,
  removed: readonly string[],
): string[] {
  const moved = next.filter(({ skillId, set }) => {
    const before = held.get(skillId);
    const [was, is] = [before?.level ?? null, set.level];
    return was !== is || (is !== null && (before?.rankedMean !== set.rankedMean || before.rankedSd !== set.rankedSd));
  });
  return [...moved.map(({ skillId }) => skillId), ...removed];
}

/** Champions whose inputs moved beside what they read themselves: who holds the skill, what is believed, what time has brought in or ended. */
function championsOf(next: readonly { skillId: string; set: StoredSkill }[], held: ReadonlyMap<string, Held>): DerivationKey[] {
  return next
    .filter(({ skillId, set }) => {
      const before = held.get(skillId);
      return (
        !before ||
        before.long !== set.long ||
        before.rankedStanding !== set.rankedStanding ||
        (before.level ?? null) !== set.level ||
        before.rankedMean !== set.rankedMean ||
        before.rankedSd !== set.rankedSd
      );
    })
    .map(({ skillId }) => derivation(CHAMPION, skillId));
}

/** People whose skill this person vouched for, where the weight of their word changed. */
function endorsedBy(
  next: readonly { skillId: string; set: StoredSkill }[],
  held: ReadonlyMap<string, Held>,
  endorsed: readonly (readonly [person: string, skill: string | null])[],
): DerivationKey[] {
  const byId = new Map(next.map(({ skillId, set }) => [skillId, set]));
  return endorsed
    .filter(([, skill]) => {
      const before = held.get(skill ?? '');
      const after = byId.get(skill ?? '');
      return (before?.directMean ?? null) !== (after?.directMean ?? null) || (before?.directSd ?? null) !== (after?.directSd ?? null);
    })
    .map(([person]) => derivation(PROFICIENCY, person));
}
