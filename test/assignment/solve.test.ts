import { decisiveBonus, withBonus } from '../../src/mentoring/assignment/most-people';
import { ASSIGNMENT_PARAMETERS } from '../../src/mentoring/assignment/parameters';
import { solveByPrices } from '../../src/mentoring/assignment/price-repair';
import { findEdge, problemOf } from '../../src/mentoring/assignment/problem';
import { solve, UnprovenAssignmentError } from '../../src/mentoring/assignment/solve';
import { allEdges, allPlaces, bestTotal, commonValue, randomOf, randomProblem, relabelled } from './instances';

const RUNS = 3_000;
/** So few that every instance but the easiest goes to the auction. */
const NO_TIME = { ...ASSIGNMENT_PARAMETERS, exactScans: 0, largestGap: Infinity };

describe('random instances', () => {
  test('3,000 are as good as the Hungarian algorithm finds, each with a bound that proves it', () => {
    const random = randomOf(1);
    for (let run = 0; run < RUNS; run++) {
      const problem = randomProblem(random);
      const { total, upperBound, optimal } = solve(problem);
      expect({ run, total, upperBound, optimal }).toEqual({ run, total: bestTotal(problem), upperBound: total, optimal: true });
    }
  });

  test('with most people first, too', () => {
    const random = randomOf(2);
    for (let run = 0; run < RUNS; run++) {
      const problem = randomProblem(random);
      const bonus = decisiveBonus(problem);
      const { total, upperBound, matched } = solve(problem, 'MOST_PEOPLE');
      expect({ run, worth: total + bonus * matched }).toEqual({ run, worth: bestTotal(problem, bonus) });
      expect(upperBound).toBe(total);
    }
  });

  test('by their prices from two edges of each mentee on', () => {
    const random = randomOf(3);
    for (let run = 0; run < RUNS; run++) {
      const problem = randomProblem(random);
      const objective = random.chance(0.5) ? 'BEST_TOTAL' : 'MOST_PEOPLE';
      const { total, matched } = solve(problem, objective);
      const found = solveByPrices(problem, objective, { ...ASSIGNMENT_PARAMETERS, candidates: 2, added: 1 });
      expect({ run, total: found.total, matched: found.matched, bound: found.upperBound }).toEqual({ run, total, matched, bound: total });
    }
  });

  test('auctions stay within the bound they tell, and have the most people where those come first', () => {
    const random = randomOf(4);
    for (let run = 0; run < RUNS; run++) {
      const problem = randomProblem(random);
      const best = solve(problem);
      const auction = solve(problem, 'BEST_TOTAL', NO_TIME);
      expect(auction.total).toBeLessThanOrEqual(best.total);
      expect(auction.upperBound).toBeGreaterThanOrEqual(best.total);
      expect(auction.upperBound - auction.total).toBeLessThanOrEqual(problem.starts.length - 1);
      const most = solve(problem, 'MOST_PEOPLE');
      const sold = solve(problem, 'MOST_PEOPLE', NO_TIME);
      expect({ run, matched: sold.matched }).toEqual({ run, matched: most.matched });
      expect(sold.upperBound).toBeGreaterThanOrEqual(most.total);
    }
  });

  test('names and order of people change nothing; a further edge never makes it worse', () => {
    const random = randomOf(5);
    for (let run = 0; run < 500; run++) {
      const problem = randomProblem(random);
      const { total } = solve(problem);
      expect(solve(relabelled(problem, random)).total).toBe(total);
      const edges = allEdges(problem);
      const [mentee, mentor] = [random.below(edges.length), random.below(problem.placeStarts.length - 1)];
      if (!edges[mentee] || findEdge(problem, mentee, mentor) >= 0) continue;
      edges[mentee].push([mentor, random.below(30)]);
      expect(solve(problemOf(edges, allPlaces(problem), problem.unmatchedValue)).total).toBeGreaterThanOrEqual(total);
    }
  });
});

