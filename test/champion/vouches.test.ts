import fc from 'fast-check';
import { type Deed, vouchesOf } from '../../src/derived/champion/deed';
import { findPair, pairGraph } from '../../src/derived/champion/pair-graph';
import { CHAMPION_PARAMETERS as P } from '../../src/derived/champion/parameters';
import { DAY, graphOf, logOf, REFERENCE, someVouches, vouch } from './graphs';

const deed = (parts: Deed['parts'], rest: Partial<Deed> = {}): Deed => ({
  kind: 'CODE_CHANGE',
  at: REFERENCE,
  skills: 1,
  outcome: null,
  parts,
  ...rest,
});
const said = (of: Deed) => vouchesOf(of).map(({ from, to, kind, share, outcome }) => [from, to, kind, share, outcome]);

describe('who vouches for whom by a contribution', () => {
  test('who approves or reviews vouches for the author, who in turn was helped by the review', () => {
    expect(
      said(
        deed([
          [0, 'AUTHOR'],
          [1, 'APPROVER'],
        ]),
      ),
    ).toEqual([
      [1, 0, 'ACCEPTED', 1, 1],
      [0, 1, 'REVIEWED', 1, 1],
    ]);
  });

  test('work that failed speaks against its author and for its reviewer', () => {
    expect(
      said(
        deed(
          [
            [0, 'AUTHOR'],
            [1, 'REVIEWER'],
          ],
          { outcome: 0 },
        ),
      ),
    ).toEqual([
      [1, 0, 'ACCEPTED', 1, 0],
      [0, 1, 'REVIEWED', 1, 1],
    ]);
  });

  test('who took part vouches for the host; a talk to four is not four deeds', () => {
    const parts = [[0, 'HOST'] as const, ...[1, 2, 3, 4].map((person) => [person, 'PARTICIPANT'] as const)];
    expect(said(deed(parts, { kind: 'LUNCH_AND_LEARN' }))).toEqual([1, 2, 3, 4].map((person) => [person, 0, 'HELPED', 0.5, 1]));
  });

  test('who was mentored vouches for the mentor; each of two skills gets half', () => {
    expect(
      said(
        deed(
          [
            [0, 'AUTHOR'],
            [1, 'HELPED'],
          ],
          { kind: 'MENTORING', skills: 2, outcome: 0.9 },
        ),
      ),
    ).toEqual([[1, 0, 'MENTORED', 0.5, 0.9]]);
  });

  test('a mentoring that nobody graded is a help like others', () => {
    const parts = [[0, 'HELPER'] as const, [1, 'HELPED'] as const];
    expect(said(deed(parts, { kind: 'MENTORING' }))).toEqual([[1, 0, 'HELPED', 1, 1]]);
  });

  test('nobody vouches for themselves', () => {
    expect(
      said(
        deed([
          [0, 'AUTHOR'],
          [0, 'APPROVER'],
          [0, 'HELPED'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('pairs', () => {
  test('further items by the same person halve, and age halves them again', () => {
    const graph = graphOf([vouch(0, 1), vouch(0, 1), vouch(0, 1, { at: REFERENCE - 3 * 365.25 * DAY })], 2);
    expect(graph.vouch[findPair(graph, 0, 1)]).toBeCloseTo(1 + 0.5 + 0.25 * 0.5, 9);
  });

  test('a review given counts as a deed and carries no trust', () => {
    const graph = graphOf([vouch(0, 1, { kind: 'REVIEWED' })], 2);
    expect([graph.vouch[0], graph.success[0]]).toEqual([0, 1]);
  });

  test('what is dated later is not known yet', () => {
    const log = logOf([vouch(0, 1, { at: REFERENCE - DAY }), vouch(2, 1)]);
    const graph = pairGraph(log, 3, REFERENCE - DAY, REFERENCE - DAY);
    expect(graph.from.length).toBe(1);
    expect(findPair(graph, 2, 1)).toBe(-1);
  });

  test('every pair is found, none twice, in any order of items', () => {
    fc.assert(
      fc.property(someVouches(7), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (vouches, keys) => {
        const graph = graphOf(vouches, 7);
        const expected = new Set(vouches.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} ${to}`));
        expect(graph.from.length).toBe(expected.size);
        for (const pair of expected) {
          const [from, to] = pair.split(' ').map(Number);
          expect(findPair(graph, from!, to!)).toBeGreaterThanOrEqual(0);
        }
        const shuffled = vouches.map((of) => ({ of, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const again = graphOf(
          shuffled.map(({ of }) => of),
          7,
        );
        graph.success.forEach((value, pair) => expect(again.success[pair]).toBeCloseTo(value, 9));
        expect([...again.from]).toEqual([...graph.from]);
      }),
    );
  });

  test('one more success never lowers a pair, and no pair reaches twice its base', () => {
    fc.assert(
      fc.property(someVouches(4), fc.integer({ min: 0, max: 2000 }), (vouches, days) => {
        const before = graphOf(vouches, 4);
        const after = graphOf([...vouches, vouch(0, 1, { at: REFERENCE - days * DAY })], 4);
        const was = findPair(before, 0, 1);
        const is = findPair(after, 0, 1);
        expect(after.vouch[is]! + 1e-9).toBeGreaterThanOrEqual(was < 0 ? 0 : before.vouch[was]!);
        for (const value of after.success) expect(value).toBeLessThan(2 * P.base.MENTORED);
      }),
    );
  });
});
