import { type AnyRow, cypher, newPrefix, seed, type StoryKind, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const AGAIN = 'The row was stored without it; send it again to try once more.';

beforeAll(async () => {
  await seed(service(), {
    skills: [{ id: `${p}s`, name: 'Skill' }],
    teams: [{ id: `${p}t`, name: 'Team' }],
    roles: [{ id: `${p}r`, name: 'Role' }],
    people: [{ id: `${p}p`, name: 'Person' }],
  });
});

/** All relationships of a node that lead to nodes with ids, as "TYPE id". */
async function linksOf(id: string): Promise<string[]> {
  const text = 'MATCH ({id: $id})-[k]-(o) WHERE o.id IS NOT NULL RETURN type(k) + " " + o.id AS link ORDER BY link';
  return (await cypher<{ link: string }>(service(), text, { id })).map(({ link }) => link.replace(p, ''));
}

const evidence = { person: `${p}p`, skill: `${p}s`, kind: 'PEER', level: 3 };
const contribution = { kind: 'ANSWER', title: 'T', at: '2024-01-01', contributors: [{ person: `${p}p` }] };

/** Every link that a row may do without: x is nowhere; what else it has stays. */
const OPTIONAL: [StoryKind, Record<string, unknown>, field: string, noun: string, left: string[]][] = [
  ['skills', { name: 'N', broader: [`${p}s`, 'x'] }, 'broader', 'skill', ['BROADER s']],
  ['skills', { name: 'N', related: [{ skill: 'x' }, { skill: `${p}s` }] }, 'related', 'skill', ['RELATED s']],
  ['skills', { name: 'N', prerequisites: [{ skill: 'x' }, { skill: `${p}s` }] }, 'prerequisites', 'skill', ['PREREQUISITE s']],
  ['skills', { name: 'N', replacedBy: 'x', broader: [`${p}s`] }, 'replacedBy', 'skill', ['BROADER s']],
  ['teams', { name: 'N', parent: 'x' }, 'parent', 'team', []],
  ['roles', { name: 'N', requirements: [{ skill: 'x' }, { skill: `${p}s` }] }, 'requirements', 'skill', ['REQUIRES s']],
  ['people', { name: 'N', team: 'x', manager: `${p}p` }, 'team', 'team', ['REPORTS_TO p']],
  ['people', { name: 'N', manager: 'x', team: `${p}t` }, 'manager', 'person', ['MEMBER_OF t']],
  ['people', { name: 'N', roles: [`${p}r`, 'x'] }, 'roles', 'role', ['HOLDS r']],
  ['evidence', { ...evidence, by: 'x' }, 'by', 'person', ['ABOUT p', 'OF s']],
  ['contributions', { ...contribution, contributors: [{ person: `${p}p` }, { person: 'x' }] }, 'contributors', 'person', ['CONTRIBUTED p']],
  ['contributions', { ...contribution, skills: [`${p}s`, 'x'] }, 'skills', 'skill', ['CONTRIBUTED p', 'SHOWS s']],
];

describe.each(OPTIONAL)('%s: %o', (kind, fields, field, noun, left) => {
  const [id, unknown] = [`${p}${kind}-${field}`, `${p}missing-${kind}-${field}`];
  const row = { id, ...(JSON.parse(JSON.stringify(fields).replaceAll('"x"', JSON.stringify(unknown))) as object) } as AnyRow;

  test('what is nowhere costs the link and a warning, tried again with every call, and told by dry runs alike', async () => {
    const warnings = [`${field}: There is no ${noun} with the id ${unknown}. Send it first, or in the same call. ${AGAIN}`];
    const dry = await syncOne(service(), kind, row, { dryRun: true });
    expect(dry).toMatchObject({ status: 'CREATED', code: null, field: null, message: null, warnings });
    expect(await syncOne(service(), kind, row)).toEqual(dry);
    expect(await linksOf(id)).toEqual(left);
    expect(await syncOne(service(), kind, row)).toMatchObject({ status: 'UNCHANGED', warnings });
  });

  test('once it is there, the same row makes its link', async () => {
    const kinds = { skill: 'skills', team: 'teams', role: 'roles', person: 'people' } as const;
    await syncOne(service(), kinds[noun as keyof typeof kinds], { id: unknown, name: 'There' });
    expect(await syncOne(service(), kind, row)).toMatchObject({ status: 'UPDATED', warnings: [] });
    expect(await linksOf(id)).toContainEqual(expect.stringContaining(unknown.replace(p, '')));
    expect(await syncOne(service(), kind, row)).toMatchObject({ status: 'UNCHANGED', warnings: [] });
  });
});

test('a manager who is missing takes the former one away', async () => {
  const id = `${p}moved`;
  await syncOne(service(), 'people', { id, name: 'N', manager: `${p}p` });
  await syncOne(service(), 'people', { id, name: 'N', manager: `${p}nobody` });
  expect(await linksOf(id)).toEqual([]);
});

test('ids that differ in capitals or blanks alone are told, stored or in the same call', async () => {
  const rows = [
    { id: `${p}Alpha`, name: 'A' },
    { id: `${p}1`, name: 'N', manager: `${p}ALPHA` },
    { id: `${p}2`, name: 'N', manager: `${p}P`, team: ` ${p}t` },
  ];
  const { rows: outcomes } = await sync(service(), 'people', rows);
  expect(outcomes.map(({ warnings }) => warnings)).toEqual([
    [],
    [`manager: There is no person with the id ${p}ALPHA. Did you mean ${p}Alpha? ${AGAIN}`],
    [
      `team: There is no team with the id  ${p}t. Did you mean ${p}t? ${AGAIN}`,
      `manager: There is no person with the id ${p}P. Did you mean ${p}p? ${AGAIN}`,
    ],
  ]);
  expect(await syncOne(service(), 'evidence', { id: `${p}e`, ...evidence, person: `${p}P` })).toMatchObject({
    code: 'UNKNOWN_REFERENCE',
    message: `There is no person with the id ${p}P. Did you mean ${p}p?`,
  });
});

test('two posts of one person are one, and what they differ in is told and left as it is', async () => {
  const id = `${p}posts`;
  const rows = [
    { id, name: 'Ana', team: `${p}t`, manager: `${p}p`, roles: [`${p}r`] },
    { id: `${p}other`, name: 'Bo' },
    { id, name: 'Ana', team: `${p}elsewhere`, manager: `${p}p`, title: 'Lead' },
  ];
  const warnings = [
    'id: 2 rows of this call have this id and were taken as one.',
    'team: The 2 rows with this id differ in it. It was left as it is stored.',
  ];
  const { run, rows: outcomes } = await sync(service(), 'people', rows);
  expect(run).toMatchObject({ created: 2, unchanged: 1, rejected: 0 });
  expect(outcomes.map((outcome) => [outcome.index, outcome.status, outcome.warnings])).toEqual([
    [0, 'CREATED', warnings],
    [1, 'CREATED', []],
    [2, 'UNCHANGED', warnings],
  ]);
  expect(await linksOf(id)).toEqual(['HOLDS r', 'REPORTS_TO p']);
  expect((await sync(service(), 'people', rows.toReversed())).run).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
});

test('a link to what has ended stays and is told', async () => {
  const source = `${p}hr`;
  await syncOne(service(), 'teams', { id: `${p}old`, name: 'Old' }, { source });
  const text = `mutation ($o: SyncOptions!) { retireMissing(options: $o, kind: TEAMS, present: []) { run { retired } } }`;
  await service().execute(text, { o: { source } }, { as: 'HR_SYNC' });
  const outcome = await syncOne(service(), 'people', { id: `${p}late`, name: 'N', team: `${p}old` });
  expect(outcome.warnings).toEqual([`team: The team ${p}old has ended: no source names it any longer. The link is stored.`]);
  expect(await linksOf(`${p}late`)).toEqual(['MEMBER_OF old']);
});

test('warnings come again with the stored answer of an idempotency key', async () => {
  const options = { idempotencyKey: `${p}key` };
  const row = { id: `${p}keyed`, name: 'N', manager: `${p}keyed` };
  const first = await sync(service(), 'people', [row], options);
  expect(first.rows[0]?.warnings).toEqual(['manager: A person that names itself has none.']);
  expect(await sync(service(), 'people', [row], options)).toEqual(first);
});
