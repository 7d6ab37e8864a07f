import { brokenLimit } from '../../src/intake/statement/endorsement-limits';
import { statementId } from '../../src/intake/statement/statement.service';
import { DisputeEvidenceDocument, EndorseSkillDocument, SettleDisputeDocument } from '../operations.gen';
import { cypher, derive, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';
import { company, employee, skillOf } from './company';

const service = useApp();
const p = newPrefix();
const endorse = async (caller: Caller, person: string, skill = 'sql', level: number | null = null, note: string | null = null) =>
  (await service().execute(EndorseSkillDocument, { person: `${p}${person}`, skill: `${p}${skill}`, level, note }, caller)).endorseSkill;

beforeAll(() => seed(service(), company(p)));

test('the endorsement as its author sees it, and in the belief of the other', async () => {
  expect(await endorse(employee(p, 'ada'), 'ben', 'sequel', 4, 'Helped me twice')).toMatchObject({
    id: `endorsement:${p}ada:${p}ben:${p}sql`,
    kind: 'PEER',
    status: 'ACTIVE',
    level: 4,
    raw: 4,
    scale: null,
    source: 'endorsement',
    note: 'Helped me twice',
    person: { id: `${p}ben` },
    skill: { id: `${p}sql` },
    by: { id: `${p}ada` },
  });
  await derive(service());
  const belief = await skillOf(service(), employee(p, 'ben'), `${p}ben`, `${p}sql`);
  expect(belief?.explanation.find(({ kind }) => kind === 'PEER')?.items).toBe(1);
  const audit = 'MATCH (a:AuditEntry {actor: $actor}) RETURN a.action AS action, a.target AS target';
  expect(await cypher(service(), audit, { actor: `${p}ada` })).toEqual([
    { action: 'endorseSkill', target: `endorsement:${p}ada:${p}ben:${p}sql` },
  ]);
});

test('given again it replaces the former; of another skill it is another', async () => {
  await endorse(employee(p, 'eve'), 'ada', 'sql', 2);
  const again = await endorse(employee(p, 'eve'), 'ada', 'sql', 5, 'Better than I knew');
  await endorse(employee(p, 'eve'), 'ada', 'kafka');
  const mine = 'MATCH (e:Evidence)-[:BY]->({id: $id}) RETURN e.id AS id, e.level AS level ORDER BY e.skill, e.id';
  expect(await cypher(service(), mine, { id: `${p}eve` })).toEqual([
    { id: `endorsement:${p}eve:${p}ada:${p}kafka`, level: null },
    { id: again.id, level: 5 },
  ]);
});

describe('refused', () => {
  test.each<[string, Caller, string, string, number | null, string, RegExp]>([
    ['oneself', employee(p, 'ada'), 'ada', 'sql', 3, 'BAD_USER_INPUT', /^You cannot endorse yourself/],
    ['an unknown person', employee(p, 'ada'), 'nope', 'sql', 3, 'NOT_FOUND', /no person with the id/],
    ['an unknown skill', employee(p, 'ada'), 'ben', 'nope', 3, 'NOT_FOUND', /no skill with the id/],
    ['who has left', employee(p, 'ada'), 'gone', 'sql', 3, 'BAD_USER_INPUT', /only active people can be endorsed/],
    ['a restricted skill', employee(p, 'ada'), 'ben', 'forklift', 3, 'BAD_USER_INPUT', /restricted/],
    ['a level off the scale', employee(p, 'ada'), 'ben', 'sql', 0, 'BAD_USER_INPUT', /whole number from 1 to 5/],
    ['by nobody', { as: 'LD', sub: 'robot' }, 'ben', 'sql', 3, 'FORBIDDEN', /not a person of this organisation/],
    ['by one who has left', employee(p, 'gone'), 'ben', 'sql', 3, 'FORBIDDEN', /has left/],
    ['by a system that syncs', { as: 'HR_SYNC' }, 'ben', 'sql', 3, 'FORBIDDEN', /needs one of the roles/],
  ])('%s', async (_name, caller, person, skill, level, code, message) => {
    const variables = { person: `${p}${person}`, skill: `${p}${skill}`, level };
    const { codes, errors } = await service().failure(EndorseSkillDocument, variables, caller);
    expect(codes).toEqual([code]);
    expect(errors[0]?.message).toMatch(message);
  });

  test('one disputed, and one withdrawn by a decision, are not renewed', async () => {
    const { id } = await endorse(employee(p, 'fay'), 'ada');
    const again = { person: `${p}ada`, skill: `${p}sql` };
    await service().execute(DisputeEvidenceDocument, { evidence: id, reason: 'We never met' }, employee(p, 'ada'));
    const disputed = await service().failure(EndorseSkillDocument, again, employee(p, 'fay'));
    expect([disputed.codes, disputed.errors[0]?.message]).toEqual([['CONFLICT'], expect.stringMatching(/is disputed/)]);
    await service().execute(SettleDisputeDocument, { evidence: id, uphold: false, reason: 'True' }, { as: 'LD' });
    const withdrawn = await service().failure(EndorseSkillDocument, again, employee(p, 'fay'));
    expect([withdrawn.codes, withdrawn.errors[0]?.message]).toEqual([['CONFLICT'], expect.stringMatching(/withdrawn after a dispute/)]);
  });
});

describe('limits', () => {
  test('three of one person in thirty days, also where four come at once; renewing is free', async () => {
    const skills = ['a', 'b', 'c', 'd'];
    await seed(service(), { skills: skills.map((id) => ({ id: `${p}${id}`, name: `Skill ${id}` })) });
    const answers = await Promise.all(
      skills.map((skill) =>
        service().ask(EndorseSkillDocument, { person: `${p}fay`, skill: `${p}${skill}`, level: 3 }, employee(p, 'cyd')),
      ),
    );
    const refused = answers.filter(({ errors }) => errors.length);
    expect(refused.map(({ errors }) => [errors[0]?.extensions?.['code'], errors[0]?.message])).toEqual([
      ['LIMIT_EXCEEDED', expect.stringMatching(/at most 3 endorsements of one person are allowed/)],
    ]);
    const given = answers.find(({ errors }) => !errors.length)?.data?.endorseSkill;
    await endorse(employee(p, 'cyd'), 'fay', given?.skill.id.slice(p.length), 4);
  });

  test('thirty in all; what is older does not count', async () => {
    const write = (days: number) =>
      cypher(
        service(),
        `MATCH (a:Person {id: $a}), (b:Person {id: $b}), (s:Skill {id: $s}) UNWIND range(1, 30) AS i
         MERGE (e:Evidence {id: $p + 'many' + i}) ON CREATE SET e += {kind: 'PEER', source: 'endorsement', status: 'ACTIVE', rev: 1, sources: [], versions: []}
         SET e.at = timestamp() - $days * 24 * 3600 * 1000
         MERGE (e)-[:BY]->(a) MERGE (e)-[:ABOUT]->(b) MERGE (e)-[:OF]->(s)`,
        { a: `${p}dora`, b: `${p}gone`, s: `${p}sql`, p, days },
      );
    await write(29);
    const failed = await service().failure(EndorseSkillDocument, { person: `${p}eve`, skill: `${p}sql` }, employee(p, 'dora'));
    expect([failed.codes, failed.errors[0]?.message]).toEqual([['LIMIT_EXCEEDED'], expect.stringMatching(/at most 30 are allowed/)]);
    await write(31);
    expect((await endorse(employee(p, 'dora'), 'eve')).status).toBe('ACTIVE');
  });

  test('the sentence names the limit', () => {
    expect(brokenLimit({ given: 29, toPerson: 2 })).toBeUndefined();
    expect(brokenLimit({ given: 30, toPerson: 0 })).toMatch(/^You gave 30 endorsements in the last 30 days; at most 30/);
    expect(brokenLimit({ given: 3, toPerson: 3 })).toMatch(/^You endorsed this person 3 times in the last 30 days; at most 3/);
  });
});

test('no two statements share an id, whatever the ids of people and skills', () => {
  expect(statementId('claim', 'ada', 'http://esco/skill/1')).toBe('claim:ada:http://esco/skill/1');
  expect(statementId('claim', 'a:b', 'c')).not.toBe(statementId('claim', 'a', 'b:c'));
  expect(statementId('endorsement', 'a%3Ab', 'c', 'd')).not.toBe(statementId('endorsement', 'a:b', 'c', 'd'));
});
