import { PersonDocument, SkillDocument } from '../operations.gen';
import { cypher, derive, EMPLOYEE, HR, newPrefix, seed, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const options = { source: 'test' };
const RETIRE = `mutation ($kind: SyncKind!, $present: [ID!]!, $idPrefix: String) {
  retireMissing(options: { source: "test" }, kind: $kind, present: $present, idPrefix: $idPrefix) { run { retired } }
}`;
const retire = (kind: string, present: string[]) => service().execute(RETIRE, { kind, present, idPrefix: p }, HR);
const person = async (id: string) => (await service().execute(PersonDocument, { id: `${p}${id}` }, EMPLOYEE)).person;
const SEARCH = `query ($skill: ID!) {
  expertSearch(input: { skills: [{ skill: $skill }] }) { totalCount edges { node { person { id } } } }
}`;
const found = async () => {
  const { expertSearch } = await service().execute<{ expertSearch: { edges: { node: { person: { id: string } } }[] } }>(
    SEARCH,
    { skill: `${p}s` },
    EMPLOYEE,
  );
  return expertSearch.edges.map(({ node }) => node.person.id.slice(p.length)).sort();
};

beforeAll(async () => {
  await seed(service(), {
    skills: [
      { id: `${p}s`, name: 'S' },
      { id: `${p}old`, name: 'Old', replacedBy: `${p}s` },
    ],
    teams: [{ id: `${p}t`, name: 'T' }],
    people: ['ada', 'bea'].map((id) => ({ id: `${p}${id}`, name: id, team: `${p}t` })),
    contributions: ['ada', 'bea'].map((id) => ({
      id: `${p}c-${id}`,
      kind: 'ANSWER',
      title: id,
      at: '2026-01-01',
      contributors: [{ person: `${p}${id}` }],
      skills: [`${p}s`],
    })),
  });
});

test('who leaves is gone from search at once, before anything is recomputed; their history stays', async () => {
  expect(await found()).toEqual(['ada', 'bea']);
  await syncOne(service(), 'people', { id: `${p}ada`, active: false });
  expect(await found()).toEqual(['bea']);
  const CONTRIBUTIONS = `query ($id: ID!) { person(id: $id) { active team { id } contributions { totalCount } } }`;
  expect(await service().execute(CONTRIBUTIONS, { id: `${p}ada` }, EMPLOYEE)).toEqual({
    person: { active: false, team: { id: `${p}t` }, contributions: { totalCount: 1 } },
  });
});

test('who comes back under the same id is found as before', async () => {
  await derive(service());
  await syncOne(service(), 'people', { id: `${p}ada`, active: true });
  await derive(service());
  expect(await found()).toEqual(['ada', 'bea']);
});

test('a row that says they have left does not bring back whom retireMissing ended', async () => {
  expect(await retire('PEOPLE', [`${p}bea`])).toMatchObject({ retireMissing: { run: { retired: 1 } } });
  expect((await person('ada'))?.active).toBe(false);
  await syncOne(service(), 'people', { id: `${p}ada`, active: false, title: 'Alumna' }, options);
  expect(await person('ada')).toMatchObject({ active: false, title: 'Alumna' });
  await syncOne(service(), 'people', { id: `${p}ada`, active: null }, options);
  expect((await person('ada'))?.active).toBe(true);
});

test('a row that says nothing of it does', async () => {
  await retire('PEOPLE', [`${p}bea`]);
  expect((await syncOne(service(), 'people', { id: `${p}ada`, title: 'Engineer' }, options)).status).toBe('UPDATED');
  expect((await person('ada'))?.active).toBe(true);
});

test('a skill that was replaced before it was retired is replaced again when it comes back', async () => {
  await retire('SKILLS', [`${p}s`]);
  await sync(service(), 'skills', [{ id: `${p}old`, name: 'Old' }], options);
  expect((await service().execute(SkillDocument, { id: `${p}old` }, EMPLOYEE)).skill?.replacedBy).toEqual({ id: `${p}s` });
  expect(await cypher(service(), 'MATCH (s:Skill {id: $id}) RETURN s.status AS status', { id: `${p}old` })).toEqual([
    { status: 'REPLACED' },
  ]);
});
