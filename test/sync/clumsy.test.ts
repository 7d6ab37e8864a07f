import { PeopleDocument } from '../operations.gen';
import { EMPLOYEE, HR, newPrefix, sync, syncDocument } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const rows = [{ id: `${p}x`, name: 'X' }];
const refused = async (variables: object) => {
  const answer = await service().ask(syncDocument('people'), { options: { source: p }, rows, ...variables } as never, HR);
  expect(answer.data ?? null).toBeNull();
  return answer.errors.map(({ message, extensions }) => `${String(extensions?.['code'])} ${message}`);
};

/** What refuses a whole call, and the sentence that says so. */
test.each<[string, object, RegExp]>([
  ['a number for a name', { rows: [{ id: 'x', name: 5 }] }, /^BAD_USER_INPUT rows\.0\.name must be a string\.$/],
  ['a date as a number', { rows: [{ id: 'x', name: 'X', startedOn: 0 }] }, /rows\.0\.startedOn must be a string/],
  ['half a person', { rows: [{ id: 'x', name: 'X', mentorCapacity: 1.5 }] }, /rows\.0\.mentorCapacity must be a whole number/],
  ['a field that is none', { rows: [{ id: 'x', name: 'X', salary: 1 }] }, /rows\.0\.salary does not exist/],
  ['no id', { rows: [{ name: 'X' }] }, /rows\.0\.id is required/],
  ['a row that is none', { rows: [null] }, /rows\.0 must be an object \(PersonRow\), not null/],
  ['a list as an object', { rows: [{ id: 'x', attributes: [1] }] }, /rows\.0\.attributes must be an object/],
  ['no source', { options: { source: '' } }, /^BAD_USER_INPUT source must be the name of a system: 1 to 100 characters/],
  ['a blank source', { options: { source: '  ' } }, /source must be the name of a system/],
  ['a long source', { options: { source: 's'.repeat(101) } }, /source must be the name of a system/],
  ['a source with a NUL', { options: { source: 's\0' } }, /no control characters/],
  ['an empty key', { options: { source: p, idempotencyKey: '' } }, /^BAD_USER_INPUT idempotencyKey must have 1 to 200 characters/],
])('%s', async (_, variables, sentence) => {
  expect(await refused(variables)).toEqual([expect.stringMatching(sentence)]);
});

test('a thousand wrong rows are told by their first twenty places', async () => {
  const wrong = Array.from({ length: 1000 }, (_, i) => ({ id: `x${i}`, name: {} }));
  const { errors } = await service().ask(syncDocument('people'), { options: { source: p }, rows: wrong }, HR);
  expect(errors[0]?.extensions?.['fields']).toHaveLength(20);
});

test('a rejected id as long as a book is cut where it is repeated and kept', async () => {
  const id = 'i'.repeat(100_000);
  const outcome = await sync(service(), 'people', [
    { id, name: 'X' },
    { id, name: 'Y' },
  ]);
  expect(outcome.rows.map(({ code, message }) => [code, (message ?? '').length < 300])).toEqual([
    ['DUPLICATE_ID', true],
    ['DUPLICATE_ID', true],
  ]);
  const query = 'query ($id: ID!) { syncRun(id: $id) { rejectedRows { edges { node { id } } } } }';
  const kept = await service().execute<{ syncRun: { rejectedRows: { edges: { node: { id: string } }[] } } }>(query, outcome.run, HR);
  expect(kept.syncRun.rejectedRows.edges[0]?.node.id).toHaveLength(201);
});

test('ids in any script, and the same letters composed and not, are ids of their own', async () => {
  const ids = ['प्रिया🦊', 'é', 'e\u0301', 'a b', '12'].map((id) => `${p}${id}`);
  const { run } = await sync(
    service(),
    'people',
    ids.map((id) => ({ id, name: `${p}Name` })),
  );
  expect(run.created).toBe(ids.length);
  const { people } = await service().execute(PeopleDocument, { first: 100 }, EMPLOYEE);
  expect(people.edges.map(({ node }) => node.id)).toEqual(expect.arrayContaining(ids));
});
