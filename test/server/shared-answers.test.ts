import { type ExpertSearchInput, ExpertsDocument } from '../operations.gen';
import { EMPLOYEE, indexed, newPrefix, seed } from '../seed';
import { type Caller, startApp, useApp } from '../testkit';
import { until } from '../until';

let now = Date.now();
const service = useApp({ clock: () => now }, { SHARED_ANSWER_MS: '60000' });
const p = newPrefix();
const GO: ExpertSearchInput = { skills: [{ skill: `${p}go` }] };

beforeAll(async () => {
  await seed(service(), {
    skills: [
      { id: `${p}go`, name: 'Go' },
      { id: `${p}sql`, name: 'SQL' },
    ],
    people: [
      { id: `${p}ana`, name: 'Ana' },
      { id: `${p}bo`, name: 'Bo' },
    ],
    contributions: ['go', 'sql'].map((skill) => ({
      id: `${p}${skill}1`,
      kind: 'CODE_CHANGE',
      title: 'A change',
      at: '2024-05-01',
      contributors: [{ person: `${p}ana` }],
      skills: [`${p}${skill}`],
    })),
  });
  await indexed(service());
});

const ask = (input: ExpertSearchInput = GO, caller: Caller = EMPLOYEE, first = 5) =>
  service().statementsOf(() => service().execute(ExpertsDocument, { input, first }, caller));

/** Asks until an answer is shared: what runs beside tests may have written something. */
async function shared(): Promise<Awaited<ReturnType<typeof ask>>['result']> {
  let result: Awaited<ReturnType<typeof ask>>['result'] | undefined;
  await until(async () => {
    const again = await ask();
    result = again.result;
    return again.statements.length === 0;
  });
  if (!result) throw new Error('Nothing was answered');
  return result;
}

test('who asks the same again has the same answer, without a statement', async () => {
  const { result, statements } = await ask({ ...GO, includeSelf: true });
  expect(statements).toContain('findCandidates');
  expect((await shared()).expertSearch?.edges).toEqual(result.expertSearch?.edges);
});

test.each<[string, () => ReturnType<typeof ask>]>([
  ['something else is asked', () => ask({ skills: [{ skill: `${p}sql` }] })],
  ['more is asked for', () => ask(GO, EMPLOYEE, 6)],
  ['somebody else asks', () => ask(GO, { as: 'EMPLOYEE', sub: `${p}bo` })],
  ['the same person asks in another role', () => ask(GO, { as: ['EMPLOYEE', 'LD'], sub: 'test-employee' })],
])('it is made anew where %s', async (_what, other) => {
  await shared();
  expect((await other()).statements).toContain('findCandidates');
});

test('it is made anew once anything was written, by whomever', async () => {
  await shared();
  const writer = await startApp();
  await writer.graph.driver.executeQuery('MATCH (p:Person {id: $id}) SET p.active = false', { id: `${p}ana` });
  await writer.close();
  const { result, statements } = await ask();
  expect(statements).toContain('findCandidates');
  expect(result.expertSearch?.edges).toEqual([]);
});

test('it is made anew after its time', async () => {
  await shared();
  now += 60_000;
  expect((await ask()).statements).toContain('findCandidates');
});

test('a mistake is told each time', async () => {
  const wrong: ExpertSearchInput = { skills: [] };
  for (let i = 0; i < 2; i++) {
    const failure = await service().failure(ExpertsDocument, { input: wrong, first: 5 }, EMPLOYEE);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
  }
});

test('where it is switched off, every answer is made anew', async () => {
  const other = await startApp({}, { SHARED_ANSWER_MS: '0' });
  for (let i = 0; i < 2; i++) {
    const { statements } = await other.statementsOf(() => other.execute(ExpertsDocument, { input: GO, first: 5 }, EMPLOYEE));
    expect(statements).toContain('findCandidates');
  }
  await other.close();
});
