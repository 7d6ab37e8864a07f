import { ExpertsDocument } from '../operations.gen';
import { derive, EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const own = (id: string) => `${p}${id}`;

beforeAll(async () => {
  const person = (id: string, more: object = {}) => ({ id: own(id), name: id, mentorCapacity: 2, ...more });
  await seed(service(), {
    skills: [
      { id: own('sql'), name: `${p}sql` },
      { id: own('near'), name: `${p}near`, related: [{ skill: own('sql'), similarity: 0.9 }] },
    ],
    people: [person('hidden', { listed: false }), person('mentor'), person('full', { mentorCapacity: 0 })],
    contributions: ['hidden', 'hidden', 'hidden', 'mentor', 'full'].map((id, i) => ({
      id: own(`c${i}`),
      kind: 'KNOWLEDGE_ARTICLE',
      title: 'Window functions',
      at: '2026-01-01',
      contributors: [{ person: own(id), part: 'AUTHOR' }],
      skills: [own('sql')],
    })),
  });
  await derive(service());
});

async function search(input: object, first = 10) {
  const { expertSearch } = await service().execute(ExpertsDocument, { input, first }, EMPLOYEE);
  return expertSearch;
}
const idsOf = ({ edges }: Awaited<ReturnType<typeof search>>) => edges.map(({ node }) => node.person.id.slice(p.length));
const MENTOR = { filter: { hasMentorCapacity: true } };
const SQL = { skills: [{ skill: own('sql') }] };

test('who agrees to be listed and has capacity is found as a mentor; the others are not, nor counted, nor given a place', async () => {
  const found = await search({ ...SQL, ...MENTOR }, 1);
  expect(idsOf(found)).toEqual(['mentor']);
  expect(found).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  expect(found.edges[0]?.node.rank).toBe(1);
});

test.each([
  ['as of a day', { ...SQL, ...MENTOR, asOf: '2026-06-01' }],
  ['asked in words', { text: `a mentor for ${p}sql` }],
  ['by what they wrote', { text: 'mentor for window functions' }],
])('%s too', async (_name, input) => {
  expect(idsOf(await search(input))).toEqual(['mentor']);
});

test('nobody is led to them over a skill nearby that nobody has', async () => {
  const BRIDGES = 'query ($input: ExpertSearchInput!) { expertSearch(input: $input) { bridges { person { id } } } }';
  type Bridges = { expertSearch: { bridges: { person: { id: string } }[] } };
  const { expertSearch } = await service().execute<Bridges>(BRIDGES, { input: { skills: [{ skill: own('near') }], ...MENTOR } }, EMPLOYEE);
  expect(expertSearch.bridges.map(({ person }) => person.id)).not.toContain(own('hidden'));
});

test('the reason says no more of who does not agree than of who has no capacity', async () => {
  const WHY = `query ($input: ExpertSearchInput!, $person: ID!) {
    whyNotExpert(input: $input, person: $person) { excludedBy expert { rank } lost { feature points detail } }
  }`;
  const why = async (id: string) => await service().execute(WHY, { input: { ...SQL, ...MENTOR }, person: own(id) }, EMPLOYEE);
  const hidden = await why('hidden');
  expect(hidden).toEqual(await why('full'));
  expect(hidden).toMatchObject({ whyNotExpert: { excludedBy: 'Not available as a mentor (hasMentorCapacity).', expert: null } });
});

test('they are asked for help as anybody is, and found as a mentor once they agree', async () => {
  expect(idsOf(await search(SQL))[0]).toBe('hidden');
  await syncOne(service(), 'people', { id: own('hidden'), listed: true });
  expect(idsOf(await search({ ...SQL, ...MENTOR }))).toEqual(['hidden', 'mentor']);
});
