import { draft, LD, mentoringStory, PIN, planOf, program, PUBLISH, type ShownPlan } from '../plan/story';
import { Proxy, type ProxiedConnection } from '../proxy';
import { cypher } from '../seed';
import { startApp, type TestApp } from '../testkit';
import { until } from '../until';
import { startWorker, type TestProcess } from './pipeline/processes';

/** The COMMIT of Bolt 5: a chunk of two bytes, a structure of no fields with the sign 0x12, the end of the message. */
const COMMIT = Buffer.from('0002b0120000', 'hex');
/** What every BEGIN holds before the name of its transaction. */
const NAMED = Buffer.from('tx_metadata');

let proxy: Proxy;
let service: TestApp;
const started: TestProcess[] = [];
const uri = process.env['NEO4J_URI'] ?? '';

beforeAll(async () => {
  proxy = await Proxy.start(uri);
  service = await startApp({}, { NEO4J_URI: proxy.through(uri) });
});

afterEach(async () => {
  proxy.toServer = () => true;
  proxy.toClient = () => true;
  await Promise.all(started.splice(0).map((process) => process.end()));
});

afterAll(async () => {
  await service.close();
  await proxy.stop();
});

/** Cuts the connection at the next commit of a transaction of this name: before the server has the request, or when it has answered it. */
function cutCommit(name: string, when: 'before' | 'after'): { readonly cuts: number } {
  const state = { cuts: 0 };
  const named = new WeakSet<ProxiedConnection>();
  const committed = new WeakSet<ProxiedConnection>();
  proxy.toServer = (chunk, connection) => {
    if (chunk.includes(NAMED)) named[chunk.includes(name) ? 'add' : 'delete'](connection);
    if (state.cuts > 0 || !named.has(connection) || !chunk.includes(COMMIT)) return true;
    state.cuts++;
    if (when === 'before') connection.cut();
    else committed.add(connection);
    return when === 'after';
  };
  proxy.toClient = (_chunk, connection) => {
    if (!committed.has(connection)) return true;
    connection.cut();
    return false;
  };
  return state;
}

const ASK = 'mutation ($mentor: ID!) { requestMentor(mentor: $mentor) { id } }';
const ANSWER = 'mutation ($request: ID!) { answerMentorRequest(request: $request, accept: true) { status } }';

describe.each(['before', 'after'] as const)('cut %s its commit', (when) => {
  test('publishing makes one plan and one edge for each pair', async () => {
    const p = await mentoringStory(service);
    const of = await program(service, p, { capacity: 2 });
    const plan = await draft(service, of);
    await service.execute(PIN, { plan, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    await service.execute(PIN, { plan, mentor: `${p}ida`, mentee: `${p}ben` }, LD);
    const cut = cutCommit('publish plan', when);
    expect(await service.execute(PUBLISH, { plan }, LD)).toEqual({ publishPairingPlan: { status: 'PUBLISHED' } });
    expect(cut.cuts).toBe(1);
    const [row] = await cypher<Record<string, number>>(
      service,
      `MATCH (g:Program {id: $of})
       RETURN COUNT { (g)<-[:OF_PROGRAM]-(:Mentoring) } AS mentorings, COUNT { ()-[:MENTORS {program: $of}]->() } AS edges,
         COUNT { (:AuditEntry {target: $plan, action: 'publishPairingPlan'}) } AS entries`,
      { of, plan },
    );
    expect(row).toEqual({ mentorings: 2, edges: 2, entries: 1 });
  });

  test('an accepted request begins one mentoring', async () => {
    const p = await mentoringStory(service);
    const { requestMentor } = await service.execute<{ requestMentor: { id: string } }>(
      ASK,
      { mentor: `${p}mo` },
      { as: 'EMPLOYEE', sub: `${p}ana` },
    );
    const cut = cutCommit('answer mentor request', when);
    expect(await service.execute(ANSWER, { request: requestMentor.id }, { as: 'EMPLOYEE', sub: `${p}mo` })).toEqual({
      answerMentorRequest: { status: 'ACCEPTED' },
    });
    expect(cut.cuts).toBe(1);
    const [row] = await cypher<{ edges: number }>(service, 'MATCH (:Person {id: $id})-[m:MENTORS]->() RETURN count(m) AS edges', {
      id: `${p}mo`,
    });
    expect(row).toEqual({ edges: 1 });
  });
});

test('a worker that is killed while it writes a draft: another one drafts the plan, once', async () => {
  const p = await mentoringStory(service);
  const of = await program(service, p);
  const between = await Proxy.start(uri);
  try {
    const first = await startWorker({ NEO4J_URI: between.through(uri) });
    started.push(first);
    let killed = false;
    between.toServer = (chunk) => {
      if (!killed && chunk.includes(NAMED) && chunk.includes('write draft')) {
        killed = true;
        first.child.kill();
      }
      return !killed;
    };
    const { draftPairingPlan } = await service.execute<{ draftPairingPlan: { id: string } }>(
      'mutation ($program: ID!) { draftPairingPlan(program: $program) { id } }',
      { program: of },
      LD,
    );
    await until(() => killed);
    await first.child.ended;
    expect((await planOf(service, draftPairingPlan.id)).status).toBe('DRAFTING');
    started.push(await startWorker());
    let plan: ShownPlan | undefined;
    await until(async () => (plan = await planOf(service, draftPairingPlan.id)).status === 'DRAFT');
    const mentees = plan?.pairings.edges.map(({ node }) => node.mentee.id) ?? [];
    expect(mentees).toHaveLength(3);
    expect(new Set(mentees).size).toBe(3);
  } finally {
    await between.stop();
  }
});
