import { cypher, derive, seed } from '../seed';
import { useApp } from '../testkit';
import { LD, mentoringStory } from '../plan/story';

const service = useApp();
let p: string;
const by = (name: string) => ({ as: 'EMPLOYEE' as const, sub: `${p}${name}` });

beforeEach(async () => {
  p = await mentoringStory(service());
  await derive(service());
});

/** A mentoring in one skill that ends as well as can be, at once or after a meeting. */
async function mentor(of: string, mentee: string, { skill = 'go', met = false, reached = 5 } = {}): Promise<void> {
  const { requestMentor } = await service().execute<{ requestMentor: { id: string } }>(
    'mutation ($mentor: ID!, $skills: [SkillLevelInput!]) { requestMentor(mentor: $mentor, skills: $skills) { id } }',
    { mentor: `${p}${of}`, skills: [{ skill: `${p}${skill}`, level: 5 }] },
    by(mentee),
  );
  await service().execute(
    'mutation ($request: ID!) { answerMentorRequest(request: $request, accept: true) { status } }',
    { request: requestMentor.id },
    by(of),
  );
  const [row] = await cypher<{ id: string }>(
    service(),
    "MATCH (:Person {id: $mentor})<-[:MENTOR]-(k:Mentoring {status: 'ACTIVE'})-[:MENTEE]->(:Person {id: $mentee}) RETURN k.id AS id",
    { mentor: `${p}${of}`, mentee: `${p}${mentee}` },
  );
  const mentoring = row!.id;
  if (met)
    await service().execute(
      'mutation ($mentoring: ID!, $at: DateTime!) { recordMentoringMeeting(mentoring: $mentoring, at: $at) { id } }',
      { mentoring, at: '2026-01-05' },
      by(of),
    );
  const end =
    'mutation ($mentoring: ID!, $levelReached: Int) { endMentoring(mentoring: $mentoring, outcome: 1, levelReached: $levelReached) { status } }';
  await service().execute(end, { mentoring, levelReached: reached }, by(of));
  await service().execute(end, { mentoring }, by(mentee));
}

interface Told {
  readonly mean: number;
  readonly level: number;
  readonly status: string;
}

async function told(person: string, skill = 'go'): Promise<Told> {
  await derive(service());
  const query = 'query ($id: ID!, $skill: ID!) { person(id: $id) { skill(id: $skill) { mean level status } } }';
  const answer = await service().execute<{ person: { skill: Told } }>(query, { id: `${p}${person}`, skill: `${p}${skill}` }, LD);
  return answer.person.skill;
}

const contribution = (of: string) =>
  cypher(
    service(),
    "MATCH (:Person {id: $id})-[:CONTRIBUTED {part: 'HELPER'}]->(c:Contribution) RETURN c.outcome AS outcome, c.difficulty AS difficulty ORDER BY c.difficulty",
    { id: `${p}${of}` },
  );

test('two of whom nothing is known make each other no experts, however often they say so', async () => {
  for (const met of [false, true, true]) {
    await mentor('eve', 'fay', { met });
    await mentor('fay', 'eve', { met });
  }
  for (const who of ['eve', 'fay']) {
    const { mean, status } = await told(who);
    expect(mean).toBeLessThan(3);
    expect(status).toBe('UNVERIFIED');
  }
});

test('a mentor without a proven level, or without a meeting, proves none by mentoring', async () => {
  await mentor('eve', 'fay', { met: true });
  await mentor('mo', 'fay', { met: false });
  expect(await contribution('eve')).toEqual([{ outcome: 1, difficulty: null }]);
  expect(await contribution('mo')).toEqual([{ outcome: null, difficulty: null }]);
});

test('a pair proves a level of the mentor once, and the difficulty is the mentor’s own level', async () => {
  await mentor('cyd', 'ana', { met: true });
  await mentor('cyd', 'ana', { met: true });
  await mentor('ana', 'cyd', { met: true });
  expect(await contribution('cyd')).toEqual([
    { outcome: 1, difficulty: 3 },
    { outcome: 1, difficulty: null },
  ]);
  expect(await contribution('ana')).toEqual([{ outcome: 1, difficulty: null }]);
});

test('what a mentor says of a level weighs by what is proven of the mentor, and again once that is known', async () => {
  await mentor('eve', 'fay', { met: true });
  const before = await told('fay');
  await seed(service(), {
    evidence: [{ id: `${p}eve-go`, person: `${p}eve`, skill: `${p}go`, kind: 'ASSESSMENT', level: 5, at: new Date().toISOString() }],
  });
  const after = await told('fay');
  expect(after.mean).toBeGreaterThan(before.mean + 0.3);
  // Of a proven mentor it says what it always did.
  await mentor('mo', 'dan', { met: true });
  expect((await told('dan')).mean).toBeGreaterThan(3);
});
