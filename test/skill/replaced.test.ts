import { SkillDocument } from '../operations.gen';
import { cypher, EMPLOYEE, newPrefix, seed, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const skill = async (id: string) => (await service().execute(SkillDocument, { id }, EMPLOYEE)).skill;
const evidenceOf = async (id: string) =>
  (await cypher<{ n: number }>(service(), 'RETURN COUNT { (:Evidence)-[:OF]->(:Skill {id: $id}) } AS n', { id }))[0]?.n;

/** Skills a to d, with one piece of evidence about a. */
async function fresh(more: Record<string, object> = {}): Promise<string> {
  const p = newPrefix();
  const skills = ['a', 'b', 'c', 'd'].map((id) => ({ id: `${p}${id}`, name: id }));
  const people = [{ id: `${p}ada`, name: 'Ada' }];
  const evidence = [{ id: `${p}e`, person: `${p}ada`, skill: `${p}a`, kind: 'PEER', level: 3, at: '2026-01-01' }];
  await seed(service(), { skills, people, evidence });
  await sync(
    service(),
    'skills',
    Object.entries(more).map(([id, row]) => ({ id: `${p}${id}`, ...row })),
  );
  return p;
}

test.each([
  ['one after the other', [[['a', 'b']], [['b', 'c']]]],
  ['the later one first', [[['b', 'c']], [['a', 'b']]]],
  [
    'in one call',
    [
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    ],
  ],
  [
    'in one call, the other way round',
    [
      [
        ['b', 'c'],
        ['a', 'b'],
      ],
    ],
  ],
])('a chain of replacements ends at its last skill: %s', async (_, calls) => {
  const p = await fresh();
  for (const pairs of calls)
    await sync(
      service(),
      'skills',
      pairs.map(([from, to]) => ({ id: `${p}${from}`, replacedBy: `${p}${to}` })),
    );
  expect([await evidenceOf(`${p}a`), await evidenceOf(`${p}b`), await evidenceOf(`${p}c`)]).toEqual([0, 0, 1]);
  expect((await skill(`${p}a`))?.replacedBy).toEqual({ id: `${p}c` });
  await sync(service(), 'evidence', [{ id: `${p}e2`, person: `${p}ada`, skill: `${p}a`, kind: 'PEER', level: 3, at: '2026-01-02' }]);
  expect(await evidenceOf(`${p}c`)).toBe(2);
});

test('its place in the hierarchy, its prerequisites and relations move too', async () => {
  const p = await fresh();
  const at = { level: 2, forLevel: 3 };
  await sync(service(), 'skills', [
    { id: `${p}a`, broader: [`${p}c`], prerequisites: [{ skill: `${p}d`, ...at }], related: [{ skill: `${p}d`, similarity: 0.5 }] },
    { id: `${p}e`, name: 'E', broader: [`${p}a`], prerequisites: [{ skill: `${p}a`, ...at }] },
  ]);
  await syncOne(service(), 'skills', { id: `${p}a`, replacedBy: `${p}b` });
  expect(await skill(`${p}b`)).toMatchObject({
    broader: [{ id: `${p}c` }],
    narrower: [{ id: `${p}e` }],
    prerequisites: [{ skill: { id: `${p}d` } }],
    related: [{ skill: { id: `${p}d` } }],
  });
  expect(await skill(`${p}e`)).toMatchObject({ broader: [{ id: `${p}b` }], prerequisites: [{ skill: { id: `${p}b` } }] });
  expect(await skill(`${p}a`)).toMatchObject({ broader: [], narrower: [], prerequisites: [], related: [] });
});

test('what would close a circle is left behind, and the hierarchy can still be changed', async () => {
  const p = await fresh();
  // d is below c, c below a; a is replaced by d.
  await sync(service(), 'skills', [
    { id: `${p}c`, broader: [`${p}a`], prerequisites: [{ skill: `${p}a`, level: 2, forLevel: 2 }] },
    { id: `${p}d`, broader: [`${p}c`], prerequisites: [{ skill: `${p}c`, level: 2, forLevel: 2 }] },
  ]);
  await syncOne(service(), 'skills', { id: `${p}a`, replacedBy: `${p}d` });
  expect(await skill(`${p}c`)).toMatchObject({ broader: [], prerequisites: [] });
  expect(await skill(`${p}d`)).toMatchObject({ broader: [{ id: `${p}c` }], prerequisites: [{ skill: { id: `${p}c` } }] });
  expect((await syncOne(service(), 'skills', { id: `${p}c`, broader: [`${p}b`] })).status).toBe('UPDATED');
});

test('a row that names a replaced skill means its successor, and never itself by that', async () => {
  const p = await fresh();
  await syncOne(service(), 'skills', { id: `${p}a`, replacedBy: `${p}b` });
  expect((await syncOne(service(), 'skills', { id: `${p}c`, broader: [`${p}a`] })).status).toBe('UPDATED');
  expect(await skill(`${p}c`)).toMatchObject({ broader: [{ id: `${p}b` }] });
  expect((await syncOne(service(), 'skills', { id: `${p}b`, broader: [`${p}a`, `${p}d`] })).status).toBe('UPDATED');
  expect(await skill(`${p}b`)).toMatchObject({ broader: [{ id: `${p}d` }] });
});

test('a list that is cleared stays cleared beside a row that names a replaced skill', async () => {
  const p = await fresh();
  await sync(service(), 'skills', [
    { id: `${p}a`, replacedBy: `${p}b` },
    { id: `${p}d`, broader: [`${p}c`] },
  ]);
  await sync(service(), 'skills', [
    { id: `${p}c`, related: [{ skill: `${p}a`, similarity: 0.5 }] },
    { id: `${p}d`, broader: null },
  ]);
  expect(await skill(`${p}d`)).toMatchObject({ broader: [] });
});

test('all of it happens in one transaction: its row, its evidence and its run', async () => {
  const p = await fresh();
  const { statements } = await service().statementsOf(() => syncOne(service(), 'skills', { id: `${p}a`, replacedBy: `${p}b` }));
  expect(statements.at(-1)).toBe('createSyncRun');
  expect(statements).toContain('replaceSkills');
});
