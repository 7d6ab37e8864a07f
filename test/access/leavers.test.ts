import { cypher, newPrefix, seed, sync, syncOne } from '../seed';
import { type Caller, useApp } from '../testkit';
import { company, employee, evidenceIds, manager } from '../statement/company';
import { until } from '../until';

const service = useApp();
const p = newPrefix();
const LEFT = 'The person this token names has left the organisation, so it opens nothing any more.';

beforeAll(async () => {
  await seed(service(), {
    ...company(p),
    evidence: [{ id: `${p}note`, person: `${p}ada`, skill: `${p}sql`, kind: 'MANAGER', level: 2, by: `${p}ben`, note: 'Needs practice' }],
  });
});

async function refused(caller: Caller): Promise<unknown> {
  const { status, errors } = await service().ask('{ me { id } people { totalCount } }', {}, caller);
  return { status, code: errors[0]?.extensions?.['code'], message: errors[0]?.message };
}
const REFUSED = { status: 403, code: 'FORBIDDEN', message: LEFT };

test.each<[string, Caller['as']]>([
  ['an employee', 'EMPLOYEE'],
  ['a manager', 'MANAGER'],
  ['learning and development', 'LD'],
  ['a person who syncs', 'HR_SYNC'],
  ['an administrator', 'ADMIN'],
])('the token of somebody who has left opens nothing: %s', async (_name, as) => {
  expect(await refused({ as: as as 'EMPLOYEE', sub: `${p}gone` })).toEqual(REFUSED);
});

test('a manager who leaves reads nothing from the next request on, and everything again once they are back', async () => {
  expect(await evidenceIds(service(), manager(p, 'ben'), null, p)).toEqual(['note']);
  await syncOne(service(), 'people', { id: `${p}ben`, active: false });
  expect(await refused(manager(p, 'ben'))).toEqual(REFUSED);
  await syncOne(service(), 'people', { id: `${p}ben`, active: true });
  expect(await evidenceIds(service(), manager(p, 'ben'), null, p)).toEqual(['note']);
});

test('who is retired with a source has left', async () => {
  const [eve, ...others] = [`${p}eve`, `${p}fay`].map((id) => ({ id: `${id}2`, name: id }));
  await sync(service(), 'people', [eve, ...others] as { id: string; name: string }[], { source: 'hr2' });
  expect((await service().ask('{ me { id } }', {}, employee(p, 'eve2'))).data).toEqual({ me: { id: `${p}eve2` } });
  const RETIRE = `mutation ($present: [ID!]!) { retireMissing(options: { source: "hr2" }, kind: PEOPLE, present: $present) { run { retired } } }`;
  await service().execute(RETIRE, { present: [`${p}fay2`] }, { as: 'HR_SYNC' });
  expect(await refused(employee(p, 'eve2'))).toEqual(REFUSED);
});

test('SCIM and the job board are closed to them too', async () => {
  const authorization = `Bearer ${await service().token({ as: 'ADMIN', sub: `${p}gone` })}`;
  for (const path of ['/scim/v2/Users', '/jobs']) {
    const response = await fetch(new URL(path, service().url), { headers: { authorization }, redirect: 'manual' });
    expect([path, response.status]).toEqual([path, 403]);
  }
});

test('a manager above one who left keeps their rights, and a service that is nobody stays what it is', async () => {
  await syncOne(service(), 'people', { id: `${p}cyd`, active: false });
  expect(await evidenceIds(service(), manager(p, 'dora'), null, p)).toEqual(['note']);
  expect((await service().ask('{ me { id } }', {}, { as: 'EMPLOYEE', sub: 'a-service' })).data).toEqual({ me: null });
});

test('what another process writes counts within moments', async () => {
  await service().ask('{ me { id } }', {}, employee(p, 'fay'));
  await cypher(service(), 'MATCH (p:Person {id: $id}) SET p.active = false', { id: `${p}fay` });
  await until(async () => (await service().ask('{ me { id } }', {}, employee(p, 'fay'))).status === 403);
});
