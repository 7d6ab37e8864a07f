import { blockingPairs, deferredAcceptance, type Preferences } from '../../src/mentoring/assignment/deferred-acceptance';
import { randomOf } from './instances';

test('the example of Gale and Shapley: four applicants, of whom each gets the best that a stable matching can give', () => {
  const preferences: Preferences = {
    mentees: [
      [0, 1, 2, 3],
      [0, 3, 2, 1],
      [1, 0, 2, 3],
      [3, 1, 2, 0],
    ],
    mentors: [
      [3, 2, 0, 1],
      [1, 3, 0, 2],
      [3, 0, 1, 2],
      [2, 1, 0, 3],
    ],
    capacities: [1, 1, 1, 1],
  };
  expect(Array.from(deferredAcceptance(preferences))).toEqual([2, 3, 0, 1]);
  expect(blockingPairs(preferences, Int32Array.of(0, 1, 2, 3))).not.toEqual([]);
});

test('with places: lists that are not answered count for nothing, and nobody is taken above capacity', () => {
  const preferences: Preferences = { mentees: [[0], [0, 1], [0], [1]], mentors: [[0, 1, 2], []], capacities: [2, 3] };
  expect(Array.from(deferredAcceptance(preferences))).toEqual([0, 0, -1, -1]);
  expect(blockingPairs(preferences, Int32Array.of(0, -1, 0, -1))).toEqual([[1, 0]]);
});

test('no pair ever blocks it, and no other stable matching gives a mentee more', () => {
  const random = randomOf(21);
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) => [random.below(1_000), i] as const)
      .sort(([a], [b]) => a - b)
      .map(([, i]) => i)
      .slice(0, random.below(count + 1));
  for (let run = 0; run < 1_000; run++) {
    const [mentees, mentors] = [1 + random.below(4), 1 + random.below(3)];
    const preferences = {
      mentees: Array.from({ length: mentees }, () => some(mentors)),
      mentors: Array.from({ length: mentors }, () => some(mentees)),
      capacities: Array.from({ length: mentors }, () => random.below(3)),
    };
    const best = deferredAcceptance(preferences);
    expect(blockingPairs(preferences, best)).toEqual([]);
    for (const other of stableMatchings(preferences))
      other.forEach((mentor, mentee) => {
        if (mentor >= 0) expect(rank(preferences, mentee, best[mentee]!)).toBeLessThanOrEqual(rank(preferences, mentee, mentor));
      });
  }
});

const rank = ({ mentees }: Preferences, mentee: number, mentor: number) => (mentor < 0 ? Infinity : mentees[mentee]!.indexOf(mentor));

/** Every matching in which both want each other, within capacity and without a blocking pair. */
function stableMatchings(preferences: Preferences): Int32Array[] {
  const { mentees, mentors, capacities } = preferences;
  let partial: number[][] = [[]];
  for (const [mentee, wishes] of mentees.entries()) {
    const choices = [-1, ...wishes.filter((mentor) => mentors[mentor]!.includes(mentee))];
    partial = partial.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return partial
    .filter((matched) => capacities.every((capacity, mentor) => matched.filter((of) => of === mentor).length <= capacity))
    .map((matched) => Int32Array.from(matched))
    .filter((matched) => blockingPairs(preferences, matched).length === 0);
}
