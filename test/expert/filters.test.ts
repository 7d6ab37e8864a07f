import type { ExpertFilter, PersonRow } from '../operations.gen';
import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { ranking, search } from './history';

const service = useApp();
const p = newPrefix();
const input = (filter: ExpertFilter | null) => ({ skills: [{ skill: `${p}go` }], filter });
/** Ids without prefix, best first. */
const found = async (filter: ExpertFilter | null) => (await ranking(service(), input(filter))).map(([id]) => id.slice(p.length));

const PEOPLE: Omit<PersonRow, 'name'>[] = [
  { id: 'a', team: 'core', roles: ['dev'], location: 'Lisbon', languages: ['en', 'pt'], mentorCapacity: 1 },
  { id: 'b', team: 'edge', roles: ['dev', 'lead'], location: 'Hamburg', languages: ['de'], availability: 'BUSY' },
  { id: 'c', team: 'sales', roles: ['lead'], location: 'Lisbon', languages: ['pt'], availability: 'AWAY', awayUntil: '2001-01-01' },
  { id: 'd', team: 'core', languages: [], awayUntil: '2999-01-01' },
  { id: 'e', availability: 'FREE', awayUntil: '2001-01-01', mentorCapacity: 2 },
];

beforeAll(async () => {
  const own = (id: string) => `${p}${id}`;
  await seed(service(), {
    skills: [{ id: `${p}go`, name: 'Go' }],
    teams: [
      { id: `${p}all`, name: 'All' },
      { id: `${p}core`, name: 'Core', parent: `${p}all` },
      { id: `${p}edge`, name: 'Edge', parent: `${p}core` },
      { id: `${p}sales`, name: 'Sales', parent: `${p}all` },
    ],
    roles: [
      { id: `${p}dev`, name: 'Developer' },
      { id: `${p}lead`, name: 'Lead' },
    ],
    people: PEOPLE.map(({ team, roles, ...row }) => ({
      ...row,
      id: `${p}${row.id}`,
      name: String(row.id),
      team: team ? own(String(team)) : null,
      roles: (roles ?? []).map((id) => own(String(id))),
    })),
    contributions: PEOPLE.map(({ id }, i) => ({
      id: `${p}c${id}`,
      kind: 'CODE_CHANGE',
      title: 'Change',
      at: '2024-01-01',
      size: 1000 / (i + 1),
      contributors: [{ person: `${p}${id}` }],
      skills: [`${p}go`],
    })),
  });
});

test.each<[string, ExpertFilter | null, string]>([
  ['none', null, 'abcde'],
  ['an empty one', {}, 'abcde'],
  ['false and null ask for nothing', { available: false, hasMentorCapacity: false, teams: null, excludePeople: null }, 'abcde'],
  ['a team with those below it', { teams: ['core'] }, 'abd'],
  ['a team below', { teams: ['edge'] }, 'b'],
  ['the top', { teams: ['all'] }, 'abcd'],
  ['an unknown team', { teams: ['nope'] }, ''],
  ['roles', { roles: ['lead'] }, 'bc'],
  ['any of several roles', { roles: ['dev', 'lead'] }, 'abc'],
  ['places', { locations: ['Lisbon', 'Porto'] }, 'ac'],
  ['any of several languages', { languages: ['de', 'en'] }, 'ab'],
  ['free people: neither busy nor away', { available: true }, 'ae'],
  ['mentoring capacity', { hasMentorCapacity: true }, 'ae'],
  ['people left out', { excludePeople: ['a', 'c'] }, 'bde'],
  ['several together', { teams: ['all'], locations: ['Lisbon'], languages: ['pt'], roles: ['dev'] }, 'a'],
])('%s', async (_name, filter, expected) => {
  const own = (ids: string[] | null | undefined) => ids?.map((id) => `${p}${id}`);
  const asked = filter && {
    ...filter,
    ...(filter.teams && { teams: own(filter.teams as string[]) }),
    ...(filter.roles && { roles: own(filter.roles as string[]) }),
    ...(filter.excludePeople && { excludePeople: own(filter.excludePeople as string[]) }),
  };
  // Who passes; in which order they stand is told by who is free.
  expect((await found(asked as ExpertFilter | null)).sort().join('')).toBe(expected);
  expect((await search(service(), input(asked as ExpertFilter | null))).totalCount).toBe(expected.length);
});

test('filters leave scores as they are', async () => {
  const all = new Map(await ranking(service(), input(null)));
  for (const [id, score] of await ranking(service(), input({ locations: ['Lisbon'] }))) expect(score).toBe(all.get(id));
});

test('a filter of a day in the past is that of today, and the answer says so', async () => {
  const asOf = '2024-06-01';
  expect((await search(service(), { ...input({ teams: [`${p}core`] }), asOf })).interpretation.notes).toEqual([
    'Teams, roles, places and availability are those of today: their history is not kept.',
  ]);
  expect((await search(service(), { ...input({ excludePeople: [`${p}a`] }), asOf })).interpretation.notes).toEqual([]);
});
