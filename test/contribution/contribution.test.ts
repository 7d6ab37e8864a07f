import fc from 'fast-check';
import { skillKey } from '../../src/facts/skill/skill-key';
import { type ContributionFilter, type ContributionRow, ContributionsDocument, PersonContributionsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { walk, walkNodes } from '../walk';

const service = useApp();
const p = newPrefix();
const list = async (filter: ContributionFilter | null, first = 100, after: string | null = null) =>
  (await service().execute(ContributionsDocument, { filter, first, after }, EMPLOYEE)).contributions;
/** Ids without the prefix, in their order. */
const ids = async (filter: ContributionFilter | null) => (await list(filter)).edges.map(({ node }) => node.id.slice(p.length));

const contribution = (id: string, at: string, fields: Partial<ContributionRow> = {}): ContributionRow => ({
  id: `${p}${id}`,
  kind: 'ANSWER',
  title: `About ${id}`,
  at,
  contributors: [{ person: `${p}ada` }],
  ...fields,
});

beforeAll(async () => {
  await seed(service(), {
    skills: [
      { id: `${p}data`, name: 'Data' },
      { id: `${p}kafka`, name: 'Kafka', broader: [`${p}data`] },
      { id: `${p}sql`, name: 'SQL' },
    ],
    teams: [{ id: `${p}team`, name: 'Team' }],
    people: [
      { id: `${p}ada`, name: 'Ada', team: `${p}team` },
      { id: `${p}grace`, name: 'Grace' },
    ],
  });
  const contributions = [
    contribution('drain', '2024-01-01', {
      title: 'Draining a queue',
      text: 'Kubernetes waits for consumers.',
      url: 'https://example.com/drain',
      skills: [`${p}kafka`, `${p}sql`],
      contributors: [{ person: `${p}ada` }, { person: `${p}grace`, part: 'REVIEWER' }, { person: `${p}ada`, part: 'APPROVER' }],
      outcome: 1,
      difficulty: 3,
      size: 42,
    }),
    contribution('talk', '2024-02-01', {
      kind: 'LUNCH_AND_LEARN',
      title: 'Queues for beginners',
      contributors: [{ person: `${p}grace`, part: 'HOST' }],
      skills: [`${p}kafka`],
    }),
    contribution('fix', '2024-02-01T12:00:00Z', { kind: 'CODE_CHANGE', title: 'Fix the index', skills: [`${p}sql`] }),
    contribution('plain', '2023-01-01', { title: 'Untagged' }),
  ];
  await seed(service(), { contributions });
  await seed(
    service(),
    { contributions: [contribution('elsewhere', '2022-01-01', { title: 'From elsewhere', skills: [`${p}sql`] })] },
    `${p}forge`,
  );
});

test('all that is known of one', async () => {
  const { edges } = await list({ search: 'draining' });
  expect(edges.map(({ node }) => ({ ...node, contributors: node.contributors.length, skills: node.skills.length }))).toEqual([
    {
      id: `${p}drain`,
      kind: 'ANSWER',
      title: 'Draining a queue',
      text: 'Kubernetes waits for consumers.',
      url: 'https://example.com/drain',
      at: '2024-01-01T00:00:00.000Z',
      outcome: 1,
      difficulty: 3,
      size: 42,
      source: 'test',
      contributors: 3,
      skills: 2,
    },
  ]);
  const node = edges[0]?.node;
  expect(node?.contributors).toEqual(
    expect.arrayContaining([
      { part: 'AUTHOR', person: { id: `${p}ada`, team: { id: `${p}team` } } },
      { part: 'APPROVER', person: { id: `${p}ada`, team: { id: `${p}team` } } },
      { part: 'REVIEWER', person: { id: `${p}grace`, team: null } },
    ]),
  );
  expect(node?.skills).toEqual(expect.arrayContaining([{ id: `${p}kafka`, broader: [{ id: `${p}data` }] }]));
});

describe('filters', () => {
  const all = ['fix', 'talk', 'drain', 'plain', 'elsewhere'];
  test.each<[string, ContributionFilter | null, string[]]>([
    ['none: newest first', null, all],
    ['empty', {}, all],
    ['people', { people: [`${p}grace`] }, ['talk', 'drain']],
    ['several people: each once', { people: [`${p}grace`, `${p}ada`] }, all],
    ['skills', { skills: [`${p}kafka`] }, ['talk', 'drain']],
    ['several skills: each once', { skills: [`${p}kafka`, `${p}sql`] }, ['fix', 'talk', 'drain', 'elsewhere']],
    ['people and skills', { people: [`${p}ada`], skills: [`${p}kafka`] }, ['drain']],
    ['kinds', { kinds: ['CODE_CHANGE', 'LUNCH_AND_LEARN'] }, ['fix', 'talk']],
    ['from, that moment included', { from: '2024-02-01' }, ['fix', 'talk']],
    ['until, that moment included', { until: '2024-01-01' }, ['drain', 'plain', 'elsewhere']],
    ['between', { from: '2023-06-01', until: '2024-02-01T00:00:00Z' }, ['talk', 'drain']],
    ['source', { source: `${p}forge` }, ['elsewhere']],
    ['all of them', { people: [`${p}ada`], skills: [`${p}sql`], kinds: ['ANSWER'], source: 'test', from: '2024-01-01' }, ['drain']],
    ['an unknown person', { people: [`${p}nope`] }, []],
  ])('%s', async (_name, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
    expect((await list(filter)).totalCount).toBe(expected.length);
  });
});

describe('search', () => {
  test.each<[string, ContributionFilter, string[]]>([
    ['a word of the title, whatever its ending', { search: 'queue' }, ['talk', 'drain']],
    ['a word of the text', { search: 'consumers' }, ['drain']],
    ['a beginning', { search: 'drai' }, ['drain']],
    ['a longer beginning than the stem of the word', { search: 'kubernete' }, ['drain']],
    ['all words', { search: 'queue beginner' }, ['talk']],
    ['with filters', { search: 'queue', people: [`${p}ada`], skills: [`${p}sql`] }, ['drain']],
    ['with a kind', { search: 'queue', kinds: ['LUNCH_AND_LEARN'] }, ['talk']],
    ['with dates', { search: 'queue', until: '2024-01-15' }, ['drain']],
    ['only signs', { search: '*:*' }, []],
    ['nothing fits', { search: 'zebra' }, []],
  ])('%s', async (_name, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
    expect((await list(filter)).totalCount).toBe(expected.length);
  });

  test('what the index keeps beside the text is not found by a word', async () => {
    const key = skillKey(`${p}kafka`);
    for (const search of [key, key.slice(0, 2), `draining ${key.slice(0, 3)}`])
      expect([search, await ids({ search })]).toEqual([search, []]);
  });

  test('no text fails, and no sign finds everything', async () => {
    const sign = fc.constantFrom(
      '*',
      '?',
      '"',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ':',
      '~',
      '^',
      '\\',
      '/',
      '+',
      '-',
      '!',
      '&&',
      '||',
      ' ',
      'AND',
      'NOT',
      'TO',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(sign, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 10 }), async (pieces) => {
        const { totalCount } = await list({ search: pieces.join('').slice(0, 200) });
        expect(totalCount).toBeLessThan(5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('paging', () => {
  const COUNT = 130;
  beforeAll(async () => {
    const rows = Array.from({ length: COUNT }, (_, i) =>
      // Moments repeat, so that ids must break the ties.
      contribution(`n${i}`, `2021-01-0${1 + (i % 3)}`, {
        title: 'Numbered',
        kind: 'REVIEW',
        skills: [`${p}kafka`],
        contributors: [{ person: `${p}grace` }, { person: `${p}ada` }],
      }),
    );
    await sync(service(), 'contributions', rows, { source: `${p}many` });
    await seed(service(), {});
  });

  test.each<[number, ContributionFilter]>([
    [7, { kinds: ['REVIEW'] }],
    [100, { source: 'x' }],
    [9, { people: ['x'], kinds: ['REVIEW'] }],
    [11, { skills: ['x'], kinds: ['REVIEW'] }],
    [13, { search: 'numbered' }],
  ])('pages of %i give each once, newest first, ties by id: %o', async (first, shape) => {
    const filter = {
      ...shape,
      ...(shape.source && { source: `${p}many` }),
      ...(shape.people && { people: [`${p}grace`, `${p}ada`] }),
      ...(shape.skills && { skills: [`${p}kafka`, `${p}sql`] }),
    };
    const pages = await walk((after) => list(filter, first, after));
    const nodes = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([COUNT]));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(COUNT);
    const keys = nodes.map(({ at, id }) => [at, id] as const);
    expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => (a > b || (a === b && x < y) ? -1 : 1)));
  });

  test("a person's own, of one skill or all", async () => {
    const of = async (skill: string | null, first: number) =>
      walkNodes(async (after) => {
        const { person } = await service().execute(PersonContributionsDocument, { id: `${p}grace`, skill, first, after }, EMPLOYEE);
        if (!person) throw new Error('The person is not there.');
        return person.contributions;
      });
    expect(await of(null, 50)).toHaveLength(COUNT + 2);
    expect(await of(`${p}kafka`, 60)).toHaveLength(COUNT + 2);
    expect((await of(`${p}sql`, 5)).map(({ id }) => id)).toEqual([`${p}drain`]);
  });

  test.each<ContributionFilter>([{ kinds: ['REVIEW'] }, { search: 'numbered' }])(
    'a page of 2 and one of 50, with all that is nested in them, cost the same number of statements: %o',
    async (filter) => {
      const count = async (first: number) => (await service().statementsOf(() => list(filter, first))).statements.length;
      expect(await count(50)).toBe(await count(2));
    },
  );

  test('contributions of people inside a list cost one statement', async () => {
    const query = '{ people(first: 10) { edges { node { contributions(first: 2) { totalCount } } } } }';
    const { statements } = await service().statementsOf(() => service().execute(query, {}, EMPLOYEE));
    expect(statements.filter((name) => name === 'findContributionsOfEach')).toHaveLength(1);
  });

  test('a cursor of another list is refused', async () => {
    const failure = await service().failure(ContributionsDocument, { after: Buffer.from('["a","b"]').toString('base64url') }, EMPLOYEE);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
  });
});
