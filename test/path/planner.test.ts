import { planFor } from '../../src/answers/path/planner';
import { makeProblem, type PlanningProblem } from '../../src/answers/path/planning-problem';
import { random } from '../random';
import { cheapest, flawOf, randomProblem, type Shape } from './instances';

/** So many instances of a shape whose goals can be reached. */
function instances(count: number, seed: number, shape: (next: () => number) => Shape): PlanningProblem[] {
  const next = random(seed);
  const found: PlanningProblem[] = [];
  while (found.length < count) {
    const problem = randomProblem(next, shape(next));
    if (problem) found.push(problem);
  }
  return found;
}

const small = (next: () => number): Shape => ({
  facts: 5 + Math.floor(next() * 10),
  alternatives: 2 + Math.floor(next() * 3),
  needs: 3,
  goals: 3,
  circles: next() < 0.5,
});

describe('instances with alternatives, up to 14 facts', () => {
  const problems = instances(400, 3, small);
  const plans = problems.map((problem) => planFor(problem)!);

  test('every need is met before it is needed, and nothing is reached twice', () => {
    expect(problems.flatMap((problem, i) => flawOf(problem, plans[i]!.actions) ?? [])).toEqual([]);
  });

  test('plans cost what their actions cost', () => {
    problems.forEach(({ costs }, i) =>
      expect(plans[i]!.cost).toBeCloseTo(
        plans[i]!.actions.reduce((sum, action) => sum + costs[action]!, 0),
        9,
      ),
    );
  });

  test('near the cheapest by brute force: 2% on average, 15% at the worst; the bound is never above it', () => {
    const gaps = problems.map((problem, i) => {
      const least = cheapest(problem);
      expect(plans[i]!.lowerBound).toBeLessThanOrEqual(least + 1e-9);
      return plans[i]!.cost / least - 1;
    });
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThanOrEqual(0.02);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(0.15);
  });
});

test('without alternatives the plan is what the goals need and nothing else, and the bound says so', () => {
  for (const problem of instances(300, 4, (next) => ({ facts: 14, alternatives: 1, needs: 3, goals: 3, circles: next() < 0.3 }))) {
    const plan = planFor(problem)!;
    expect(flawOf(problem, plan.actions)).toBeUndefined();
    expect(plan.cost).toBeCloseTo(cheapest(problem), 9);
    expect(plan.lowerBound).toBeCloseTo(plan.cost, 9);
  }
});

test('larger instances come with a valid plan and a bound below it', () => {
  for (const problem of instances(12, 5, () => ({ facts: 300, alternatives: 3, needs: 3, goals: 8, circles: true }))) {
    const plan = planFor(problem)!;
    expect(flawOf(problem, plan.actions)).toBeUndefined();
    expect(plan.lowerBound).toBeLessThanOrEqual(plan.cost + 1e-9);
    expect(plan.lowerBound).toBeGreaterThan(plan.cost * 0.8);
  }
});

test('the same question has the same plan', () => {
  const [problem] = instances(1, 6, () => ({ facts: 200, alternatives: 3, needs: 3, goals: 5, circles: true }));
  expect(planFor(problem!)).toEqual(planFor(problem!));
});

test('a goal that nothing reaches has no plan', () => {
  expect(planFor(makeProblem(2, [{ adds: 0, needs: [1], cost: 1 }], [0]))).toBeUndefined();
  // Each of the two waits for the other.
  const circle = [
    { adds: 0, needs: [1], cost: 1 },
    { adds: 1, needs: [0], cost: 1 },
  ];
  expect(planFor(makeProblem(2, circle, [0]))).toBeUndefined();
});

test('what is shared is worth a dearer first step', () => {
  // Each of three goals is reached alone for 5, or all together through fact 3 for 9.
  const alone = [0, 1, 2].map((adds) => ({ adds, needs: [], cost: 5 }));
  const shared = [0, 1, 2].map((adds) => ({ adds, needs: [3], cost: 0 }));
  const plan = planFor(makeProblem(4, [...alone, ...shared, { adds: 3, needs: [], cost: 9 }], [0, 1, 2]));
  expect(plan).toMatchObject({ cost: 9, lowerBound: 9 });
});

test.each([
  ['with circles', true, 2],
  ['without', false, 30],
])('100,000 needs %s come to an end', (_name, circles, goals) => {
  const [problem] = instances(1, 8, () => ({ facts: 25_000, alternatives: 2, needs: 5, goals, circles }));
  expect(problem!.needs.items.length).toBeGreaterThan(90_000);
  const plan = planFor(problem!)!;
  expect(flawOf(problem!, plan.actions)).toBeUndefined();
  expect(plan.lowerBound).toBeLessThanOrEqual(plan.cost * (1 + 1e-9));
});
