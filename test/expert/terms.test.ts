import type { ExpertSearchInput } from '../operations.gen';
import { ExpertsDocument, RankedPeopleDocument } from '../operations.gen';
import { cypher, EMPLOYEE, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const NOW = Date.UTC(2024, 5, 15);
const DAY = 24 * 3600 * 1000;
const service = useApp({ clock: () => NOW });
const p = newPrefix();
const KAFKA: ExpertSearchInput = { skills: [{ skill: `${p}kafka` }] };
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();

/** What is said of each term of a person. */
async function details(name: string, input: ExpertSearchInput, caller: Caller = EMPLOYEE): Promise<Record<string, string>> {
  const { edges } = (await service().execute(ExpertsDocument, { input, first: 20 }, caller)).expertSearch;
  const found = edges.find(({ node }) => node.person.id === `${p}${name}`);
  return Object.fromEntries((found?.node.terms ?? []).map(({ feature, detail }) => [feature, detail]));
}

beforeAll(async () => {
  await service().wipe();
  const work = (id: string, days: number, author: string, skills: string[], title = id, reviewer = 'ben') => ({
    id: `${p}${id}`,
    kind: 'CODE_CHANGE' as const,
    title,
    at: ago(days),
    size: 50,
    skills: skills.map((skill) => `${p}${skill}`),
    contributors: [
      { person: `${p}${author}` },
      { person: `${p}${reviewer}`, part: 'REVIEWER' as const },
      { person: `${p}gil`, part: 'HELPED' as const },
    ],
  });
  await seed(service(), {
    skills: [
      { id: `${p}data`, name: 'Data' },
      { id: `${p}kafka`, name: 'Kafka', broader: [`${p}data`] },
      { id: `${p}sql`, name: 'SQL', broader: [`${p}data`] },
    ],
    teams: [{ id: `${p}core`, name: 'Core' }],
    people: [
      { id: `${p}boss`, name: 'boss', team: `${p}core`, location: 'Porto', timeZone: 'Europe/Lisbon' },
      { id: `${p}ana`, name: 'ana', manager: `${p}boss`, team: `${p}core`, location: 'Porto', timeZone: 'Europe/Berlin' },
      { id: `${p}ben`, name: 'ben', availability: 'AWAY', awayUntil: '2025-03-03' },
      ...['cyd', 'dee', 'gil'].map((name) => ({ id: `${p}${name}`, name })),
    ],
    contributions: [
      work('c1', 2, 'ana', ['kafka'], 'Storms of consumers'),
      work('c2', 400, 'ana', ['kafka'], 'A storm in the logs', 'dee'),
      work('c3', 30, 'ana', ['sql']),
      work('c4', 3, 'cyd', ['sql']),
    ],
    evidence: [
      ...(['cyd', 'dee'] as const).flatMap((name) => [
        { id: `${p}e-${name}`, person: `${p}${name}`, skill: `${p}kafka`, kind: 'ASSESSMENT' as const, level: 5, at: ago(20) },
      ]),
      { id: `${p}e-ana`, person: `${p}ana`, skill: `${p}kafka`, kind: 'ASSESSMENT', level: 4, at: ago(20) },
    ],
  });
  // Endorsements are given by people, not synced; these are as the service stores them.
  for (const name of ['cyd', 'dee'])
    await cypher(
      service(),
      `MATCH (a:Person {id: $ana}), (s:Skill {id: $skill}), (b:Person {id: $by})
       CREATE (e:Evidence {id: $id, kind: 'PEER', source: 'app', at: $at, status: 'ACTIVE', rev: 1})
       CREATE (e)-[:ABOUT]->(a) CREATE (e)-[:OF]->(s) CREATE (e)-[:BY]->(b)`,
      { ana: `${p}ana`, skill: `${p}kafka`, by: `${p}${name}`, id: `${p}peer-${name}`, at: NOW - 10 * DAY },
    );
  // Computes ana again.
  await seed(service(), {
    evidence: [{ id: `${p}e-ana2`, person: `${p}ana`, skill: `${p}kafka`, kind: 'ASSESSMENT', level: 4, at: ago(19) }],
  });
});

test('terms say facts about the person', async () => {
  expect(await details('ana', { ...KAFKA, text: 'storms' }, { as: 'EMPLOYEE', sub: `${p}boss` })).toEqual({
    knowledge: '2 contributions, the newest 2 days ago; nobody has done more',
    current: '1 contribution in the last 9 months; nobody has done more lately',
    ownership: 'wrote 100% of it',
    level: expect.stringMatching(/^level 4, \d\d% certain$/) as string,
    standing: 'vouched for by 2 colleagues known for it',
    text: '2 contributions match; the best is “Storms of consumers”',
    proximity: 'same team, same place, 1 hour apart',
  });
  const ben = await details('ben', KAFKA);
  expect(ben).toMatchObject({
    knowledge: expect.stringMatching(/^1 contribution, made 2 days ago; the strongest holder has done \d(\.\d)? times as much$/) as string,
    availability: 'away until 3 March 2025',
  });
  expect(ben['ownership']).toBeUndefined();
});

test('where a question is about several skills, sentences name those in which the person is strongest', async () => {
  expect(await details('ana', { skills: [{ skill: `${p}data` }] })).toMatchObject({
    knowledge: '3 contributions in 2 skills, the newest 2 days ago; in Kafka nobody has done more',
    ownership: expect.stringMatching(/^wrote 100% of Kafka and \d\d% of SQL$/) as string,
    level: expect.stringMatching(/^Kafka: level 4, \d\d% certain$/) as string,
  });
});

test('a level that is asked for is told by its probability', async () => {
  const { level } = await details('ana', { skills: [{ skill: `${p}kafka`, minLevel: 3 }] });
  expect(level).toMatch(/^level 3 or higher: (\d\d|more than 99)% likely$/);
});

test.each<[string, Caller, boolean]>([
  ['the person', { as: 'EMPLOYEE', sub: `${p}ana` }, true],
  ['their manager', { as: 'EMPLOYEE', sub: `${p}boss` }, true],
  ['learning and development', { as: 'LD' }, true],
  ['a colleague', { as: 'EMPLOYEE', sub: `${p}cyd` }, false],
])('how many vouch is told to those who may read the evidence: %s', async (_name, caller, told) => {
  const { standing } = await details('ana', { ...KAFKA, includeSelf: true }, caller);
  expect(standing).toBe(told ? 'vouched for by 2 colleagues known for it' : 'vouched for by colleagues who are known for it');
});

test('sentences cost one statement more for the whole page, and none where they are not asked for', async () => {
  const ask = (input: ExpertSearchInput, first: number) =>
    service().statementsOf(() => service().execute(ExpertsDocument, { input, first }, EMPLOYEE));
  const [one, many] = [await ask({ text: 'storms' }, 1), await ask({ skills: [{ skill: `${p}data` }] }, 20)];
  for (const { statements } of [one, many]) {
    expect(statements.filter((name) => name === 'readReasons')).toHaveLength(1);
  }
  const plain = await service().statementsOf(() => service().execute(RankedPeopleDocument, { input: KAFKA, first: 20 }, EMPLOYEE));
  expect(plain.statements).not.toContain('readReasons');
});
