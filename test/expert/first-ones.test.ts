import { EMPLOYEE, indexed, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';
import { type ExpertSearchInput, RankedPeopleDocument } from '../operations.gen';
import { random } from '../random';

const service = useApp();
const p = newPrefix();
const COUNT = 190;
const SKILLS = ['go', 'sql', 'ops', 'web'];
const chance = random(11);
const oneOf = <T>(values: readonly T[]) => values[Math.floor(chance() * values.length)] as T;
const own = (id: string) => `${p}${id}`;

beforeAll(async () => {
  await service().wipe();
  const people = Array.from({ length: COUNT }, (_, i) => ({
    id: own(`p${i}`),
    name: `Person ${i}`,
    team: own(oneOf(['red', 'blue'])),
    location: oneOf(['Porto', 'Pune', null]),
    timeZone: oneOf(['Europe/Lisbon', 'Asia/Kolkata', null]),
    availability: oneOf(['FREE', 'FREE', 'BUSY', 'AWAY']),
  }));
  // Sizes repeat, so that many stand equal.
  const contributions = Array.from({ length: 3 * COUNT }, (_, i) => ({
    id: own(`c${i}`),
    kind: 'CODE_CHANGE',
    title: `${oneOf(['slow', 'fast', 'broken'])} ${oneOf(['queue', 'query'])}`,
    at: `202${3 + Math.floor(chance() * 2)}-0${1 + Math.floor(chance() * 9)}-01`,
    size: 10 * Math.ceil(30 * chance() ** 4),
    contributors: [{ person: own(`p${i % COUNT}`) }, { person: own(`p${(i * 7 + 1) % COUNT}`), part: 'REVIEWER' }],
    skills: [own(oneOf(SKILLS))],
  }));
  const evidence = Array.from({ length: COUNT }, (_, i) => ({
    id: own(`e${i}`),
    kind: 'ASSESSMENT',
    person: own(`p${(i * 3) % COUNT}`),
    skill: own(oneOf(SKILLS)),
    level: 1 + Math.floor(chance() * 5),
    at: '2024-01-01',
  }));
  await seed(service(), {
    skills: [
      { id: own('all'), name: 'Engineering' },
      ...SKILLS.slice(0, 3).map((id) => ({ id: own(id), name: `Skill ${id}`, broader: [own('all')] })),
      { id: own('web'), name: 'Skill web' },
    ],
    teams: ['red', 'blue'].map((id) => ({ id: own(id), name: id })),
    people,
    contributions,
    evidence,
  });
  await indexed(service());
}, 120_000);

const asked = (...skills: object[]) => ({ skills: skills as NonNullable<ExpertSearchInput['skills']> });
const QUESTIONS: [string, () => ExpertSearchInput][] = [
  ['one skill', () => asked({ skill: own('go') })],
  ['a level', () => asked({ skill: own('go'), minLevel: 4 })],
  ['a broad skill and one below it', () => asked({ skill: own('all') }, { skill: own('go') })],
  ['two skills', () => asked({ skill: own('go') }, { skill: own('web'), weight: 3 })],
  ['three skills', () => asked(...SKILLS.slice(0, 3).map((id) => ({ skill: own(id) })))],
  ['a required skill', () => asked({ skill: own('go'), required: true }, { skill: own('sql') })],
  ['a broad skill', () => asked({ skill: own('all') })],
  ['a broad skill and its level', () => asked({ skill: own('all'), minLevel: 3 })],
  ['a broad skill and another', () => asked({ skill: own('all') }, { skill: own('web'), required: true })],
  ['a skill and a text', () => ({ ...asked({ skill: own('go') }), text: 'slow queue' })],
  ['a text', () => ({ text: 'slow queue' })],
  ['a filter', () => ({ ...asked({ skill: own('go') }), filter: { teams: [own('red')], available: true } })],
];

describe.each<[string, () => Caller]>([
  ['somebody of them', () => ({ as: 'EMPLOYEE', sub: own('p3') })],
  ['an outsider', () => EMPLOYEE],
])('asked by %s', (_who, caller) => {
  test.each(QUESTIONS)(
    '%s: the first five are those of reading everybody, and so are the next ones and the total',
    async (_name, input) => {
      const list = async (first: number, after: string | null = null) =>
        (await service().execute(RankedPeopleDocument, { input: input(), first, after }, caller())).expertSearch;
      // A hundred are far more than are read for five: nobody is left.
      const all = await list(100);
      const first = await list(5);
      const next = await list(5, first.pageInfo.endCursor);
      const shown = ({ edges }: typeof all) => edges.map(({ node }) => [node.rank, node.person.id, expect.closeTo(node.score, 9)]);
      expect([...shown(first), ...shown(next)]).toEqual(shown({ ...all, edges: all.edges.slice(0, 10) }));
      expect(first.totalCount).toBe(all.totalCount);
      expect(all.totalCount).toBeGreaterThan(20);
    },
  );

  test.each(QUESTIONS)('%s: whyNotExpert tells the place of the list', async (_name, input) => {
    const { edges } = (await service().execute(RankedPeopleDocument, { input: input(), first: 100, after: null }, caller())).expertSearch;
    const query = `query($input: ExpertSearchInput!, $person: ID!) { whyNotExpert(input: $input, person: $person) { expert { rank score } } }`;
    for (const place of [0, Math.floor(edges.length / 2), edges.length - 1]) {
      const person = edges[place]?.node.person.id ?? '';
      const { whyNotExpert } = await service().execute<{ whyNotExpert: object }>(query, { input: input(), person }, caller());
      expect(whyNotExpert).toEqual({ expert: { rank: place + 1, score: expect.closeTo(edges[place]?.node.score ?? 0, 9) as number } });
    }
  });
});
