import { PriorityQueue } from '../../priority-queue';

/** Who would have whom, best first, by number; who is not named is not wanted. Wishes count only where both name each other. */
export interface Preferences {
  readonly mentees: readonly (readonly number[])[];
  readonly mentors: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** The place of each mentee in the list of each mentor who names them. */
type Ranks = readonly ReadonlyMap<number, number>[];

/**
 * The stable matching that is best for every mentee at once (deferred acceptance, Gale and Shapley 1962, mentees propose, mentors hold as
 * many as they have places). The mentor of each mentee, -1 where nobody takes them. O(length of all lists · log capacity).
 */
export function deferredAcceptance({ mentees, mentors, capacities }: Preferences): Int32Array {
  const ranks = ranksOf(mentors);
  const held = capacities.map(() => new WorstFirst());
  const matched = new Int32Array(mentees.length).fill(-1);
  const next = new Int32Array(mentees.length);
  const proposing = Array.from(mentees.keys()).reverse();
  for (let mentee = proposing.pop(); mentee !== undefined; mentee = proposing.pop()) {
    const mentor = mentees[mentee]![next[mentee]!++];
    if (mentor === undefined) continue;
    const rank = ranks[mentor]?.get(mentee);
    const holds = held[mentor];
    if (rank === undefined || !holds || capacities[mentor] === 0) {
      proposing.push(mentee);
      continue;
    }
    holds.add(rank, mentee);
    matched[mentee] = mentor;
    if (holds.count <= capacities[mentor]!) continue;
    const refused = holds.takeWorst();
    matched[refused] = -1;
    proposing.push(refused);
  }
  return matched;
}

/**
 * Pairs of a mentee and a mentor who would both rather have each other than what the matching gives them: none where it is
 * stable. O(length of the mentees' lists).
 */
export function blockingPairs({ mentees, mentors, capacities }: Preferences, matched: Int32Array): [mentee: number, mentor: number][] {
  const ranks = ranksOf(mentors);
  const counts = capacities.map(() => 0);
  const worst = capacities.map(() => -1);
  matched.forEach((mentor, mentee) => {
    if (mentor < 0) return;
    counts[mentor]!++;
    worst[mentor] = Math.max(worst[mentor]!, ranks[mentor]!.get(mentee) ?? Infinity);
  });
  const blocking: [number, number][] = [];
  for (const [mentee, wishes] of mentees.entries())
    for (const mentor of wishes) {
      if (mentor === matched[mentee]) break;
      const rank = ranks[mentor]?.get(mentee);
      if (rank !== undefined && (counts[mentor]! < capacities[mentor]! || rank < worst[mentor]!) && capacities[mentor]! > 0)
        blocking.push([mentee, mentor]);
    }
  return blocking;
}

function ranksOf(mentors: Preferences['mentors']): Ranks {
  return mentors.map((list) => new Map(list.map((mentee, rank) => [mentee, rank])));
}

/** The mentees a mentor holds, the least wanted at hand. */
class WorstFirst {
  count = 0;
  private readonly queue = new PriorityQueue(8);

  add(rank: number, mentee: number): void {
    this.count++;
    this.queue.push(-rank, mentee);
  }

  takeWorst(): number {
    this.count--;
    return this.queue.pop();
  }
}
