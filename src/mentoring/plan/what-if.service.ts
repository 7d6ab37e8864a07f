import { BadUserInput } from '../../errors';
import { readPlanPairs } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { TooManyPinsError } from '../assignment/pins';
import { type ComparedPair, diffOf, type PlanDiff } from '../pairing/diff';
import { type PlanFacts, type SolvedPlan, solvePlan } from '../pairing/plan';
import type { PairingSettings, SettingsChange } from '../pairing/settings';
import { whyNot } from '../pairing/why-not';
import { checkedSettings } from '../program/program.service';
import type { ScoreOf } from './fairness.service';
import type { PlanFactsService } from './facts.service';
import { inUnits, loadOf, type ShownTerm, shownTerms } from './plan-row';
import { told } from '../../shortened';

/** Another number of places for a mentor, for a what-if. */
export interface CapacityChange {
  readonly mentor: string;
  readonly capacity: number;
}

/** A plan as it would become; scores and totals in score units. */
export interface PlanPreview extends PlanDiff {
  readonly after: { readonly total: number; readonly upperBound: number; readonly optimal: boolean };
  readonly load: readonly { readonly mentees: number; readonly mentors: number }[];
  /** Everybody who may be matched now, and the scores of those who are, before and after. */
  readonly mentees: readonly string[];
  readonly scores: { readonly before: ScoreOf; readonly after: ScoreOf };
}

/** Why two people are no pair. */
export interface PairingComparison {
  readonly excludedBy: string | null;
  readonly score: number | null;
  readonly costToPlan: number | null;
  readonly peopleLost: number | null;
  readonly terms: readonly ShownTerm[];
}

/** Questions to a plan that write nothing: it is solved in memory from the facts as they are now. */
export class WhatIfService {
  constructor(
    private readonly graph: Graph,
    private readonly facts: PlanFactsService,
  ) {}

  /** The plan under other settings and capacities, against its pairs now. Throws NotFound and BadUserInput. */
  async preview(plan: string, change: SettingsChange, capacities: readonly CapacityChange[]): Promise<PlanPreview> {
    const { facts, settings } = await this.facts.read(plan);
    const [stored] = await this.graph.run(readPlanPairs, { plan });
    const solved = solvedOrRefused(withCapacities(facts, capacities), checkedSettings(settings, change));
    const { assignment } = solved;
    const [had, pairs] = [stored?.pairs ?? [], pairsOf(solved)];
    return {
      ...diffOf(had, pairs),
      mentees: facts.mentees.map(({ person }) => person.id),
      scores: { before: scoresOf(had), after: scoresOf(pairs) },
      after: { total: inUnits(assignment.total), upperBound: inUnits(assignment.upperBound), optimal: assignment.optimal },
      load: loadOf(
        facts.mentors.length,
        pairs.map(({ mentor }) => ({ mentor: { person: { id: mentor } } })),
      ),
    };
  }

  /** Throws NotFound. */
  async whyNot(plan: string, mentor: string, mentee: string): Promise<PairingComparison> {
    const { facts, settings } = await this.facts.read(plan);
    const [m, e] = [placeOf(facts.mentors, mentor), placeOf(facts.mentees, mentee)];
    const excluded = (excludedBy: string) => ({ excludedBy, score: null, costToPlan: null, peopleLost: null, terms: [] });
    if (m < 0) return excluded(told`${mentor} is not enrolled as a mentor.`);
    if (e < 0) return excluded(told`${mentee} is not enrolled as a mentee, or has a mentor of the program.`);
    const solved = solvedOrRefused(facts, settings);
    const comparison = whyNot(solved, m, e);
    if (comparison.excludedBy !== null) return excluded(comparison.sentence);
    const pair = { mentor: facts.mentors[m]!, mentee: facts.mentees[e]! };
    const possible = Number.isFinite(comparison.cost.points);
    return {
      excludedBy: possible ? null : `All places of ${pair.mentor.person.name} are fixed.`,
      score: inUnits(comparison.score),
      costToPlan: possible ? inUnits(comparison.cost.points) : null,
      peopleLost: possible ? comparison.cost.people : null,
      terms: shownTerms(comparison.terms, pair, solved.context),
    };
  }
}

/** The sentence about a mentor with more fixed pairs than places. */
export function tooManyPins({ mentors }: PlanFacts, { mentor }: TooManyPinsError): string {
  return `${mentors[mentor]?.person.name ?? 'A mentor'} has more approved and pinned mentees than places.`;
}

/** Throws BadUserInput where more pairs are fixed than there are places. */
export function solvedOrRefused(facts: PlanFacts, settings: PairingSettings): SolvedPlan {
  try {
    return solvePlan(facts, settings);
  } catch (error) {
    if (!(error instanceof TooManyPinsError)) throw error;
    throw new BadUserInput([{ path: 'capacities', message: tooManyPins(facts, error) }]);
  }
}

function withCapacities(facts: PlanFacts, capacities: readonly CapacityChange[]): PlanFacts {
  const places = new Map(capacities.map(({ mentor, capacity }) => [mentor, capacity]));
  const enrolled = new Set(facts.mentors.map(({ person }) => person.id));
  const unknown = capacities.flatMap(({ mentor }, i) =>
    enrolled.has(mentor) ? [] : [{ path: `capacities[${i}].mentor`, message: told`${mentor} is not enrolled as a mentor.` }],
  );
  if (unknown.length) throw new BadUserInput(unknown.slice(0, 10));
  return { ...facts, mentors: facts.mentors.map((mentor) => ({ ...mentor, places: places.get(mentor.person.id) ?? mentor.places })) };
}

/** Somebody's place in a list of the facts, -1 without one. */
export function placeOf(people: readonly { readonly person: { readonly id: string } }[], id: string): number {
  return people.findIndex(({ person }) => person.id === id);
}

/** The pairs of a solved plan, best score first. */
function pairsOf({ facts, pool, assignment }: SolvedPlan): { mentor: string; mentee: string; score: number }[] {
  return Array.from(assignment.edges, (edge, mentee) => ({ edge, mentee }))
    .filter(({ edge }) => edge >= 0)
    .map(({ edge, mentee }) => {
      const mentor = facts.mentors[pool.problem.mentors[edge]!]!;
      return { mentor: mentor.person.id, mentee: facts.mentees[mentee]!.person.id, score: inUnits(pool.scoreOf(edge)) };
    })
    .sort((a, b) => b.score - a.score || (a.mentee < b.mentee ? -1 : 1));
}

function scoresOf(pairs: readonly ComparedPair[]): ScoreOf {
  return new Map(pairs.map(({ mentee, score }) => [mentee, score]));
}
