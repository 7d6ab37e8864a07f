import { fnv1a } from '../../hash';
import { lotOfHashes } from '../assignment/lottery';
import { type AssignmentProblem, startsOf } from '../assignment/problem';
import { AllowedMentors } from './allowed';
import { append } from './append';
import { ManyScores } from './many-scores';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentee, Mentor } from './people';
import type { RuleContext } from './rules';
import type { Scoring } from './score';
import { Teachers } from './teachers';

/** What a pool is made of. */
export interface PoolParts {
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Mentee[];
  readonly context: RuleContext;
  readonly scoring: Scoring;
  /** Pairs that are mentoring now, and those that a leader rejected. */
  readonly active: ReadonlyMap<string, unknown>;
  readonly rejected: ReadonlySet<string>;
  /** Pairs of the last published plan. */
  readonly previous: ReadonlySet<string>;
  /** Pairs that a person decided; they are in the pool whatever the rules say. */
  readonly kept: ReadonlySet<string>;
  readonly seed: number;
}

/**
 * Everyone who may be paired, as a problem for the solver; mentors and mentees by their place in the lists. A pair is worth its score, a
 * bonus where it was in the last plan, what the mentee gained by waiting, and its lot: whole points.
 */
export class Pool {
  readonly problem: AssignmentProblem;
  private readonly scores: Int32Array;
  private readonly hashes: Uint32Array;

  constructor(private readonly parts: PoolParts) {
    const { mentors, context } = parts;
    this.hashes = Uint32Array.from(mentors, ({ person }) => fnv1a(person.id));
    const places = mentors.map((mentor) => placeCosts(mentor, context.settings.loadPenalty));
    const rows = this.rows();
    this.scores = Int32Array.from(rows.scores);
    this.problem = {
      starts: startsOf(rows.lengths),
      mentors: Int32Array.from(rows.mentors),
      weights: Float64Array.from(rows.weights),
      placeStarts: startsOf(places.map((costs) => costs.length)),
      placeCosts: Float64Array.from(places.flat()),
      unmatchedValue: 0,
    };
  }

  /** The score of an edge, without what is added to it. */
  scoreOf(edge: number): number {
    return this.scores[edge]!;
  }

  /** The lot of a pair. */
  lotOf(mentor: number, mentee: number): number {
    return lotOfHashes(this.parts.seed, this.hashes[mentor]!, fnv1a(this.parts.mentees[mentee]!.person.id));
  }

  private rows() {
    const { mentors, mentees, context, scoring, seed } = this.parts;
    const mentorPlaces = new Map(mentors.map(({ person }, place) => [person.id, place]));
    const byMentee = (keys: Iterable<string>) => mentorsByMentee(keys, mentorPlaces);
    const [previous, kept] = [byMentee(this.parts.previous), byMentee(this.parts.kept)];
    const teachers = new Teachers(mentors);
    const ties = { mentorPlaces, pairs: [byMentee(this.parts.active.keys()), byMentee(this.parts.rejected)] };
    const allowed = new AllowedMentors(mentors, context, teachers, ties);
    const manyScores = new ManyScores(mentors, mentorPlaces, scoring, teachers);
    const stability = Math.round(P.scale * context.settings.stability);
    const found = { lengths: new Int32Array(mentees.length), mentors: [] as number[], scores: [] as number[], weights: [] as number[] };
    for (const [row, mentee] of mentees.entries()) {
      const { id } = mentee.person;
      const candidates = allowed.of(mentee);
      for (const mentor of kept.get(id) ?? []) candidates.add(mentor);
      const scoreOf = manyScores.of(mentee);
      const ageing = Math.min(P.ageing.most, P.ageing.points * mentee.unmatchedBefore);
      const before = previous.get(id);
      const hash = fnv1a(id);
      const first = found.mentors.length;
      candidates.forEach((mentor) => {
        const score = scoreOf(mentor);
        found.mentors.push(mentor);
        found.scores.push(score);
        found.weights.push(score + ageing + lotOfHashes(seed, this.hashes[mentor]!, hash) + (before?.includes(mentor) ? stability : 0));
      });
      found.lengths[row] = found.mentors.length - first;
    }
    return found;
  }
}

/** The mentors of each mentee by pairs, by their place in the list. */
function mentorsByMentee(keys: Iterable<string>, mentorPlaces: ReadonlyMap<string, number>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const key of keys) {
    const [mentor, mentee] = JSON.parse(key) as [string, string];
    const place = mentorPlaces.get(mentor);
    if (place !== undefined) append(found, mentee, place);
  }
  return found;
}

/** What each place of a mentor costs: more with each mentee they have, and less than nothing for the first. */
export function placeCosts({ places, load }: Mentor, loadPenalty: number): number[] {
  return Array.from({ length: Math.max(0, places) }, (_, place) => placeCost(load + place, loadPenalty));
}

/** The cost of the place after `mentees` that are taken. */
export function placeCost(mentees: number, loadPenalty: number): number {
  return mentees === 0 ? 0 - P.firstMentee : Math.round(P.scale * loadPenalty) * mentees;
}
