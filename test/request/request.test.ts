import { tidyMentorings } from '../../src/mentoring/mentoring-care.service';
import { cypher, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { draft, LD, mentoringStory, PIN, program, PUBLISH } from '../plan/story';

const service = useApp();
const ASK =
  'mutation ($mentor: ID!, $skills: [SkillLevelInput!], $message: String) { requestMentor(mentor: $mentor, skills: $skills, message: $message) { id status expiresAt skills { level } mentoring { id } } }';
const ANSWER =
  'mutation ($request: ID!, $accept: Boolean!, $reason: RejectionReason, $note: String) { answerMentorRequest(request: $request, accept: $accept, reason: $reason, note: $note) { status reason note mentoring { status mentee { id } } } }';

describe('a request', () => {
  let p: string;
  const by = (name: string) => ({ as: 'EMPLOYEE' as const, sub: `${p}${name}` });
  const ask = async (from: string, to: string, skill = 'go') =>
    (
      await service().execute<{ requestMentor: { id: string } }>(
        ASK,
        { mentor: `${p}${to}`, skills: [{ skill: `${p}${skill}`, level: 3 }] },
        by(from),
      )
    ).requestMentor.id;

  beforeEach(async () => {
    p = await mentoringStory(service());
  });

  test('accepted begins a mentoring and withdraws the others for the same skills', async () => {
    const [first, second, other] = [await ask('ana', 'mo'), await ask('ana', 'ida'), await ask('ana', 'kim', 'sql')];
    const received = '{ mentorRequests(status: OPEN) { totalCount edges { node { id mentee { id } } } } }';
    expect(await service().execute(received, {}, by('mo'))).toEqual({
      mentorRequests: { totalCount: 1, edges: [{ node: { id: first, mentee: { id: `${p}ana` } } }] },
    });
    expect(await service().execute(ANSWER, { request: first, accept: true }, by('mo'))).toEqual({
      answerMentorRequest: { status: 'ACCEPTED', reason: null, note: null, mentoring: { status: 'ACTIVE', mentee: { id: `${p}ana` } } },
    });
    const sent = await service().execute<{ mentorRequests: { edges: { node: { id: string; status: string } }[] } }>(
      '{ mentorRequests(direction: SENT) { edges { node { id status } } } }',
      {},
      by('ana'),
    );
    expect(Object.fromEntries(sent.mentorRequests.edges.map(({ node }) => [node.id, node.status]))).toEqual({
      [first]: 'ACCEPTED',
      [second]: 'WITHDRAWN',
      [other]: 'OPEN',
    });
    expect((await service().failure(ANSWER, { request: second, accept: true }, by('ida'))).codes).toEqual(['CONFLICT']);
    expect((await service().failure(ASK, { mentor: `${p}mo` }, by('ana'))).codes).toEqual(['CONFLICT']);
  });

  test('is declined with a reason, or taken back; others may do neither', async () => {
    const [first, second] = [await ask('ana', 'mo'), await ask('ana', 'ida')];
    expect((await service().failure(ANSWER, { request: first, accept: true }, by('ida'))).codes).toEqual(['NOT_FOUND']);
    expect(
      await service().execute(ANSWER, { request: first, accept: false, reason: 'AVAILABILITY', note: 'in May' }, by('mo')),
    ).toMatchObject({
      answerMentorRequest: { status: 'DECLINED', reason: 'AVAILABILITY', note: 'in May', mentoring: null },
    });
    const withdraw = 'mutation ($request: ID!) { withdrawMentorRequest(request: $request) { status } }';
    expect((await service().failure(withdraw, { request: second }, by('ben'))).codes).toEqual(['NOT_FOUND']);
    expect(await service().execute(withdraw, { request: second }, by('ana'))).toEqual({ withdrawMentorRequest: { status: 'WITHDRAWN' } });
    expect((await service().failure(withdraw, { request: second }, by('ana'))).codes).toEqual(['CONFLICT']);
  });

  test('expires after two weeks, shown at once and stored soon', async () => {
    const id = await ask('ana', 'mo');
    await cypher(service(), 'MATCH (r:MentorRequest {id: $id}) SET r.expiresAt = $past', { id, past: Date.now() - 1 });
    const status = async () =>
      (
        await service().execute<{ mentorRequests: { edges: { node: { status: string } }[] } }>(
          '{ mentorRequests(status: EXPIRED) { edges { node { status } } } }',
          {},
          by('mo'),
        )
      ).mentorRequests.edges;
    expect(await status()).toEqual([{ node: { status: 'EXPIRED' } }]);
    expect((await service().failure(ANSWER, { request: id, accept: true }, by('mo'))).codes).toEqual(['CONFLICT']);
    await tidyMentorings(service().graph, Date.now());
    expect(await cypher(service(), 'MATCH (r:MentorRequest {id: $id}) RETURN r.status AS status', { id })).toEqual([{ status: 'EXPIRED' }]);
  });

  test('is refused where it makes no sense', async () => {
    await seed(service(), {
      people: [
        { id: `${p}ida`, listed: false },
        { id: `${p}kim`, mentorCapacity: 0 },
      ],
    });
    const codes = async (mentor: string, from = 'ana') => (await service().failure(ASK, { mentor: `${p}${mentor}` }, by(from))).codes;
    expect(await codes('ana')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('ida')).toEqual(['NOT_FOUND']);
    expect(await codes('kim')).toEqual(['CONFLICT']);
    expect(await codes('mo', 'nobody')).toEqual(['FORBIDDEN']);
    await ask('ana', 'mo');
    expect(await codes('mo')).toEqual(['CONFLICT']);
  });
});

const ROUNDS = process.env['FAULTS'] === 'full' ? 20 : 3;

test(`32 accepts at once while a plan is published: never above capacity, ${ROUNDS} rounds`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const p = await mentoringStory(service());
    const of = await program(service(), p, { id: `r${round}`, capacity: 3 });
    const plan = await draft(service(), of);
    await service().execute(PIN, { plan, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    const askers = Array.from({ length: 32 }, (_, i) => `${newPrefix()}${i}`);
    await seed(service(), { people: askers.map((id) => ({ id, name: id })) });
    const requests = await Promise.all(
      askers.map(
        async (sub) =>
          (await service().execute<{ requestMentor: { id: string } }>(ASK, { mentor: `${p}mo` }, { as: 'EMPLOYEE', sub })).requestMentor.id,
      ),
    );
    const answers = await Promise.all([
      ...requests.map((request) => service().ask(ANSWER, { request, accept: true }, { as: 'EMPLOYEE', sub: `${p}mo` })),
      service().ask(PUBLISH, { plan }, LD),
    ]);
    const [row] = await cypher<{ edges: number; mentorings: number }>(
      service(),
      'MATCH (m:Person {id: $id}) RETURN COUNT { (m)-[:MENTORS]->() } AS edges, COUNT { (m)<-[:MENTOR]-(:Mentoring) } AS mentorings',
      { id: `${p}mo` },
    );
    expect(row).toEqual({ edges: 3, mentorings: 3 });
    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.['code']));
    expect([...new Set(codes)]).toEqual(['CONFLICT']);
    expect(codes).toHaveLength(33 - 3);
  }
});
