import { tidyMentorings } from '../../src/mentoring/mentoring-care.service';
import { cypher, derive, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { draft, LD, mentoringStory, PIN, planOf, program, PUBLISH } from '../plan/story';

const service = useApp();
let p: string;
let of: string;
let mentoring: string;
const by = (name: string) => ({ as: 'EMPLOYEE' as const, sub: `${p}${name}` });

beforeEach(async () => {
  p = await mentoringStory(service());
  of = await program(service(), p);
  const plan = await draft(service(), of);
  await service().execute(PIN, { plan, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
  await service().execute(PUBLISH, { plan }, LD);
  const [row] = await cypher<{ id: string }>(service(), 'MATCH (k:Mentoring)-[:MENTEE]->(:Person {id: $id}) RETURN k.id AS id', {
    id: `${p}ana`,
  });
  mentoring = row!.id;
});

const END =
  'mutation ($mentoring: ID!, $outcome: Float, $levelReached: Int, $reason: String) { endMentoring(mentoring: $mentoring, outcome: $outcome, levelReached: $levelReached, reason: $reason) { status outcome until endReason } }';

test('the two note meetings, whose notes only they see', async () => {
  const meet =
    'mutation ($mentoring: ID!, $at: DateTime!, $note: String) { recordMentoringMeeting(mentoring: $mentoring, at: $at, minutes: 45, note: $note) { meetings { at minutes note by { id } } } }';
  await service().execute(meet, { mentoring, at: '2026-01-05', note: 'went well' }, by('mo'));
  expect((await service().failure(meet, { mentoring, at: '2026-01-05' }, by('ben'))).codes).toEqual(['NOT_FOUND']);
  expect((await service().failure(meet, { mentoring, at: '2099-01-05' }, by('ana'))).codes).toEqual(['BAD_USER_INPUT']);
  expect((await service().failure(meet, { mentoring, at: '2026-01-05' }, LD)).codes).toEqual(['FORBIDDEN']);
  const list = 'query ($person: ID) { mentorings(person: $person) { edges { node { meetings { note by { id } } } } } }';
  expect(await service().execute(list, {}, by('ana'))).toMatchObject({
    mentorings: { edges: [{ node: { meetings: [{ note: 'went well', by: { id: `${p}mo` } }] } }] },
  });
  expect(await service().execute(list, { person: `${p}ana` }, LD)).toMatchObject({
    mentorings: { edges: [{ node: { meetings: [{ note: null }] } }] },
  });
  expect((await service().failure(list, { person: `${p}ana` }, by('ben'))).codes).toEqual(['FORBIDDEN']);
  const person = 'query ($id: ID!) { person(id: $id) { mentorLoad mentees { id } mentors { id } } }';
  expect(await service().execute(person, { id: `${p}mo` }, by('ana'))).toEqual({
    person: { mentorLoad: 1, mentees: [{ id: mentoring }], mentors: [] },
  });
  expect(await service().execute(person, { id: `${p}mo` }, by('ben'))).toEqual({ person: { mentorLoad: 1, mentees: [], mentors: [] } });
});

test('running mentorings, of programs and of requests, take the places of a mentor on learning paths; an end gives one back', async () => {
  const path =
    'query ($person: ID, $input: LearningPathInput!) { learningPath(person: $person, input: $input) { steps { mentors(first: 10) { person { id } } } } }';
  type Answer = { learningPath: { steps: { mentors: { person: { id: string } }[] }[] } };
  const offered = async () => {
    const input = { skills: [{ skill: `${p}go`, level: 2 }] };
    const { learningPath } = await service().execute<Answer>(path, { person: `${p}eve`, input }, LD);
    return learningPath.steps.flatMap(({ mentors }) => mentors.map(({ person }) => person.id));
  };
  await sync(service(), 'people', [{ id: `${p}mo`, mentorCapacity: 2 }]);
  expect(await offered()).toContain(`${p}mo`);
  const { requestMentor } = await service().execute<{ requestMentor: { id: string } }>(
    'mutation ($mentor: ID!, $skills: [SkillLevelInput!]) { requestMentor(mentor: $mentor, skills: $skills) { id } }',
    { mentor: `${p}mo`, skills: [{ skill: `${p}go`, level: 3 }] },
    by('fay'),
  );
  const accept = 'mutation ($request: ID!) { answerMentorRequest(request: $request, accept: true) { status } }';
  await service().execute(accept, { request: requestMentor.id }, by('mo'));
  expect(await offered()).not.toContain(`${p}mo`);
  await service().execute(END, { mentoring, reason: 'time' }, by('mo'));
  expect(await offered()).toContain(`${p}mo`);
});

const MEET = 'mutation ($mentoring: ID!, $at: DateTime!) { recordMentoringMeeting(mentoring: $mentoring, at: $at) { id } }';

test('an end with what both say becomes a contribution and evidence, and teaching scores learn', async () => {
  await derive(service());
  await service().execute(MEET, { mentoring, at: '2026-01-05' }, by('ana'));
  expect(await service().execute(END, { mentoring, outcome: 0.8, levelReached: 4 }, by('mo'))).toMatchObject({
    endMentoring: { status: 'ENDED', outcome: 0.8 },
  });
  // The level is the mentor's to judge.
  expect((await service().failure(END, { mentoring, outcome: 1, levelReached: 5 }, by('ana'))).codes).toEqual(['FORBIDDEN']);
  expect(await service().execute(END, { mentoring, outcome: 1 }, by('ana'))).toMatchObject({ endMentoring: { outcome: 0.9 } });
  expect((await service().failure(END, { mentoring, outcome: 0 }, by('ana'))).codes).toEqual(['CONFLICT']);
  const [row] = await cypher<{ edges: number; contributions: number; outcome: number; difficulty: number; evidence: number }>(
    service(),
    `MATCH (m:Person {id: $mo}) MATCH (a:Person {id: $ana})
     RETURN COUNT { (m)-[:MENTORS]->() } AS edges, COUNT { (m)-[:CONTRIBUTED {part: 'HELPER'}]->(:Contribution {kind: 'MENTORING'}) } AS contributions,
       head([(m)-[:CONTRIBUTED]->(c:Contribution) | c.outcome]) AS outcome,
       head([(m)-[:CONTRIBUTED]->(c:Contribution) | c.difficulty]) AS difficulty, COUNT { (a)<-[:ABOUT]-(:Evidence {kind: 'MENTORING', level: 4.0}) } AS evidence`,
    { mo: `${p}mo`, ana: `${p}ana` },
  );
  // The mentee grades it, against the level that is proven of the mentor.
  expect(row).toEqual({ edges: 0, contributions: 1, outcome: 1, difficulty: 5, evidence: 1 });
  // Champions of the skill are computed again: what a mentor did for others counts there.
  expect(await cypher(service(), 'MATCH (d:Derivation {key: $key}) RETURN d:Dirty AS due', { key: `champion/${p}go` })).toEqual([
    { due: true },
  ]);
  await derive(service());
  const belief = 'query ($id: ID!, $skill: ID!) { person(id: $id) { skill(id: $skill) { explanation { kind items } } } }';
  const { person } = await service().execute<{ person: { skill: { explanation: { kind: string }[] } } }>(
    belief,
    { id: `${p}ana`, skill: `${p}go` },
    LD,
  );
  expect(person.skill.explanation.map(({ kind }) => kind)).toContain('MENTORING');
  // ana may come into another plan, and mo's earlier mentoring counts there.
  const again = await planOf(service(), await draft(service(), of));
  const details = again.pairings.edges
    .filter(({ node }) => node.mentor.id === `${p}mo`)
    .flatMap(({ node }) => node.terms.filter(({ feature }) => feature === 'teaching').map(({ detail }) => detail));
  expect(details).toEqual(['1 earlier mentoring, 100% of what was hoped for']);
});

test('what a mentor says of a level is no proof of a restricted skill', async () => {
  await cypher(service(), 'MATCH (s:Skill) WHERE s.id STARTS WITH $p SET s.restricted = true', { p });
  await service().execute(END, { mentoring, outcome: 1, levelReached: 5 }, by('mo'));
  const said = "MATCH (e:Evidence {kind: 'MENTORING'})-[:ABOUT]->(:Person {id: $id}) RETURN e.id AS id";
  expect(await cypher(service(), said, { id: `${p}ana` })).toEqual([]);
});

test('either may pause and go on; a mentor who ends it early leaves the mentee first in line, with the next best named', async () => {
  const set =
    'mutation ($mentoring: ID!, $status: MentoringStatus!, $reason: String) { setMentoringStatus(mentoring: $mentoring, status: $status, reason: $reason) { status endReason nextBest { id } } }';
  expect(await service().execute(set, { mentoring, status: 'PAUSED' }, by('ana'))).toMatchObject({
    setMentoringStatus: { status: 'PAUSED' },
  });
  expect(await service().execute(set, { mentoring, status: 'ACTIVE' }, by('mo'))).toMatchObject({
    setMentoringStatus: { status: 'ACTIVE' },
  });
  expect(await service().execute(set, { mentoring, status: 'ENDED', reason: 'no time' }, by('mo'))).toEqual({
    setMentoringStatus: { status: 'ENDED', endReason: 'no time', nextBest: [{ id: `${p}ida` }] },
  });
  expect((await service().failure(set, { mentoring, status: 'ACTIVE' }, by('ana'))).codes).toEqual(['CONFLICT']);
  const [row] = await cypher<{ unmatched: number }>(
    service(),
    'MATCH (:Person {id: $id})-[e:ENROLLED]->() RETURN e.unmatched AS unmatched',
    { id: `${p}ana` },
  );
  expect(row?.unmatched).toBe(4);
});

test('mentorings of people who leave end, however that became known', async () => {
  await seed(service(), { people: [{ id: `${p}mo`, active: false }] });
  await tidyMentorings(service().graph, Date.now());
  const list = '{ mentorings { edges { node { status endReason } } } }';
  expect(await service().execute(list, {}, by('ana'))).toEqual({
    mentorings: { edges: [{ node: { status: 'ENDED', endReason: 'The mentor left the organisation.' } }] },
  });
  const [row] = await cypher<{ edges: number }>(service(), 'MATCH (:Person {id: $id})-[m:MENTORS]->() RETURN count(m) AS edges', {
    id: `${p}mo`,
  });
  expect(row?.edges).toBe(0);
});
