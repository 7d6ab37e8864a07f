import { derive, HR, newPrefix, seed, sync } from '../seed';
import { type Caller, useApp } from '../testkit';
import { aliasesOf, merge, personOf } from './people';

const service = useApp();
let p: string;
const id = (name: string) => `${p}${name}`;
const LD: Caller = { as: 'LD' };
const ask = (query: string, caller: Caller) => service().execute<Record<string, unknown>>(query, {}, caller);

/** Ana by two ids, one from HR and one from git, and two colleagues; she and Bo praise each other. */
beforeEach(async () => {
  p = newPrefix();
  await seed(service(), {
    skills: [{ id: id('rail'), name: `Rail ${p}` }],
    roles: [{ id: id('role'), name: 'Role', requirements: [{ skill: id('rail'), level: 3 }] }],
    teams: [{ id: id('team'), name: 'Team' }],
    people: [
      { id: id('ana'), name: 'Ana', team: id('team'), roles: [id('role')] },
      { id: id('bo'), name: 'Bo', team: id('team') },
      { id: id('cy'), name: 'Cy', team: id('team') },
    ],
  });
  await sync(service(), 'people', [{ id: id('git:ana'), name: 'Ana G.' }], { source: 'git' });
  await sync(service(), 'evidence', [
    { id: id('bo-git'), person: id('git:ana'), by: id('bo'), skill: id('rail'), kind: 'PEER', level: 5, at: '2026-01-01' },
    { id: id('ana-git'), person: id('git:ana'), by: id('ana'), skill: id('rail'), kind: 'PEER', level: 5, at: '2026-01-01' },
  ]);
  await merge(service(), id('git:ana'), id('ana'));
  await derive(service());
});

test('every argument that names a person takes any id of theirs', async () => {
  const other = JSON.stringify(id('git:ana'));
  const { endorseSkill } = await ask(`mutation { endorseSkill(person: ${other}, skill: "${id('rail')}", level: 3) { person { id } } }`, {
    as: 'EMPLOYEE',
    sub: id('cy'),
  });
  expect(endorseSkill).toEqual({ person: { id: id('ana') } });
  const { evidence, contributions } = await ask(
    `{ evidence(filter: { people: [${other}] }) { totalCount } contributions(filter: { people: [${other}] }) { totalCount } }`,
    LD,
  );
  expect([evidence, contributions]).toEqual([{ totalCount: 3 }, { totalCount: 0 }]);
  const person = { person: { id: id('ana') } };
  const { goals } = await ask(`mutation { goals: setLearningGoals(person: ${other}, goals: []) { id } }`, LD);
  expect(goals).toEqual({ id: id('ana') });
  const { setAvailability } = await ask(`mutation { setAvailability(person: ${other}, input: { availability: BUSY }) { id } }`, LD);
  expect(setAvailability).toEqual({ id: id('ana') });
  const skills = `skills: [{ skill: "${id('rail')}" }]`;
  const { found, left, why } = await ask(
    `{ found: expertSearch(input: { ${skills} }) { edges { node { person { id } } } }
       left: expertSearch(input: { ${skills}, filter: { excludePeople: [${other}] } }) { edges { node { person { id } } } }
       why: whyNotExpert(person: ${other}, input: { ${skills} }) { person { id } expert { rank } } }`,
    LD,
  );
  expect([found, left]).toEqual([{ edges: [{ node: person }] }, { edges: [] }]);
  expect(why).toEqual({ ...person, expert: { rank: 1 } });
  const paths = await ask(
    `{ learningPath(person: ${other}, input: { skills: [{ skill: "${id('rail')}", level: 5 }] }) { totalHours }
       unlockedSkills(person: ${other}) { totalCount } recommendedSkills(person: ${other}) { score } savedLearningPaths(person: ${other}) { totalCount }
       mentorings(person: ${other}) { totalCount } simulateLeavers(people: [${other}]) { people { id } } }`,
    LD,
  );
  expect(paths['simulateLeavers']).toEqual({ people: [{ id: id('ana') }] });
});

