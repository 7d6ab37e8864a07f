import fc from 'fast-check';
import type { Hierarchy, StoredLink } from '../../src/facts/row/definition';
import { personSync } from '../../src/facts/person/person.sync';
import { skillSync } from '../../src/facts/skill/skill.sync';
import type { Change } from '../../src/intake/sync/change';
import { rejectCycles } from '../../src/intake/sync/reject-cycles';

type Edge = readonly [from: string, to: string];

const [managers] = personSync.hierarchies as [Hierarchy];
const [broader, prerequisites] = skillSync.hierarchies as [Hierarchy, Hierarchy];

/** A row whose links of one hierarchy lead to these ids. */
function change(hierarchy: Hierarchy, id: string, targets: readonly string[]): Change {
  const links = targets.map((to) => (hierarchy === prerequisites ? ([to, 1, 1, ''] as const) : ([to] as const)));
  const candidate = { index: 0, row: { id }, hash: '' };
  return { candidate, merged: { id }, links: { [hierarchy.links]: links }, how: { create: { properties: {}, links: {} } } };
}

function run(hierarchy: Hierarchy, changes: readonly Change[], stored: readonly StoredLink[] = []): { edges: number } {
  const effort = { edges: 0 };
  Array.from(rejectCycles([{ hierarchy, stored }], changes, () => undefined, effort));
  return effort;
}

const rejectedOf = (changes: readonly Change[]) => changes.filter(({ candidate }) => candidate.rejection).map(({ merged }) => merged.id);
const messages = (changes: readonly Change[]) => new Map(changes.map(({ merged, candidate }) => [merged.id, candidate.rejection?.message]));

/** By the definition: an edge is on a circle where its end leads back to its start; again with what rejected rows leave. */
function bruteForce(rows: ReadonlyMap<string, readonly string[]>, stored: readonly Edge[]): Set<string> {
  const rejected = new Set<string>();
  for (;;) {
    const replaced = new Set([...rows.keys()].filter((id) => !rejected.has(id)));
    const said = [...rows].flatMap(([id, targets]) => (rejected.has(id) ? [] : targets.map((to): Edge => [id, to])));
    const edges = [...stored.filter(([from]) => !replaced.has(from)), ...said];
    const leads = (from: string, to: string, seen = new Set<string>()): boolean =>
      from === to || (!seen.has(from) && (seen.add(from), edges.some(([a, b]) => a === from && leads(b, to, seen))));
    const guilty = said.filter(([from, to]) => leads(to, from));
    if (!guilty.length) return rejected;
    for (const [from] of guilty) rejected.add(from);
  }
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
        const forwards = list.map(([own, targets]) => change(broader, own, targets));
        const backwards = list.toReversed().map(([own, targets]) => change(broader, own, targets.toReversed()));
        run(broader, forwards, links);
        run(broader, backwards, links.toReversed());
        expect(new Set(rejectedOf(forwards))).toEqual(bruteForce(new Map(list), links));
        expect(messages(backwards)).toEqual(messages(forwards));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a row is told the shortest circle that it has a part in', () => {
    const changes = [
      change(broader, 'a', ['b']),
      change(broader, 'b', ['a', 'c']),
      change(broader, 'c', ['b', 'd']),
      change(broader, 'd', []),
      change(broader, 'e', ['a']),
    ];
    run(broader, changes);
    expect([...messages(changes).values()]).toEqual([
      'This would create a cycle in the broader skills: a → b → a.',
      'This would create a cycle in the broader skills: a → b → a.',
      'This would create a cycle in the broader skills: b → c → b.',
      undefined,
      undefined,
    ]);
  });

  test('a row that only points at a circle has no part in it, whichever levels it names', () => {
    const outside = change(prerequisites, 'x', ['a']);
    const changes = [change(prerequisites, 'a', ['b']), change(prerequisites, 'b', ['a']), outside];
    run(prerequisites, changes);
    expect(rejectedOf(changes)).toEqual(['a', 'b']);
  });
});

describe('the work grows with the call', () => {
  const many = (count: number, make: (i: number) => Change) => Array.from({ length: count }, (_, i) => make(i));
  const calls: [string, Hierarchy, (count: number) => { changes: Change[]; stored?: StoredLink[] }][] = [
    ['pairs of managers', managers, (count) => ({ changes: many(count, (i) => change(managers, `p${i}`, [`p${i ^ 1}`])) })],
    ['pairs of prerequisites', prerequisites, (count) => ({ changes: many(count, (i) => change(prerequisites, `s${i}`, [`s${i ^ 1}`])) })],
    ['one circle', managers, (count) => ({ changes: many(count, (i) => change(managers, `p${i}`, [`p${(i + 1) % count}`])) })],
    [
      'one circle with a way back from each',
      broader,
      (count) => ({ changes: many(count, (i) => change(broader, `s${i}`, [`s${(i + 1) % count}`, 's0'])) }),
    ],
    [
      'circles that each close once the last one is rejected',
      managers,
      (count) => ({
        changes: many(count, (i) => change(managers, `p${i}`, [`p${Math.max(0, i - 1)}`])),
        stored: Array.from({ length: count }, (_, i): StoredLink => [`p${i}`, `p${i + 1}`]),
      }),
    ],
  ];

  test.each(calls)('%s', (_, hierarchy, make) => {
    const effort = (count: number) => {
      const { changes, stored } = make(count);
      const { edges } = run(hierarchy, changes, stored);
      expect(rejectedOf(changes)).toHaveLength(count);
      return edges;
    };
    const small = effort(500);
    expect(effort(5_000)).toBeLessThanOrEqual(11 * small);
    expect(small).toBeLessThan(500 * 120);
  });
});
