import { DAY_MS } from '../../src/time';
import { ExpertsDocument } from '../operations.gen';
import { derive, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { company, employee, manager, skillOf } from '../statement/company';

const service = useApp();
const p = newPrefix();
/** Pairs of people of whom one thing is hidden that differs: whoever may not read it must not be able to tell one from the other. */
const TWINS: readonly (readonly [what: string, kind: string, levels: readonly [number, number]])[] = [
  ['manager', 'MANAGER', [3.8, 4.1]],
  ['exam', 'ASSESSMENT', [3.7, 4.4]],
  ['certificate', 'CERTIFICATE', [1.8, 2.2]],
  ['claim', 'SELF', [4, 4.4]],
];
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const skillId = (what: string) => `${p}s-${what}`;
const twin = (what: string, which: number) => `${p}${what}-${which}`;

beforeAll(async () => {
  await seed(service(), {
    ...company(p),
    skills: TWINS.map(([what]) => ({ id: skillId(what), name: `${p} skill ${what}` })),
    people: [
      ...(company(p).people ?? []),
      ...TWINS.flatMap(([what]) => [0, 1].map((which) => ({ id: twin(what, which), name: 'Twin', manager: `${p}ben` }))),
    ],
    evidence: TWINS.flatMap(([what, kind, levels]) =>
      levels.map((level, which) => ({
        ...{ id: `${p}e-${what}-${which}`, person: twin(what, which), skill: skillId(what), kind, level },
        ...{ by: `${p}ben`, at: daysAgo(10), note: `${level}` },
      })),
    ),
    contributions: TWINS.flatMap(([what]) =>
      [0, 1].map((which) => ({
        ...{ id: `${p}c-${what}-${which}`, kind: 'CODE_CHANGE', title: 'Work', at: daysAgo(30), outcome: 1, difficulty: 3, size: 20 },
        ...{ contributors: [{ person: twin(what, which), part: 'AUTHOR' }], skills: [skillId(what)] },
      })),
    ),
  });
  await derive(service());
});

/** To this many places: what was computed a moment later has aged by that moment. */
const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
const MOMENTS = new Set(['cursor', 'computedAt', 'startCursor', 'endCursor']);

/** An answer without what names the twin, and without the moments. */
function nameless(answer: unknown, what: string, which: number): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) => (MOMENTS.has(key) ? '' : rounded(value)));
  return JSON.parse(text.replaceAll(`${what}-${which}`, what));
}

describe.each(TWINS)('%s', (what) => {
  const both = async (ask: (person: string) => Promise<unknown>) => {
    const [a, b] = await Promise.all([0, 1].map(async (which) => nameless(await ask(twin(what, which)), what, which)));
    return [a, b];
  };
  const stranger = employee(p, 'eve');

  test('the belief is the same for a stranger, and another for those who may read the evidence', async () => {
    const [a, b] = await both((person) => skillOf(service(), stranger, person, skillId(what)));
    expect(a).toEqual(b);
    expect(a).toMatchObject({
      explanation: [{ kind: 'PRIOR' }, { kind: 'EVIDENCE', items: 0, level: null }, { kind: 'CONTRIBUTION', items: 1 }],
    });
    const [own, other] = await both((person) => skillOf(service(), manager(p, 'ben'), person, skillId(what)));
    expect((own as { mean: number }).mean).not.toBe((other as { mean: number }).mean);
  });

  test('cursors hold no more', async () => {
    const PAGE = 'query ($id: ID!) { person(id: $id) { skills(first: 1) { edges { cursor } } } }';
    type Page = { person: { skills: { edges: { cursor: string }[] } } };
    const boundOf = async (person: string) => {
      const [edge] = (await service().execute<Page>(PAGE, { id: person }, stranger)).person.skills.edges;
      return (JSON.parse(Buffer.from(edge?.cursor ?? '', 'base64url').toString()) as unknown[]).map(rounded);
    };
    expect(await boundOf(twin(what, 0))).toEqual(await boundOf(twin(what, 1)));
  });

  test.each([
    ['now', {}],
    ['before it was said', { asOf: daysAgo(20) }],
    ['on the day', { asOf: daysAgo(9.9) }],
    ['a week later', { asOf: daysAgo(3) }],
  ])('searches with every level asked for, %s', async (_name, more) => {
    for (const minLevel of [undefined, 1, 2, 3, 4, 5]) {
      const input = { skills: [{ skill: skillId(what), ...(minLevel && { minLevel }) }], ...more };
      const { edges } = (await service().execute(ExpertsDocument, { input }, stranger)).expertSearch;
      const [a, b] = [0, 1].map((which) => {
        const edge = edges.find(({ node }) => node.person.id === twin(what, which));
        return nameless({ ...edge, node: { ...edge?.node, rank: 0 } }, what, which);
      });
      expect([minLevel, a]).toEqual([minLevel, b]);
    }
  });
});
