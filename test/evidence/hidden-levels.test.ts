import { ExpertsDocument } from '../operations.gen';
import { derive, EMPLOYEE, newPrefix, seed } from '../seed';
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
  ['mentoring', 'MENTORING', [3, 3.3]],
];
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
        ...{ by: `${p}ben`, at: '2025-06-01', note: `${level}` },
      })),
    ),
    contributions: TWINS.flatMap(([what]) =>
      [0, 1].map((which) => ({
        ...{ id: `${p}c-${what}-${which}`, kind: 'CODE_CHANGE', title: 'Work', at: '2025-03-01', outcome: 1, difficulty: 3, size: 20 },
        ...{ contributors: [{ person: twin(what, which), part: 'AUTHOR' }], skills: [skillId(what)] },
      })),
    ),
  });
  await derive(service());
});

/** An answer without what names the twin. */
const nameless = (answer: unknown, what: string, which: number): unknown =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(`${what}-${which}`, what)
      .replaceAll(/"(cursor|computedAt|endCursor|startCursor)":"[^"]*"/g, '"$1":""'),
  );

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
    const cursorOf = async (person: string) =>
      (await service().execute<Page>(PAGE, { id: person }, stranger)).person.skills.edges[0]?.cursor;
    expect(await cursorOf(twin(what, 0))).toBe(await cursorOf(twin(what, 1)));
  });

  test.each([
    ['now', {}],
    ['before it was said', { asOf: '2025-05-01' }],
    ['on the day', { asOf: '2025-06-02' }],
    ['a month later', { asOf: '2025-07-07' }],
    ['years later', { asOf: '2026-11-01' }],
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

  test('nor does the reason why one is not the other', async () => {
    const WHY = `query ($input: ExpertSearchInput!, $person: ID!) { whyNotExpert(input: $input, person: $person) { lost { feature points detail } } }`;
    for (const which of [0, 1])
      expect(await service().execute(WHY, { input: { skills: [{ skill: skillId(what) }] }, person: twin(what, which) }, EMPLOYEE)).toEqual({
        whyNotExpert: { lost: [] },
      });
  });
});
