import { PersonDocument } from '../operations.gen';
import * as queries from '../../src/graph/queries.gen';
import { EMPLOYEE, HR, newPrefix, revOf, sync, syncDocument, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const person = async (id: string) => (await service().execute(PersonDocument, { id }, EMPLOYEE)).person;

/** Names of statements that may change the graph. */
const WRITES = new Set(
  Object.values(queries)
    .filter((query) => 'access' in query && query.access === 'write')
    .map((query) => ('name' in query ? query.name : '')),
);

describe('one row', () => {
  const id = `${p}ada`;
  const row = { id, name: 'Ada', title: 'Engineer', location: 'Lisbon', languages: ['en', 'pt'], mentorCapacity: 2 };

  test('is created with defaults for what it does not say', async () => {
    expect(await syncOne(service(), 'people', row)).toEqual({
      index: 0,
      id,
      status: 'CREATED',
      code: null,
      field: null,
      message: null,
      warnings: [],
    });
    expect(await person(id)).toEqual({
      id,
      name: 'Ada',
      email: null,
      title: 'Engineer',
      active: true,
      location: 'Lisbon',
      timeZone: null,
      languages: ['en', 'pt'],
      availability: 'FREE',
      awayUntil: null,
      mentorCapacity: 2,
      listed: true,
      startedOn: null,
      attributes: {},
      team: null,
      manager: null,
      roles: [],
    });
    expect(await revOf(service(), 'Person', id)).toBe(1);
  });

  test('sent again is UNCHANGED and writes nothing but its run', async () => {
    const { result, statements } = await service().statementsOf(() => syncOne(service(), 'people', row));
    expect(result.status).toBe('UNCHANGED');
    expect(statements.filter((name) => WRITES.has(name))).toEqual(['createSyncRun']);
    expect(await revOf(service(), 'Person', id)).toBe(1);
  });

  test('with the same values in fewer fields is UNCHANGED', async () => {
    expect((await syncOne(service(), 'people', { id, title: 'Engineer' })).status).toBe('UNCHANGED');
    expect(await revOf(service(), 'Person', id)).toBe(1);
  });

  test('updates what it names and leaves what it does not', async () => {
    expect((await syncOne(service(), 'people', { id, title: 'Architect' })).status).toBe('UPDATED');
    expect(await person(id)).toMatchObject({
      name: 'Ada',
      title: 'Architect',
      location: 'Lisbon',
      languages: ['en', 'pt'],
      mentorCapacity: 2,
    });
    expect(await revOf(service(), 'Person', id)).toBe(2);
  });

  test('takes back what it changed: the first row is a change again', async () => {
    expect((await syncOne(service(), 'people', row)).status).toBe('UPDATED');
    expect(await person(id)).toMatchObject({ title: 'Engineer' });
  });

  test('clears by null, to the default where there is one', async () => {
    const cleared = { id, title: null, location: null, languages: null, mentorCapacity: null, active: null };
    expect((await syncOne(service(), 'people', cleared)).status).toBe('UPDATED');
    expect(await person(id)).toMatchObject({ name: 'Ada', title: null, location: null, languages: [], mentorCapacity: 0, active: true });
    expect((await syncOne(service(), 'people', cleared)).status).toBe('UNCHANGED');
  });
});

describe('several rows', () => {
  test('a bad one does not stop the others, wherever it stands', async () => {
    const rows = [
      { id: `${p}bad`, name: ' ' },
      { id: `${p}good-1`, name: 'Good' },
      { id: `${p}worse`, name: 'Worse', timeZone: 'Mars/Olympus' },
      { id: `${p}good-2`, name: 'Good too' },
    ];
    const { run, rows: outcomes } = await sync(service(), 'people', rows);
    expect(outcomes.map(({ index, id, status }) => [index, id, status])).toEqual([
      [0, `${p}bad`, 'REJECTED'],
      [1, `${p}good-1`, 'CREATED'],
      [2, `${p}worse`, 'REJECTED'],
      [3, `${p}good-2`, 'CREATED'],
    ]);
    expect(run).toMatchObject({
      created: 2,
      updated: 0,
      unchanged: 0,
      retired: 0,
      rejected: 2,
      dryRun: false,
      kind: 'PEOPLE',
      source: 'test',
    });
    expect(await person(`${p}bad`)).toBeNull();
    expect(await person(`${p}good-2`)).toMatchObject({ name: 'Good too' });
  });

  test('no rows are a run without outcomes', async () => {
    const { run, rows } = await sync(service(), 'people', []);
    expect(rows).toEqual([]);
    expect(run).toMatchObject({ created: 0, updated: 0, unchanged: 0, retired: 0, rejected: 0 });
  });

  test('5,000 rows are taken, 5,001 are refused as a whole', async () => {
    const rows = Array.from({ length: 5001 }, (_, i) => ({ id: `${p}many-${i}`, name: `Many ${i}` }));
    const failure = await service().failure(syncDocument('teams'), { options: { source: 'test' }, rows }, HR);
    expect(failure.codes).toEqual(['LIMIT_EXCEEDED']);
    expect(failure.message).toMatch(/rows: .*5,?001.*5,?000/);
    expect((await sync(service(), 'teams', rows.slice(1))).run).toMatchObject({ created: 5000 });
  });

  test('50,000 entries in the lists of rows are taken, one more is refused as a whole', async () => {
    const skills = Array.from({ length: 1000 }, (_, i) => ({ id: `${p}req-${i}`, name: `Requirement ${i}` }));
    await sync(service(), 'skills', skills);
    const requirements = skills.map(({ id }) => ({ skill: id, level: 2 }));
    const roles = Array.from({ length: 50 }, (_, i) => ({ id: `${p}role-${i}`, name: `Role ${i}`, requirements }));
    const rows = [...roles, { id: `${p}role-one`, name: 'One', requirements: requirements.slice(0, 1) }];
    const failure = await service().failure(syncDocument('roles'), { options: { source: 'test' }, rows }, HR);
    expect(failure.codes).toEqual(['LIMIT_EXCEEDED']);
    expect(failure.errors[0]?.message).toMatch(
      /^rows: their lists .* hold 50001 entries in total; a call takes at most 50000\. Send fewer/,
    );
    expect((await sync(service(), 'roles', roles)).run).toMatchObject({ created: 50 });
  });

  test('a text that was cut through a character is the same text when it comes again', async () => {
    const row = { id: `${p}cut`, name: 'N', attributes: { note: 'a\ud83d' }, title: 'Engineer \ud83d' };
    expect((await syncOne(service(), 'people', row)).status).toBe('CREATED');
    expect((await syncOne(service(), 'people', row)).status).toBe('UNCHANGED');
    expect((await syncOne(service(), 'people', { id: `${p}cut`, title: row.title })).status).toBe('UNCHANGED');
    expect((await service().execute(PersonDocument, { id: `${p}cut` }, HR)).person?.title).toBe('Engineer \ufffd');
  });

  test('10 and 1,000 rows cost the same number of statements', async () => {
    const rowsOf = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: `${p}${name}-${i}`,
        name: `${name} ${i}`,
        manager: `${p}${name}-${(i + 1) % count}`,
      }));
    const count = async (name: string, size: number, title?: string) => {
      const rows = rowsOf(name, size).map((row) => (title ? { ...row, title } : row));
      return (await service().statementsOf(() => sync(service(), 'people', rows))).statements.length;
    };
    expect(await count('many', 1000)).toBe(await count('few', 10));
    expect(await count('many', 1000, 'New')).toBe(await count('few', 10, 'New'));
    expect(await count('many', 1000, 'New')).toBe(await count('few', 10, 'New'));
  });
});

