import { GoalsOfPersonDocument, type LearningGoalInput, SetAvailabilityDocument, SetLearningGoalsDocument } from '../operations.gen';
import { cypher, newPrefix, seed, sync, syncOne } from '../seed';
import { company, employee, manager } from '../statement/company';
import { type Caller, type RequestFailed, useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const ADA = employee(p, 'ada');

beforeEach(async () => {
  await service().wipe();
  await seed(service(), { ...company(p), roles: [{ id: `${p}lead`, name: 'Lead' }] });
});

const setGoals = async (goals: LearningGoalInput[], caller: Caller = ADA, person = 'ada') =>
  (await service().execute(SetLearningGoalsDocument, { person: p + person, goals }, caller)).setLearningGoals.goals;
const refusal = (goals: LearningGoalInput[], caller: Caller = ADA, person = 'ada') =>
  service().failure(SetLearningGoalsDocument, { person: p + person, goals }, caller);
const pathsOf = ({ errors }: RequestFailed) =>
  (errors[0]?.extensions?.['fields'] as { path: string }[] | undefined)?.map(({ path }) => path);
const goalsOf = async (caller: Caller) => (await service().execute(GoalsOfPersonDocument, { person: `${p}ada` }, caller)).person?.goals;

describe('goals', () => {
  test('skills and roles, the most important first; set anew they replace each other', async () => {
    const goals = await setGoals([
      { skill: `${p}sql`, level: 4, importance: 0.5 },
      { role: `${p}lead` },
      { skill: `${p}kafka`, importance: null },
    ]);
    expect(goals).toEqual([
      { skill: { id: `${p}kafka` }, role: null, level: null, importance: 1 },
      { skill: null, role: { id: `${p}lead` }, level: null, importance: 1 },
      { skill: { id: `${p}sql` }, role: null, level: 4, importance: 0.5 },
    ]);
    expect(await setGoals([])).toEqual([]);
    expect(await cypher(service(), "MATCH (a:AuditEntry {action: 'setLearningGoals'}) RETURN a.actor AS actor")).toEqual([
      { actor: `${p}ada` },
      { actor: `${p}ada` },
    ]);
  });

  test('a replaced skill stands for its successor, now and later', async () => {
    expect(await setGoals([{ skill: `${p}sequel`, level: 2 }])).toMatchObject([{ skill: { id: `${p}sql` }, level: 2 }]);
    await sync(service(), 'skills', [{ id: `${p}sql`, replacedBy: `${p}kafka` }]);
    expect(await goalsOf(ADA)).toMatchObject([{ skill: { id: `${p}kafka` }, level: 2 }]);
  });

  test('every goal that cannot be kept is named', async () => {
    const failure = await refusal([
      {},
      { skill: 'nothing' },
      { role: 'nobody' },
      { skill: `${p}sql`, role: `${p}lead` },
      { role: `${p}lead`, level: 3 },
    ]);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
    expect(pathsOf(failure)).toEqual(['goals[0]', 'goals[3]', 'goals[4].level']);
    const unknown = await refusal([{ skill: 'nothing' }, { role: 'nobody' }]);
    expect(pathsOf(unknown)).toEqual(['goals[0].skill', 'goals[1].role']);
    expect((await refusal([{ skill: `${p}sql`, level: 6 }])).codes).toEqual(['BAD_USER_INPUT']);
  });

  test.each<[string, Caller, boolean]>([
    ['oneself', ADA, true],
    ['a manager above', manager(p, 'cyd'), true],
    ['LD', { as: 'LD' }, true],
    ['a colleague', employee(p, 'eve'), false],
    ['HR_SYNC', { as: 'HR_SYNC' }, false],
  ])('%s', async (_name, caller, may) => {
    await setGoals([{ skill: `${p}sql` }]);
    expect(await goalsOf(caller)).toHaveLength(may ? 1 : 0);
    if (may) expect(await setGoals([], caller)).toEqual([]);
    else expect((await refusal([], caller)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('availability', () => {
  const set = async (input: object, caller: Caller = ADA, person = 'ada') =>
    (await service().execute(SetAvailabilityDocument, { person: p + person, input } as never, caller)).setAvailability;

  test('absent fields stay; the end of an absence goes with it', async () => {
    const away = await set({ availability: 'AWAY', awayUntil: '2030-01-01', mentorCapacity: 2 });
    expect(away).toMatchObject({ availability: 'AWAY', awayUntil: '2030-01-01T00:00:00.000Z', mentorCapacity: 2, listed: true });
    expect(await set({ availability: 'AWAY' })).toMatchObject({ awayUntil: '2030-01-01T00:00:00.000Z' });
    expect(await set({ availability: 'BUSY' })).toMatchObject({ awayUntil: null, mentorCapacity: 2 });
  });

  test('what is the same changes nothing; the source goes on until its row changes', async () => {
    await set({ availability: 'BUSY' });
    const [before] = await cypher<{ rev: number }>(service(), 'MATCH (a:Person {id: $id}) RETURN a.rev AS rev', { id: `${p}ada` });
    await set({ availability: 'BUSY' });
    const [after] = await cypher<{ rev: number }>(service(), 'MATCH (a:Person {id: $id}) RETURN a.rev AS rev', { id: `${p}ada` });
    expect(after).toEqual(before);
    expect(await syncOne(service(), 'people', { id: `${p}ada`, name: 'ada', active: true, manager: `${p}ben` })).toMatchObject({
      status: 'UNCHANGED',
    });
    expect(await set({ availability: 'BUSY' })).toMatchObject({ availability: 'BUSY' });
  });

  test('who may, and what only oneself may', async () => {
    expect(await set({ availability: 'FREE', listed: false })).toMatchObject({ listed: false });
    const failure = async (input: object, caller: Caller) =>
      (await service().failure(SetAvailabilityDocument, { person: `${p}ada`, input } as never, caller)).codes;
    expect(await failure({ availability: 'FREE', listed: true }, manager(p, 'ben'))).toEqual(['FORBIDDEN']);
    expect(await set({ availability: 'BUSY' }, manager(p, 'ben'))).toMatchObject({ availability: 'BUSY', listed: false });
    expect(await failure({ availability: 'FREE' }, employee(p, 'eve'))).toEqual(['FORBIDDEN']);
    expect(await failure({ availability: 'FREE', awayUntil: '2030-01-01' }, ADA)).toEqual(['BAD_USER_INPUT']);
  });
});
