import munkres from 'munkres';
import { type AssignmentProblem, capacityOf, type Edge, menteeCount, mentorCount, problemOf } from '../../src/mentoring/assignment/problem';
import { seededRandom } from '../../src/random';

export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  chance(share: number): boolean;
}

export function randomOf(seed: number): Random {
  const random = seededRandom(seed);
  return { below: (end) => Math.floor(random() * end), chance: (share) => random() < share };
}

/** Up to 7 mentees and 6 mentors: capacities from 0, costs of places that rise, ties, missing edges, weights below the value of going without. */
export function randomProblem(random: Random): AssignmentProblem {
  const mentors = 1 + random.below(6);
  const scale = [3, 20, 10_000][random.below(3)] ?? 3;
  const share = 0.3 + 0.7 * (random.below(11) / 10);
  const edges = Array.from({ length: random.below(8) }, () =>
    Array.from({ length: mentors }, (_, mentor): Edge => [mentor, random.below(scale + 1)]).filter(() => random.chance(share)),
  );
  const places = Array.from({ length: mentors }, () => {
    let cost = random.chance(0.3) ? -random.below(scale) : 0;
    return Array.from({ length: random.below(4) }, () => (cost += random.chance(0.5) ? random.below(scale / 2) : 0));
  });
  return problemOf(edges, places, random.chance(0.3) ? random.below(scale / 2) : 0);
}

/** The best total by the Hungarian algorithm of another author, each place being a column and each mentee having one to stay without. */
export function bestTotal(problem: AssignmentProblem, bonus = 0): number {
  const mentees = menteeCount(problem);
  if (mentees === 0) return 0;
  const places = problem.placeCosts.length;
  const impossible = 1e9 + 10 * bonus;
  const costs = Array.from({ length: mentees }, (_, mentee) => {
    const row = Array.from({ length: places + mentees }, (_, column) => (column < places ? impossible : -problem.unmatchedValue));
    for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++) {
      const mentor = problem.mentors[edge]!;
      for (let place = problem.placeStarts[mentor]!; place < problem.placeStarts[mentor + 1]!; place++)
        row[place] = problem.placeCosts[place]! - problem.weights[edge]! - bonus;
    }
    return row;
  });
  return 0 - munkres(costs).reduce((sum, [row, column]) => sum + costs[row]![column]!, 0);
}

/** The same problem with its mentees and mentors in another order. */
export function relabelled(problem: AssignmentProblem, random: Random): AssignmentProblem {
  const mentees = shuffled(menteeCount(problem), random);
  const mentors = shuffled(mentorCount(problem), random);
  const places = mentors.map((mentor) => costsOf(problem, mentor));
  const edges = mentees.map((mentee) => edgesOf(problem, mentee).map(([mentor, weight]): Edge => [mentors.indexOf(mentor), weight]));
  return problemOf(edges, places, problem.unmatchedValue);
}

export function edgesOf(problem: AssignmentProblem, mentee: number): Edge[] {
  const edges: Edge[] = [];
  for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++)
    edges.push([problem.mentors[edge]!, problem.weights[edge]!]);
  return edges;
}

export function costsOf(problem: AssignmentProblem, mentor: number): number[] {
  return Array.from({ length: capacityOf(problem, mentor) }, (_, place) => problem.placeCosts[problem.placeStarts[mentor]! + place]!);
}

export function allEdges(problem: AssignmentProblem): Edge[][] {
  return Array.from({ length: menteeCount(problem) }, (_, mentee) => edgesOf(problem, mentee));
}

export function allPlaces(problem: AssignmentProblem): number[][] {
  return Array.from({ length: mentorCount(problem) }, (_, mentor) => costsOf(problem, mentor));
}

function shuffled(length: number, random: Random): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

/**
 * Everyone agrees which mentors are best, but for `noise` of the scale: the hard case of the exact search. mentors have two places
 * each, and each mentee 20 of them.
 */
export function commonValue(mentees: number, noise: number, random: Random): AssignmentProblem {
  const mentors = mentees / 2;
  const quality = Array.from({ length: mentors }, () => random.below(10_001));
  const edges = Array.from({ length: mentees }, () => {
    const known = new Set<number>();
    while (known.size < 20) known.add(random.below(mentors));
    return [...known].map((mentor): Edge => [mentor, Math.round((1 - noise) * quality[mentor]! + noise * random.below(10_001))]);
  });
  return problemOf(
    edges,
    quality.map(() => [0, 0]),
  );
}