describe('a dry run', () => {
  const rows = [
    { id: `${p}dry-new`, name: 'New', manager: `${p}dry-old` },
    { id: `${p}dry-old`, name: 'Renamed' },
    { id: `${p}dry-same`, name: 'Same' },
    { id: `${p}dry-bad`, name: '' },
  ];

  test('answers as the call would and writes nothing', async () => {
    await sync(service(), 'people', [
      { id: `${p}dry-old`, name: 'Old' },
      { id: `${p}dry-same`, name: 'Same' },
    ]);
    const dry = await sync(service(), 'people', rows, { dryRun: true });
    expect(dry.rows.map(({ status }) => status)).toEqual(['CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED']);
    expect(dry.run).toMatchObject({ dryRun: true, created: 1, updated: 1, unchanged: 1, rejected: 1 });
    expect(await person(`${p}dry-new`)).toBeNull();
    expect(await person(`${p}dry-old`)).toMatchObject({ name: 'Old' });
    expect(await revOf(service(), 'Person', `${p}dry-old`)).toBe(1);
    expect(await revOf(service(), 'SyncRun', dry.run.id)).toBeUndefined();

    const real = await sync(service(), 'people', rows);
    expect(real.rows).toEqual(dry.rows);
    expect(real.run).toEqual({ ...dry.run, id: real.run.id, dryRun: false });
  });
});
