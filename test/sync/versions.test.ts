import fc from 'fast-check';
import { PersonDocument, type PersonRow } from '../operations.gen';
import { cypher, EMPLOYEE, newPrefix, revOf, seed, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const nameOf = async (id: string) => (await service().execute(PersonDocument, { id }, EMPLOYEE)).person?.name;

test('a row older than what is stored is UNCHANGED and not applied', async () => {
  const id = `${p}older`;
  await syncOne(service(), 'people', { id, name: 'Five', version: 5 });
  expect(await syncOne(service(), 'people', { id, name: 'Four', version: 4 })).toMatchObject({ status: 'UNCHANGED', code: null });
  expect(await nameOf(id)).toBe('Five');
  expect(await syncOne(service(), 'people', { id, name: 'Six', version: 6 })).toMatchObject({ status: 'UPDATED' });
  expect(await nameOf(id)).toBe('Six');
});

test('equal content with a newer version is UNCHANGED, and what lies between is old afterwards', async () => {
  const id = `${p}equal`;
  await syncOne(service(), 'people', { id, name: 'Same', version: 1 });
  expect(await syncOne(service(), 'people', { id, name: 'Same', version: 9 })).toMatchObject({ status: 'UNCHANGED' });
  expect(await revOf(service(), 'Person', id)).toBe(1);
  expect(await syncOne(service(), 'people', { id, name: 'Between', version: 5 })).toMatchObject({ status: 'UNCHANGED' });
  expect(await nameOf(id)).toBe('Same');
});

test('versions of different sources are not compared', async () => {
  const id = `${p}sources`;
  await syncOne(service(), 'people', { id, name: 'Payroll', version: 1_700_000_000_000 }, { source: `${p}payroll` });
  expect(await syncOne(service(), 'people', { id, name: 'Directory', version: 3 }, { source: `${p}directory` })).toMatchObject({
    status: 'UPDATED',
  });
  expect(await nameOf(id)).toBe('Directory');
  expect(await syncOne(service(), 'people', { id, name: 'Late', version: 2 }, { source: `${p}directory` })).toMatchObject({
    status: 'UNCHANGED',
  });
});

test('a row without a version is applied, and does not lower the one that is stored', async () => {
  const id = `${p}none`;
  await syncOne(service(), 'people', { id, name: 'Seven', version: 7 });
  expect(await syncOne(service(), 'people', { id, name: 'By hand' })).toMatchObject({ status: 'UPDATED' });
  expect(await syncOne(service(), 'people', { id, name: 'Six', version: 6 })).toMatchObject({ status: 'UNCHANGED' });
  expect(await nameOf(id)).toBe('By hand');
});

test('the largest version is kept exactly', async () => {
  const id = `${p}large`;
  const version = Number.MAX_SAFE_INTEGER;
  await syncOne(service(), 'people', { id, name: 'Largest', version });
  expect(await syncOne(service(), 'people', { id, name: 'Before', version: version - 1 })).toMatchObject({ status: 'UNCHANGED' });
  expect(await syncOne(service(), 'people', { id, name: 'Again', version })).toMatchObject({ status: 'UPDATED' });
});

/** Calls of a source in any order, some of them twice: what it had last must stand in the graph. */
test('shuffled and repeated deliveries end with the newest version of each row', async () => {
  await seed(service(), {
    teams: ['a', 'b', 'c'].map((name) => ({ id: `${p}team-${name}`, name })),
    people: ['boss-1', 'boss-2'].map((name) => ({ id: `${p}${name}`, name })),
  });
  const content = fc.record({
    name: fc.constantFrom('Ada', 'Grace', 'Noor'),
    title: fc.constantFrom('Engineer', 'Architect', null),
    team: fc.constantFrom(`${p}team-a`, `${p}team-b`, `${p}team-c`, null),
    manager: fc.constantFrom(`${p}boss-1`, `${p}boss-2`, null),
    mentorCapacity: fc.integer({ min: 0, max: 3 }),
  });
  const histories = fc.array(fc.array(content, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (people, choices) => {
      const prefix = `${p}replay-${run++}-`;
      const next = () => choices.next().value ?? 0;
      const states: PersonRow[] = people.flatMap((history, i) =>
        history.map((state, version) => ({ ...state, id: `${prefix}${i}`, version: version + 1 })),
      );
      const deliveries = [...states, ...states.filter(() => next() % 3 === 0)];
      for (let i = deliveries.length - 1; i > 0; i--) {
        const j = next() % (i + 1);
        [deliveries[i], deliveries[j]] = [deliveries[j] as PersonRow, deliveries[i] as PersonRow];
      }
      // A call holds an id once: it ends before the first one that it has already.
      const calls: PersonRow[][] = [[]];
      for (const row of deliveries) {
        if (calls.at(-1)?.some(({ id }) => id === row.id)) calls.push([]);
        calls.at(-1)?.push(row);
      }
      for (const call of calls) expect((await sync(service(), 'people', call, { source: `${p}replay` })).run.rejected).toBe(0);

      const stored = await cypher<{ id: string; edges: number }>(
        service(),
        'MATCH (n:Person) WHERE n.id STARTS WITH $prefix RETURN n.id AS id, COUNT { (n)-[:MEMBER_OF|REPORTS_TO]->() } AS edges ORDER BY id',
        { prefix },
      );
      const details = await Promise.all(
        people.map(async (_, i) => (await service().execute(PersonDocument, { id: `${prefix}${i}` }, EMPLOYEE)).person),
      );
      const newest = people.map((history) => history.at(-1));
      newest.forEach((last, i) => {
        const [team, manager] = [last?.team, last?.manager].map((id) => (id ? { id } : null));
        expect(details[i]).toMatchObject({ ...last, team, manager });
      });
      expect(stored).toEqual(
        newest.map((last, i) => ({ id: `${prefix}${i}`, edges: Number(last?.team != null) + Number(last?.manager != null) })),
      );
    }),
    { numRuns: 12 },
  );
});
