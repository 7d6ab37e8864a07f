import { fairnessOf, newcombe, wilson } from '../../src/mentoring/pairing/fairness';
import { FEATURES } from '../../src/mentoring/pairing/features';
import { type Decision, learnWeights, LEARNING_PARAMETERS } from '../../src/mentoring/pairing/learn-weights';
import { randomOf } from '../assignment/instances';
import { SETTINGS } from './people';

describe('fairness', () => {
  test('the interval of Newcombe is that of his published examples (1998, table II, method 10)', () => {
    const rounded = (...counts: [number, number, number, number]) => {
      const { low, high } = newcombe(...counts);
      return [low, high].map((bound) => Math.round(bound * 1e4) / 1e4);
    };
    expect(rounded(56, 70, 48, 80)).toEqual([0.0524, 0.3339]);
    expect(rounded(9, 10, 3, 10)).toEqual([0.1705, 0.809]);
    expect(rounded(5, 56, 0, 29)).toEqual([-0.0381, 0.1926]);
    expect(rounded(10, 10, 0, 10)).toEqual([0.6075, 1]);
  });

  test('the interval of Wilson holds the true share about 95 times of 100', () => {
    const random = randomOf(41);
    for (const [trials, share] of [
      [20, 0.3],
      [200, 0.1],
    ] as const) {
      let held = 0;
      for (let run = 0; run < 2_000; run++) {
        let hits = 0;
        for (let i = 0; i < trials; i++) hits += Number(random.chance(share));
        const { low, high } = wilson(hits, trials);
        held += Number(low <= share && share <= high);
      }
      expect(held / 2_000).toBeGreaterThan(0.93);
      expect(held / 2_000).toBeLessThan(0.98);
    }
  });

  test('groups of fewer than five are not told, nor anybody beside so few', () => {
    const groups = fairnessOf([
      { group: 'red', people: 40, matched: 30, scores: 24 },
      { group: 'blue', people: 20, matched: 5, scores: 3 },
      { group: 'green', people: 4, matched: 1, scores: 0.5 },
    ]);
    expect(groups[0]).toMatchObject({ group: 'red', matchRate: 0.75, meanScore: 0.8 });
    expect(groups[0]!.difference).toBeCloseTo(0.75 - 6 / 24);
    expect(groups[0]!.low).toBeGreaterThan(0.2);
    expect(groups[2]).toEqual({ group: 'green', people: 4, matchRate: null, meanScore: null, difference: null, low: null, high: null });
    expect(fairnessOf([{ group: 'all', people: 10, matched: 5, scores: 3 }])[0]).toMatchObject({ matchRate: 0.5, difference: null });
  });
});

describe('weights learned from decisions', () => {
  const weights = SETTINGS.weights;
  const random = randomOf(51);
  const decide = (count: number, liked: keyof typeof weights): Decision[] =>
    Array.from({ length: count }, () => {
      const values = Object.fromEntries(FEATURES.map((feature) => [feature, random.below(101) / 100])) as Decision['values'];
      return { values, approved: random.chance(values[liked]) };
    });

  test('what leaders go by weighs more, by a quarter at most, and held-out decisions fit better', () => {
    const learned = learnWeights(decide(600, 'timeZone'), weights)!;
    expect(learned.weights.timeZone).toBeCloseTo(weights.timeZone * (1 + LEARNING_PARAMETERS.largestChange), 3);
    expect(learned.after).toBeLessThan(learned.before);
    expect(Object.values(learned.weights).reduce((a, b) => a + b)).toBeCloseTo(1);
    for (const feature of FEATURES) {
      expect(learned.weights[feature]).toBeGreaterThanOrEqual(weights[feature] * 0.75 - 1e-9);
      expect(learned.weights[feature]).toBeLessThanOrEqual(weights[feature] * 1.25 + 1e-9);
    }
  });

  test('fewer than a hundred decisions, or all alike, teach nothing', () => {
    expect(learnWeights(decide(99, 'skill'), weights)).toBeUndefined();
    expect(
      learnWeights(
        decide(150, 'skill').map((decision) => ({ ...decision, approved: true })),
        weights,
      ),
    ).toBeUndefined();
  });
});
