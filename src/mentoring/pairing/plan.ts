import { type Alternatives, alternativesAt, worthOfPlaces } from '../assignment/alternatives';
import { oddsOf } from '../assignment/lottery';
import { splitCost, withBonus } from '../assignment/most-people';
import { solveWithPins } from '../assignment/pins';
import { type AssignmentProblem, findEdge } from '../assignment/problem';
import { Residual } from '../assignment/residual';
import type { Assignment } from '../assignment/solve';
import { FORMAT_RULES, type Format } from './format';
import { PAIRING_PARAMETERS as P } from './parameters';
import { type Mentee, type Mentor, pairKey } from './people';
import { Pool, placeCost } from './pool';
import type { RuleContext } from './rules';
import { Scoring, type Term } from './score';
import type { PairingSettings } from './settings';
import { WorkingHours } from './working-hours';

/** What a plan is computed from. Two runs over the same facts give the same plan. */
export interface PlanFacts {
  readonly format: Format;
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Mentee[];
  /** Pairs that are mentoring now (see pairKey), with the name of the program; null where they agreed by themselves. */
  readonly active: ReadonlyMap<string, string | null>;
  readonly rejected: ReadonlySet<string>;
  /** Pairs of the last published plan. */
  readonly previous: ReadonlySet<string>;
  /** Approved and pinned pairs. */
  readonly kept: ReadonlySet<string>;
  readonly seed: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a change costs a plan: people who would go without, and points. */
export interface Cost {
  readonly people: number;
  readonly points: number;
}

export interface PlannedPair {
  readonly mentor: Mentor;
  readonly mentee: Mentee;
  readonly score: number;
  readonly terms: readonly Term[];
  /** Points by lot, and how likely the pair was to come out of the lots. */
  readonly lot: number;
  readonly odds: number;
  readonly kept: boolean;
  /** What a kept pair costs; nothing where the solver chose it. */
  readonly overrideCost: Cost;
  /** What one more place with the mentor would be worth. */
  readonly mentorPrice: Cost;
  readonly runnersUp: readonly { readonly mentor: Mentor; readonly score: number; readonly cost: Cost }[];
}

/** A plan, with what is needed to ask it further questions. */
export interface Plan {
  readonly pairs: readonly PlannedPair[];
  readonly unmatched: readonly Mentee[];
  readonly idle: readonly Mentor[];
  readonly assignment: Assignment;
  readonly solved: SolvedPlan;
}

/** The plan as the solver left it. */
export interface SolvedPlan {
  readonly facts: PlanFacts;
  readonly context: RuleContext;
  readonly scoring: Scoring;
  readonly pool: Pool;
  readonly assignment: Assignment;
  readonly residual: Residual;
  /** The problem of the pool with what the objective adds to each pair. */
  readonly priced: AssignmentProblem;
  /** What a further place of each mentor would be worth. */
  readonly worths: Float64Array;
}

/** Rules, score and hours of a program under some settings. */
export function contextOf(facts: PlanFacts, settings: PairingSettings): RuleContext {
  const has = (pairs: ReadonlySet<string>) => (mentor: string, mentee: string) => pairs.has(pairKey(mentor, mentee));
  return {
    rules: FORMAT_RULES[facts.format],
    settings,
    hours: new WorkingHours(facts.now),
    now: facts.now,
    activeIn: (mentor, mentee) => facts.active.get(pairKey(mentor, mentee)),
    isRejected: has(facts.rejected),
  };
}

/**
 * Chooses the pairs: scores everyone who may be paired, solves exactly with the kept pairs fixed, and finds what changes would cost.
 * Throws TooManyPinsError and UnprovenAssignmentError.
 */
export function solvePlan(facts: PlanFacts, settings: PairingSettings): SolvedPlan {
  const context = contextOf(facts, settings);
  const scoring = new Scoring(settings.weights, context);
  const pool = new Pool({ ...facts, context, scoring });
  const pins = pinsOf(facts, pool);
  const assignment = solveWithPins(pool.problem, pins, settings.objective);
  const fixed = new Set(Array.from(pins.keys()).filter((mentee) => pins[mentee]! >= 0));
  const priced = withBonus(pool.problem, assignment.bonus);
  const residual = new Residual(priced, assignment, fixed);
  const further = (mentor: number): number => placeCost(facts.mentors[mentor]!.load + facts.mentors[mentor]!.places, settings.loadPenalty);
  const worths = worthOfPlaces(residual, assignment.prices, further);
  return { facts, context, scoring, pool, assignment, residual, priced, worths };
}

/** The edge of each mentee whose pair is kept; whoever is not in the facts any more has none. */
function pinsOf({ mentors, mentees, kept }: PlanFacts, { problem }: Pool): Int32Array {
  const mentorPlaces = new Map(mentors.map(({ person }, place) => [person.id, place]));
  const menteePlaces = new Map(mentees.map(({ person }, place) => [person.id, place]));
  const pins = new Int32Array(mentees.length).fill(-1);
  for (const key of kept) {
    const [mentor, mentee] = JSON.parse(key) as [string, string];
    const [at, row] = [mentorPlaces.get(mentor), menteePlaces.get(mentee)];
    if (at !== undefined && row !== undefined) pins[row] = findEdge(problem, row, at);
  }
  return pins;
}

/** A solved plan with everything that a leader reads of it. */
export function describePlan(solved: SolvedPlan): Plan {
  const { facts, assignment, residual } = solved;
  const pairs = facts.mentors.flatMap((_, mentor) => pairsOf(solved, mentor));
  return {
    pairs: pairs.sort((a, b) => b.score - a.score || (a.mentee.person.id < b.mentee.person.id ? -1 : 1)),
    unmatched: facts.mentees.filter((_, mentee) => assignment.edges[mentee]! < 0),
    idle: facts.mentors.filter((_, mentor) => residual.matching.used[mentor] === 0),
    assignment,
    solved,
  };
}

/** The pairs of one mentor, by the mentor's place in the facts. */
export function pairsOf(solved: SolvedPlan, mentor: number): PlannedPair[] {
  const { residual } = solved;
  const mentees: number[] = [];
  for (let mentee = residual.matching.firstOf(mentor); mentee >= 0; mentee = residual.matching.nextOf(mentee)) mentees.push(mentee);
  if (mentees.length === 0) return [];
  const alternatives = alternativesAt(solved.priced, residual, mentor, mentees, P.runnersUp);
  return mentees.map((mentee, i) => describePair(solved, mentor, mentee, alternatives[i]!));
}

function describePair(solved: SolvedPlan, mentor: number, mentee: number, { runnersUp, margin }: Alternatives): PlannedPair {
  const { facts, pool, assignment, scoring, worths } = solved;
  const [one, other] = [facts.mentors[mentor]!, facts.mentees[mentee]!];
  const score = pool.scoreOf(assignment.edges[mentee]!);
  const kept = facts.kept.has(pairKey(one.person.id, other.person.id));
  const lot = pool.lotOf(mentor, mentee);
  const cost = (points: number): Cost => splitCost(points, assignment.bonus);
  return {
    mentor: one,
    mentee: other,
    score,
    terms: scoring.termsOf(one, other),
    lot,
    odds: kept ? 1 : oddsOf(lot, margin),
    kept,
    overrideCost: cost(kept ? Math.max(0, 0 - margin) : 0),
    mentorPrice: cost(worths[mentor]!),
    runnersUp: runnersUp.map(({ edge, cost: points }) => ({
      mentor: facts.mentors[pool.problem.mentors[edge]!]!,
      score: pool.scoreOf(edge),
      cost: cost(points),
    })),
  };
}
