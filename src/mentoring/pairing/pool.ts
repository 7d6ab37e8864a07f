import { lotOf } from '../assignment/lottery';
import { type AssignmentProblem, compressEdges, type Edge, startsOf } from '../assignment/problem';
import { PAIRING_PARAMETERS as P } from './parameters';
import { type Mentee, type Mentor, pairKey } from './people';
import { brokenRule, type RuleContext, teachersOf } from './rules';
import type { Scoring } from './score';

/** What a pool is made of. */
export interface PoolParts {
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Mentee[];
  readonly context: RuleContext;
  readonly scoring: Scoring;
  /** Pairs of the last published plan. */
  readonly previous: ReadonlySet<string>;
  /** Pairs that a person decided; they are in the pool whatever the rules say. */
  readonly kept: ReadonlySet<string>;
  readonly seed: number;
}

/** What a pair is worth: its score, what is added because of what was before, and its lot. Whole points. */
export interface Worth {
  readonly score: number;
  readonly stability: number;
  readonly ageing: number;
  readonly lot: number;
}

/** Everyone who may be paired, as a problem for the solver; mentors and mentees by their place in the lists. */
export class Pool {
  readonly problem: AssignmentProblem;
  private readonly scores: Float64Array;

  constructor(private readonly parts: PoolParts) {
    const rows = parts.mentees.map((mentee) => this.rowOf(mentee));
    const places = parts.mentors.map((mentor) => placeCosts(mentor, parts.context.settings.loadPenalty));
    const edges = rows.map((row) => row.map(([mentor, worth]): Edge => [mentor, sumOf(worth)]));
    this.scores = Float64Array.from(rows.flatMap((row) => row.map(([, { score }]) => score)));
    this.problem = {
      ...compressEdges(edges),
      placeStarts: startsOf(places.map((costs) => costs.length)),
      placeCosts: Float64Array.from(places.flat()),
      unmatchedValue: 0,
    };
  }

  /** The score of an edge, without what is added to it. */
  scoreOf(edge: number): number {
    return this.scores[edge]!;
  }

  worthOf(mentor: Mentor, mentee: Mentee, score: number): Worth {
    const key = pairKey(mentor.person.id, mentee.person.id);
    return {
      score,
      stability: this.parts.previous.has(key) ? Math.round(P.scale * this.parts.context.settings.stability) : 0,
      ageing: Math.min(P.ageing.most, P.ageing.points * mentee.unmatchedBefore),
      lot: lotOf(this.parts.seed, mentor.person.id, mentee.person.id),
    };
  }

  private rowOf(mentee: Mentee): (readonly [number, Worth])[] {
    const { mentors, context, scoring, kept } = this.parts;
    const row: (readonly [number, Worth])[] = [];
    for (const i of this.candidatesOf(mentee)) {
      const mentor = mentors[i]!;
      if (!kept.has(pairKey(mentor.person.id, mentee.person.id)) && brokenRule(mentor, mentee, context) !== undefined) continue;
      row.push([i, this.worthOf(mentor, mentee, scoring.scoreOf(mentor, mentee))]);
    }
    return row;
  }

  /** Mentors who probably have a level that is wanted, from lists by skill; where no skill is needed, all. And who is kept. */
  private candidatesOf(mentee: Mentee): number[] {
    if (!this.parts.context.rules.needsSkill) return this.parts.mentors.map((_, i) => i);
    const found = new Set(mentee.wants.flatMap((wanted) => this.teachers().of(wanted.skill, wanted.level)));
    for (const mentor of this.keptMentors().get(mentee.person.id) ?? []) found.add(mentor);
    return [...found].sort((a, b) => a - b);
  }

  private teaching: ReturnType<typeof teachersOf> | undefined;
  private teachers(): ReturnType<typeof teachersOf> {
    return (this.teaching ??= teachersOf(this.parts.mentors));
  }

  private kept: Map<string, number[]> | undefined;
  private keptMentors(): Map<string, number[]> {
    if (this.kept) return this.kept;
    const places = new Map(this.parts.mentors.map(({ person }, i) => [person.id, i]));
    this.kept = new Map();
    for (const key of this.parts.kept) {
      const [mentor, mentee] = JSON.parse(key) as [string, string];
      const place = places.get(mentor);
      if (place !== undefined) this.kept.set(mentee, [...(this.kept.get(mentee) ?? []), place]);
    }
    return this.kept;
  }
}

function sumOf({ score, stability, ageing, lot }: Worth): number {
  return score + stability + ageing + lot;
}

/** What each place of a mentor costs: more with each mentee they have, and less than nothing for the first. */
export function placeCosts({ places, load }: Mentor, loadPenalty: number): number[] {
  return Array.from({ length: Math.max(0, places) }, (_, place) => placeCost(load + place, loadPenalty));
}

/** The cost of the place after `mentees` that are taken. */
export function placeCost(mentees: number, loadPenalty: number): number {
  return mentees === 0 ? 0 - P.firstMentee : Math.round(P.scale * loadPenalty) * mentees;
}
