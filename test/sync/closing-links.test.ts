import fc from 'fast-check';
import type { Hierarchy, Link, StoredLink } from '../../src/facts/row/definition';
import { personSync } from '../../src/facts/person/person.sync';
import { skillSync } from '../../src/facts/skill/skill.sync';
import type { Change } from '../../src/intake/sync/change';
import { closingLinks } from '../../src/intake/sync/closing-links';

type Edge = readonly [from: string, to: string];

const [managers] = personSync.hierarchies as [Hierarchy];
const [broader, prerequisites] = skillSync.hierarchies as [Hierarchy, Hierarchy];

/** A new row whose links of one hierarchy lead to these ids; those kept are stored already. */
function change(hierarchy: Hierarchy, id: string, targets: readonly string[], kept: readonly string[] = []): Change {
  const linkTo = (to: string): Link => (hierarchy === prerequisites ? [to, 1, 1, ''] : [to]);
  const candidate = { index: 0, others: [], row: { id }, hash: '', notes: [] };
  const added = targets.map(linkTo);
  const links = { [hierarchy.links]: [...added, ...kept.map(linkTo)] };
  return { candidate, merged: { id }, links, how: { create: { properties: {}, links: { [hierarchy.links]: added } } } };
}

/** What may not be added, by row, with the words of the circle. */
function run(hierarchy: Hierarchy, changes: readonly Change[], stored: readonly StoredLink[] = [], effort = { edges: 0 }) {
  const work = closingLinks({ hierarchy, stored }, changes, effort);
  let turns = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) turns++;
  const closing = step.value.map(({ change: { merged }, links, cycle }) => [merged.id, { to: links.map(([to]) => to), cycle }] as const);
  return { closing: new Map(closing), turns, effort };
}

/** By the definition: an edge closes a circle where its end leads back to its start. */
function bruteForce(rows: readonly (readonly [string, readonly string[]])[], stored: readonly Edge[]): string[] {
  const replaced = new Set(rows.map(([id]) => id));
  const said = rows.flatMap(([id, targets]) => targets.map((to): Edge => [id, to]));
  const edges = [...stored.filter(([from]) => !replaced.has(from)), ...said];
  const leads = (from: string, to: string, seen = new Set<string>()): boolean =>
    from === to || (!seen.has(from) && (seen.add(from), edges.some(([a, b]) => a === from && leads(b, to, seen))));
  return said.filter(([from, to]) => leads(to, from)).map(([from, to]) => `${from} ${to}`);
}

describe('cycles of a call', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const rows = fc.uniqueArray(fc.tuple(id, fc.uniqueArray(id, { maxLength: 3 })), { selector: ([own]) => own, maxLength: 7 });
  // What is stored has no circle.
  const stored = fc
    .array(fc.tuple(id, id), { maxLength: 8 })
    .map((edges): Edge[] => edges.flatMap(([a, b]): Edge[] => (a === b ? [] : a < b ? [[a, b]] : [[b, a]])));

  test('are found as by the definition, with the same words in any order', () => {
    fc.assert(
      fc.property(rows, stored, (list, links) => {
        const { closing } = run(
          broader,
          list.map(([own, targets]) => change(broader, own, targets)),
          links,
        );
        const turned = list.toReversed().map(([own, targets]) => change(broader, own, targets.toReversed()));
        const backwards = run(broader, turned, links.toReversed()).closing;
        const found = [...closing].flatMap(([from, { to }]) => to.map((other) => `${from} ${other}`));
        expect(found.sort()).toEqual(bruteForce(list, links).sort());
        expect(new Map([...backwards].map(([own, { cycle }]) => [own, cycle]))).toEqual(
          new Map([...closing].map(([own, { cycle }]) => [own, cycle])),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('a row is told the shortest circle that its first link has a part in, and keeps its other links', () => {
    const changes = [
      change(broader, 'a', ['b']),
      change(broader, 'b', ['a', 'c']),
      change(broader, 'c', ['b', 'd']),
      change(broader, 'd', []),
      change(broader, 'e', ['a']),
    ];
    expect([...run(broader, changes).closing]).toEqual([
      ['a', { to: ['b'], cycle: 'a → b → a' }],
      ['b', { to: ['a', 'c'], cycle: 'a → b → a' }],
      ['c', { to: ['b'], cycle: 'b → c → b' }],
    ]);
  });

  test('what is stored already stays: only what would be added goes', () => {
    const changes = [change(managers, 'a', [], ['b']), change(managers, 'b', ['a'])];
    expect([...run(managers, changes, [['a', 'b']]).closing.keys()]).toEqual(['b']);
  });

  test('a row that only points at a circle has no part in it, whichever levels it names', () => {
    const changes = ['x', 'a', 'b'].map((own, i) => change(prerequisites, own, [['a'], ['b'], ['a']][i] ?? []));
    expect([...run(prerequisites, changes).closing.keys()]).toEqual(['a', 'b']);
  });
});

describe('the work grows with the call, and is done in small steps', () => {
  const many = (count: number, make: (i: number) => Change) => Array.from({ length: count }, (_, i) => make(i));
  const calls: [string, Hierarchy, (count: number) => Change[]][] = [
    ['pairs of managers', managers, (count) => many(count, (i) => change(managers, `p${i}`, [`p${i ^ 1}`]))],
    ['pairs of prerequisites', prerequisites, (count) => many(count, (i) => change(prerequisites, `s${i}`, [`s${i ^ 1}`]))],
    ['one circle', managers, (count) => many(count, (i) => change(managers, `p${i}`, [`p${(i + 1) % count}`]))],
    [
      'one circle with a way back from each',
      broader,
      (count) => many(count, (i) => change(broader, `s${i}`, [`s${(i + 1) % count}`, 's0'])),
    ],
    [
      'ten prerequisites each, all of them one circle',
      prerequisites,
      (count) =>
        many(count, (i) =>
          change(
            prerequisites,
            `s${i}`,
            Array.from({ length: 10 }, (_, k) => `s${(i + 1 + k * 97) % count}`),
          ),
        ),
    ],
  ];

  test.each(calls)('%s', (_, hierarchy, make) => {
    const work = (count: number) => {
      const { closing, turns, effort } = run(hierarchy, make(count));
      expect(closing.size).toBe(count);
      // A turn for others at least every few thousand edges.
      expect(effort.edges / Math.max(1, turns)).toBeLessThan(3_000);
      return effort.edges;
    };
    const small = work(500);
    expect(work(5_000)).toBeLessThanOrEqual(11 * small);
    expect(small).toBeLessThan(500 * 150);
  });
});