test('programs take people by any id, and know somebody named twice', async () => {
  const program = id('program');
  await ask(`mutation { createProgram(input: { id: "${program}", name: "P", format: MENTORING }) { id } }`, LD);
  const enroll = (rows: string) => ask(`mutation { enroll(program: "${program}", rows: [${rows}]) { mentees rejectedRows { code } } }`, LD);
  const row = (person: string) => `{ person: "${id(person)}", side: MENTEE, prefers: ["${id('bo')}"] }`;
  expect(await enroll(row('git:ana'))).toEqual({ enroll: { mentees: 1, rejectedRows: [] } });
  expect(await enroll(`${row('git:ana')}, ${row('ana')}`)).toEqual({
    enroll: { mentees: 1, rejectedRows: [{ code: 'DUPLICATE' }, { code: 'DUPLICATE' }] },
  });
  const { withdrawEnrolment } = await ask(
    `mutation { withdrawEnrolment(program: "${program}", person: "${id('git:ana')}", side: MENTEE) { mentees } }`,
    LD,
  );
  expect(withdrawEnrolment).toEqual({ mentees: 0 });
});

test('other ids of somebody, asked for by any of them, and of all people', async () => {
  const expected = [{ id: id('git:ana'), person: { id: id('ana') } }];
  expect(await aliasesOf(service(), id('git:ana'))).toMatchObject(expected);
  const { personAliases } = await ask('{ personAliases(first: 100) { edges { node { id person { id } } } } }', HR);
  expect((personAliases as { edges: { node: object }[] }).edges.map(({ node }) => node)).toContainEqual(expected[0]);
});

test('praise by somebody who turns out to be the same person is none', async () => {
  const { person, now, then } = await ask(
    `{ person(id: "${id('ana')}") { skill(id: "${id('rail')}") { explanation { kind items } } }
       now: expertSearch(input: { skills: [{ skill: "${id('rail')}" }] }) { edges { node { terms { feature value } } } }
       then: expertSearch(input: { skills: [{ skill: "${id('rail')}" }], asOf: "${new Date().toISOString()}" }) { edges { node { terms { feature value } } } } }`,
    LD,
  );
  // What Ana said of her other id is what she says of herself; the one other praise is Bo's.
  expect(person).toMatchObject({
    skill: {
      explanation: expect.arrayContaining([
        { kind: 'SELF', items: 1 },
        { kind: 'PEER', items: 1 },
      ]) as unknown,
    },
  });
  expect(then).toEqual(now);
});

test('a source that ends what begins with a prefix ends whom it named so, and nobody whom it still names otherwise', async () => {
  const retire = (source: string, idPrefix: string, present: readonly string[]) =>
    ask(
      `mutation { retireMissing(options: { source: "${source}" }, kind: PEOPLE, idPrefix: "${idPrefix}", present: ${JSON.stringify(present)})
        { rows { id status } } }`,
      HR,
    );
  expect(await retire('git', id('git:'), [id('git:ana')])).toEqual({ retireMissing: { rows: [] } });
  // Ana is known to the other source by her own id, so she stays.
  expect(await retire('git', id('git:'), [])).toEqual({ retireMissing: { rows: [{ id: id('ana'), status: 'UNCHANGED' }] } });
  expect((await personOf(service(), id('ana')))?.active).toBe(true);
  await sync(
    service(),
    'people',
    [
      { id: id('a:di'), name: 'Di' },
      { id: id('b:di'), name: 'Di' },
    ],
    { source: 'hr' },
  );
  await merge(service(), id('b:di'), id('a:di'));
  expect(await retire('hr', id('a:'), [])).toEqual({ retireMissing: { rows: [] } });
  expect(await retire('hr', id('b:'), [])).toEqual({ retireMissing: { rows: [{ id: id('a:di'), status: 'RETIRED' }] } });
});
