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

test('more than a tenth of what a source has ends only when the number is confirmed', async () => {
  const own = { source: `${p}guarded` };
  const ids = Array.from({ length: 20 }, (_, i) => `${p}g${i}`);
  await sync(
    service(),
    'teams',
    ids.map((id) => ({ id, name: id })),
    own,
  );
  const call = `mutation ($o: SyncOptions!, $present: [ID!]!, $confirm: Int) {
    retireMissing(options: $o, kind: TEAMS, present: $present, confirmRetired: $confirm) { run { retired } }
  }`;
  const present = ids.slice(0, 9);
  const says = async (variables: Record<string, unknown>) => {
    const { codes, errors } = await service().failure(call, { o: own, present, ...variables }, HR);
    return [codes[0], errors[0]?.message];
  };
  const [left, end] = [
    'present: 11 of the 20 that this source has are missing,',
    'Nothing was ended. If that is right, send the call again',
  ];
  for (const o of [own, { ...own, dryRun: true }])
    expect(await says({ o })).toEqual(['CONFLICT', `${left} more than a tenth. ${end} with confirmRetired: 11.`]);
  expect(await says({ confirm: 20 })).toEqual([
    'CONFLICT',
    `${left} not 20, the number that was confirmed. ${end} with confirmRetired: 11.`,
  ]);
  const done = (confirm: number | null, among: string[]) => service().execute(call, { o: own, present: among, confirm }, HR);
  expect(await done(11, present)).toMatchObject({ retireMissing: { run: { retired: 11 } } });
  // Sent again, and with ten or fewer that are missing, the call needs no number.
  expect(await done(11, present)).toMatchObject({ retireMissing: { run: { retired: 0 } } });
  expect(await done(null, [])).toMatchObject({ retireMissing: { run: { retired: 9 } } });
});
