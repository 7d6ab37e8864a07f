import fc from 'fast-check';
import { ORGANISATION, type Parents } from '../../src/derived/gap/roll-up';
import { FEWEST_SHOWN, shownTeams } from '../../src/derived/gap/suppression';

/** A tree: people of each team's own, and the team above. */
interface Tree {
  readonly own: ReadonlyMap<string, number>;
  readonly parents: Parents;
}

/** People of each team with its parts. */
function totals({ own, parents }: Tree): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [team, people] of own) {
    sums.set(ORGANISATION, (sums.get(ORGANISATION) ?? 0) + people);
    for (let at: string | null = team; at !== null && at !== ORGANISATION; at = parents.get(at) ?? null)
      sums.set(at, (sums.get(at) ?? 0) + people);
  }
  return sums;
}

const shownOf = (tree: Tree) => shownTeams(totals(tree), tree.parents);

/** own: by team; the path in the name is the tree: a, a/b, a/b/c. */
function tree(own: Record<string, number>): Tree {
  const above = (team: string) => (team.includes('/') ? team.slice(0, team.lastIndexOf('/')) : null);
  return { own: new Map(Object.entries(own)), parents: new Map(Object.keys(own).map((team) => [team, above(team)])) };
}

describe('known answers', () => {
  test.each<[string, Record<string, number>, string[]]>([
    ['all large enough', { a: 0, 'a/b': 7, 'a/c': 5 }, [ORGANISATION, 'a', 'a/b', 'a/c']],
    ['a small part takes the only other one with it', { a: 0, 'a/b': 9, 'a/c': 3 }, [ORGANISATION, 'a']],
    ['of several others, the smallest', { a: 0, 'a/b': 9, 'a/c': 3, 'a/d': 6 }, [ORGANISATION, 'a', 'a/b']],
    ['two small parts hide each other', { a: 0, 'a/b': 9, 'a/c': 3, 'a/d': 4 }, [ORGANISATION, 'a', 'a/b']],
    ['people of the team itself are a part', { a: 2, 'a/b': 9 }, [ORGANISATION, 'a']],
    ['an empty part betrays nobody', { a: 0, 'a/b': 9, 'a/c': 0 }, [ORGANISATION, 'a', 'a/b']],
    ['people without a team are a part of the organisation', { [ORGANISATION]: 3, a: 8, b: 6 }, [ORGANISATION, 'a']],
    ['too few altogether', { a: 2, b: 2 }, []],
    // c is all there is of b: hiding b alone would change nothing.
    ['through a part of one part', { a: 3, 'a/b': 0, 'a/b/c': 9 }, [ORGANISATION, 'a']],
  ])('%s', (_name, own, shown) => {
    expect([...shownOf(tree(own))].sort()).toEqual([...shown].sort());
  });
});

const anyTree = fc
  .array(fc.record({ above: fc.nat(), people: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 })) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((drafts): Tree => {
    const parents = new Map<string, string | null>();
    const own = new Map<string, number>();
    drafts.forEach(({ above, people }, i) => {
      const parent = above % (i + 1);
      parents.set(`t${i}`, parent === i ? null : `t${parent}`);
      own.set(`t${i}`, people);
    });
    return { own, parents };
  });

/** Rank of vectors over the rationals; the entries here are small whole numbers. */
function rank(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((vector) => [...vector]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot] ?? [], rows[found] ?? []];
    const top = rows[found] ?? [];
    rows.forEach((row, i) => {
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      if (i !== found && factor !== 0) row.forEach((value, j) => (row[j] = value - factor * (top[j] ?? 0)));
    });
    found++;
  }
  return found;
}

/** Groups of one to four people whose sum is a combination, of any kind, of the sums shown. */
function disclosed({ own, parents }: Tree, shown: ReadonlySet<string>): string[][] {
  const inhabited = [...own].filter(([, people]) => people > 0).map(([team]) => team);
  const under = (team: string, top: string): boolean => {
    if (top === ORGANISATION) return true;
    for (let at: string | null = team; at !== null; at = parents.get(at) ?? null) if (at === top) return true;
    return false;
  };
  const vectors = [...shown].map((top) => inhabited.map((team) => (under(team, top) ? 1 : 0)));
  const known = rank(vectors);
  const groups = Array.from({ length: 2 ** inhabited.length - 1 }, (_, i) => inhabited.filter((_team, j) => ((i + 1) >> j) & 1));
  return groups.filter((group) => {
    const people = group.reduce((sum, team) => sum + (own.get(team) ?? 0), 0);
    return people < FEWEST_SHOWN && rank([...vectors, inhabited.map((team) => (group.includes(team) ? 1 : 0))]) === known;
  });
}

test('no combination of shown sums is about one to four people', () => {
  fc.assert(
    fc.property(anyTree, (some) => {
      const shown = shownOf(some);
      const sums = totals(some);
      expect([...shown].filter((team) => (sums.get(team) ?? 0) < FEWEST_SHOWN)).toEqual([]);
      if (shown.size) expect(disclosed(some, shown)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('the attack finds what there is to find', () => {
  const some = tree({ a: 0, 'a/b': 9, 'a/c': 3 });
  expect(disclosed(some, new Set(['a', 'a/b']))).toEqual([['a/c']]);
});

test('what is shown depends on neither the order of teams nor what is asked', () => {
  fc.assert(
    fc.property(anyTree, (some) => {
      const backwards: Tree = { ...some, own: new Map([...some.own].reverse()) };
      expect(shownOf(backwards)).toEqual(shownOf(some));
    }),
  );
});

test('the organisation is shown as soon as five people are behind it', () => {
  fc.assert(
    fc.property(anyTree, (some) => {
      expect(shownOf(some).has(ORGANISATION)).toBe((totals(some).get(ORGANISATION) ?? 0) >= FEWEST_SHOWN);
    }),
  );
});
