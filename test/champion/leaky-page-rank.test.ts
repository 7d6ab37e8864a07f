import fc from 'fast-check';
import { type InEdges, leakyPageRank, outWeights } from '../../src/derived/champion/leaky-page-rank';
import { edgesOf } from './graphs';

const even = (nodes: number) => new Float64Array(nodes).fill(1);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** The same standing out of the linear equations (I - F + v·1ᵀF)·x = v, by elimination: nothing in common with the iteration. */
function solved(edges: InEdges, teleport: Float64Array, damping: number): number[] {
  const n = teleport.length;
  const out = outWeights(edges, n);
  const v = [...teleport].map((value) => value / sum(teleport));
  const flow = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let to = 0; to < n; to++)
    for (let edge = edges.offsets[to]!; edge < edges.offsets[to + 1]!; edge++) {
      const from = edges.from[edge]!;
      if (out[from]! > 0) flow[to]![from]! += (damping * edges.weight[edge]! * edges.arriving[edge]!) / out[from]!;
    }
  const leaving = v.map((_, from) => flow.reduce((total, row) => total + row[from]!, 0));
  const rows = v.map((share, to) => [...v.map((_, from) => (to === from ? 1 : 0) - flow[to]![from]! + share * leaving[from]!), share]);
  return eliminate(rows);
}

function eliminate(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, i) => (Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? column + i : best), column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let k = column; k <= n; k++) rows[row]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

const someEdges = (nodes: number) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.constantFrom(0.25, 1, 2, 7), fc.constantFrom(0, 0.3, 0.7, 1)), {
      selector: ([from, to]) => from * nodes + to,
      maxLength: 40,
    })
    .map((list) => list.filter(([from, to]) => from !== to));

describe('known answers', () => {
  test('two who vouch for each other share evenly', () => {
    const { values } = leakyPageRank(
      edgesOf(2, [
        [0, 1, 1, 1],
        [1, 0, 1, 1],
      ]),
      even(2),
      0.85,
    );
    expect(values[0]).toBeCloseTo(0.5, 7);
  });

  test('a star: its middle has (1 + 3d)/(4(1 + ...)) by hand', () => {
    // Leaves x = (1 - F)/4, middle y = (1 - F)/4 + 3dx, F = 3dx; with d = .5: x = 2/11, y = 5/11.
    const { values } = leakyPageRank(
      edgesOf(
        4,
        [1, 2, 3].map((leaf) => [leaf, 0, 1, 1] as const),
      ),
      even(4),
      0.5,
    );
    expect(values[1]).toBeCloseTo(2 / 11, 7);
    expect(values[0]).toBeCloseTo(5 / 11, 7);
  });

  test('whoever vouches for nobody passes nothing on', () => {
    const { values } = leakyPageRank(edgesOf(2, []), Float64Array.of(3, 1), 0.85);
    expect([...values]).toEqual([0.75, 0.25]);
  });
});

test('agrees with the solution of the linear equations, and sums to 1', () => {
  fc.assert(
    fc.property(
      someEdges(9),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 }),
      fc.constantFrom(0.3, 0.5, 0.85),
      (list, weights, d) => {
        const edges = edgesOf(9, list);
        const teleport = Float64Array.from(weights);
        const { values } = leakyPageRank(edges, teleport, d);
        expect(sum(values)).toBeCloseTo(1, 6);
        solved(edges, teleport, d).forEach((expected, node) => expect(values[node]).toBeCloseTo(expected, 6));
      },
    ),
  );
});

test('the scale of weights and of the teleport vector makes no difference', () => {
  fc.assert(
    fc.property(someEdges(8), fc.constantFrom(0.001, 3, 1000), (list, scale) => {
      const { values } = leakyPageRank(edgesOf(8, list), even(8), 0.5);
      const scaled = leakyPageRank(
        edgesOf(
          8,
          list.map(([a, b, w, f]) => [a, b, w * scale, f] as const),
        ),
        even(8).map(() => scale),
        0.5,
      );
      values.forEach((value, node) => expect(scaled.values[node]).toBeCloseTo(value, 9));
    }),
  );
});

test('one more edge never lowers its target, the leaks of the others held fixed', () => {
  fc.assert(
    fc.property(someEdges(8), fc.nat(7), fc.nat(7), fc.constantFrom(0.3, 1), (list, from, to, arriving) => {
      fc.pre(from !== to && !list.some(([a, b]) => a === from && b === to));
      const before = leakyPageRank(edgesOf(8, list), even(8), 0.5).values[to]!;
      const after = leakyPageRank(edgesOf(8, [...list, [from, to, 1, arriving] as const]), even(8), 0.5).values[to]!;
      expect(after).toBeGreaterThanOrEqual(before - 1e-7);
    }),
  );
});

test('a ring of any size keeps at most its teleport share over 1 - .3d', () => {
  for (let k = 2; k <= 40; k++) {
    const outside = 60;
    const nodes = outside + k;
    const list: [number, number, number, number][] = [];
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) if (a !== b) list.push([outside + a, outside + b, 1, 0.3]);
    for (let a = 0; a < outside; a++) list.push([a, (a + 1) % outside, 1, 1], [a, (a * 7 + 3) % outside, 1, 1]);
    const edges = edgesOf(
      nodes,
      list.filter(([a, b]) => a !== b),
    );
    const { values } = leakyPageRank(edges, even(nodes), 0.85);
    expect(sum(values.slice(outside))).toBeLessThanOrEqual(k / nodes / (1 - 0.85 * 0.3) + 1e-7);
  }
});

test('at most 27 iterations at d = .5', () => {
  fc.assert(
    fc.property(someEdges(10), (list) => expect(leakyPageRank(edgesOf(10, list), even(10), 0.5).iterations).toBeLessThanOrEqual(28)),
  );
});
