import { alternativesAt, costOfEdge, worthOfPlaces } from '../../src/mentoring/assignment/alternatives';
import { splitCost, withBonus } from '../../src/mentoring/assignment/most-people';
import { solveWithPins, TooManyPinsError } from '../../src/mentoring/assignment/pins';
import { type AssignmentProblem, capacityOf, menteeCount, mentorCount, problemOf } from '../../src/mentoring/assignment/problem';
import { Residual } from '../../src/mentoring/assignment/residual';
import { type Assignment, solve } from '../../src/mentoring/assignment/solve';
import { allEdges, allPlaces, randomOf, randomProblem } from './instances';

const RUNS = 500;

const withoutPins = (problem: AssignmentProblem) => new Int32Array(menteeCount(problem)).fill(-1);
const objectiveOf = (run: number) => (run % 2 ? 'MOST_PEOPLE' : 'BEST_TOTAL');
/** What counts, as one number: people by the bonus of their objective, and points. */
const worthOf = ({ total, matched }: Pick<Assignment, 'total' | 'matched'>, bonus: number) => total + bonus * matched;

function each(
  seed: number,
  check: (problem: AssignmentProblem, assignment: Assignment, objective: 'MOST_PEOPLE' | 'BEST_TOTAL') => void,
): void {
  const random = randomOf(seed);
  for (let run = 0; run < RUNS; run++) {
    const problem = randomProblem(random);
    check(problem, solve(problem, objectiveOf(run)), objectiveOf(run));
  }
}

test('the price of a fixed pair is the difference of two whole solutions', () => {
  each(11, (problem, assignment, objective) => {
    const { bonus } = assignment;
    const priced = withBonus(problem, bonus);
    const residual = new Residual(priced, assignment);
    for (let mentee = 0; mentee < menteeCount(problem); mentee++)
      for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++) {
        const cost = costOfEdge(priced, residual, mentee, edge);
        if (capacityOf(problem, problem.mentors[edge]!) === 0) {
          expect(cost).toBe(Infinity);
          continue;
        }
        const pins = withoutPins(problem).fill(edge, mentee, mentee + 1);
        const pinned = solveWithPins(problem, pins, objective);
        expect(pinned.edges[mentee]).toBe(edge);
        expect(pinned.upperBound).toBe(pinned.total);
        expect(cost).toBe(worthOf(assignment, bonus) - worthOf(pinned, bonus));
      }
  });
});

test('runners-up come cheapest first, and without its pair an assignment loses the margin', () => {
  each(12, (problem, assignment, objective) => {
    const priced = withBonus(problem, assignment.bonus);
    const residual = new Residual(priced, assignment);
    for (let mentee = 0; mentee < menteeCount(problem); mentee++) {
      const [found] = alternativesAt(priced, residual, residual.placeOf(mentee), [mentee], 2);
      const costs: number[] = [];
      for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++)
        if (assignment.edges[mentee] !== edge) costs.push(costOfEdge(priced, residual, mentee, edge));
      const possible = costs.filter((cost) => cost < Infinity).sort((a, b) => a - b);
      expect(found?.runnersUp.map(({ cost }) => cost)).toEqual(possible.slice(0, 2));
      const edge = assignment.edges[mentee]!;
      if (edge < 0) continue;
      const edges = allEdges(problem);
      edges[mentee]!.splice(edge - problem.starts[mentee]!, 1);
      const without = solve(problemOf(edges, allPlaces(problem), problem.unmatchedValue), objective);
      expect(found?.margin).toBe(worthOf(assignment, assignment.bonus) - worthOf(without, assignment.bonus));
    }
  });
});

test('a fixed pair that is released gives back what it cost', () => {
  const random = randomOf(13);
  for (let run = 0; run < RUNS; run++) {
    const problem = randomProblem(random);
    if (problem.weights.length === 0) continue;
    const edge = random.below(problem.weights.length);
    const mentee = problem.starts.findIndex((_, i) => edge >= problem.starts[i]! && edge < (problem.starts[i + 1] ?? 0));
    if (capacityOf(problem, problem.mentors[edge]!) === 0) continue;
    const pinned = solveWithPins(problem, withoutPins(problem).fill(edge, mentee, mentee + 1), objectiveOf(run));
    const free = solve(problem, objectiveOf(run));
    const priced = withBonus(problem, pinned.bonus);
    const residual = new Residual(priced, pinned, new Set([mentee]));
    const [found] = alternativesAt(priced, residual, residual.placeOf(mentee), [mentee], 3);
    const cost = worthOf(free, pinned.bonus) - worthOf(pinned, pinned.bonus);
    expect(Math.max(0, 0 - found!.margin)).toBe(cost);
  }
});

test('a further place is worth what the assignment gains by it', () => {
  each(14, (problem, assignment, objective) => {
    const { bonus, prices } = assignment;
    const residual = new Residual(withBonus(problem, bonus), assignment);
    const further = (mentor: number) => (allPlaces(problem)[mentor]!.at(-1) ?? 0) + 1;
    const worth = worthOfPlaces(residual, prices, further);
    for (let mentor = 0; mentor < mentorCount(problem); mentor++) {
      const places = allPlaces(problem);
      places[mentor]!.push(further(mentor));
      const larger = solve(problemOf(allEdges(problem), places, problem.unmatchedValue), objective);
      expect(worth[mentor]).toBe(worthOf(larger, bonus) - worthOf(assignment, bonus));
    }
  });
});

test('fixed pairs are kept together with others, never more than there are places', () => {
  const problem = problemOf(
    [
      [
        [0, 9],
        [1, 8],
      ],
      [
        [0, 9],
        [1, 1],
      ],
      [[0, 9]],
    ],
    [[0], [0]],
  );
  expect(solve(problem).total).toBe(17);
  const pinned = solveWithPins(problem, Int32Array.of(-1, 3, -1));
  expect(pinned).toMatchObject({ total: 10, upperBound: 10, matched: 2 });
  expect(pinned.edges[1]).toBe(3);
  expect(() => solveWithPins(problem, Int32Array.of(0, -1, 4))).toThrow(TooManyPinsError);
});

test('a cost is told as people and points', () => {
  expect(splitCost(1_000_000 - 3, 1_000_000)).toEqual({ people: 1, points: -3 });
  expect(splitCost(Infinity, 1_000)).toEqual({ people: 0, points: Infinity });
  expect(splitCost(12, 0)).toEqual({ people: 0, points: 12 });
});