describe('known answers', () => {
  const square = (size: number, weight: (i: number, j: number) => number) =>
    problemOf(
      Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => [j, weight(i, j)] as const)),
      Array.from({ length: size }, () => [0]),
    );
  const mentorsOf = (problem: ReturnType<typeof square>) => Array.from(solve(problem).edges, (edge) => problem.mentors[edge]);

  test('identity, anti-diagonal, and the products of Machol and Wien', () => {
    expect(mentorsOf(square(5, (i, j) => (i === j ? 7 : 1)))).toEqual([0, 1, 2, 3, 4]);
    expect(mentorsOf(square(5, (i, j) => (i + j === 4 ? 7 : 1)))).toEqual([4, 3, 2, 1, 0]);
    expect(solve(square(20, (i, j) => (i + 1) * (j + 1))).total).toBe(2_870);
    // Costs i·j, as weights below a constant: the smallest sum pairs the largest with the smallest.
    expect(20 * 400 - solve(square(20, (i, j) => 400 - (i + 1) * (j + 1))).total).toBe(1_540);
  });

  test('all scores equal; nobody; no places; no candidates', () => {
    expect(solve(square(6, () => 5)).total).toBe(30);
    expect(solve(problemOf([], [[0]]))).toMatchObject({ total: 0, upperBound: 0, optimal: true });
    expect(solve(problemOf([[[0, 5]]], [[]]))).toMatchObject({ total: 0, matched: 0, optimal: true });
    expect(solve(problemOf([[], []], [[0]]))).toMatchObject({ total: 0, matched: 0, optimal: true });
  });

  test('a bonus for the first place leaves no mentor idle where it outweighs the loss', () => {
    const edges = [
      [
        [0, 100],
        [1, 90],
      ],
      [
        [0, 100],
        [1, 90],
      ],
    ] as const;
    expect(
      Array.from(
        solve(
          problemOf(edges, [
            [0, 0],
            [0, 0],
          ]),
        ).edges,
        (edge) => edge % 2,
      ),
    ).toEqual([0, 0]);
    const { matched, total } = solve(
      problemOf(edges, [
        [-20, 0],
        [-20, 0],
      ]),
    );
    expect([matched, total]).toEqual([2, 230]);
  });

  test('numbers that are not whole and costs that fall are refused', () => {
    expect(() => problemOf([[[0, 0.5]]], [[0]])).toThrow('whole');
    expect(() => problemOf([[[0, 1]]], [[2, 1]])).toThrow('must not fall');
  });
});

describe('where everyone agrees who the best mentors are', () => {
  const problem = commonValue(600, 0.03, randomOf(6));
  const budget = { ...ASSIGNMENT_PARAMETERS, exactScans: 1e5 };

  test('the auction ends within its work and proves how near it is', () => {
    const { method, total, upperBound, scans } = solve(problem, 'BEST_TOTAL', budget);
    expect(method).toBe('AUCTION');
    expect(scans).toBeLessThan(budget.exactScans + budget.auctionScans);
    expect((upperBound - total) / upperBound).toBeLessThan(1e-3);
    expect(solve(problem).total).toBeGreaterThanOrEqual(total);
    expect(solve(problem).total).toBeLessThanOrEqual(upperBound);
  });

  test('with most people first the bound is of points, and the number is proved', () => {
    const exact = solve(problem, 'MOST_PEOPLE');
    const sold = solve(problem, 'MOST_PEOPLE', { ...budget, largestGap: 0.02 });
    expect(sold.method).toBe('AUCTION');
    expect(sold.matched).toBe(exact.matched);
    expect(sold.upperBound).toBeGreaterThanOrEqual(exact.total);
  });

  test('what cannot be proved is refused', () => {
    const coarse = { ...budget, auctionSteps: [5_000], largestGap: 1e-3 };
    expect(() => solve(problem, 'BEST_TOTAL', coarse)).toThrow(UnprovenAssignmentError);
  });
});

test('a bonus of nothing is the problem itself', () => {
  const problem = problemOf([[[0, 1]]], [[0]]);
  expect(withBonus(problem, 0)).toBe(problem);
});
