/** A call at the limits of what the service takes, or of the kind that costs it most. */
export interface LargeCall {
  readonly route: string;
  readonly name: string;
  readonly method?: 'POST' | 'PATCH' | 'GET';
  readonly path: string;
  /** A function, so that only one of them is in memory. */
  readonly body?: () => unknown;
}

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const words = (length: number) => 'lorem ipsum '.repeat(Math.ceil(length / 12)).slice(0, length);

/** What stands in the graph when the calls are sent. */
export const KNOWN_SKILLS = many(1_000, (i) => ({ id: `s${i}`, name: `Skill ${i}` }));
export const KNOWN_PEOPLE = many(5_000, (i) => ({ id: `p${i}`, name: `Person ${i}` }));

const syncCall = (kind: string, name: string, rows: () => object[]): LargeCall => ({
  route: `sync${kind}`,
  name,
  path: '/graphql',
  body: () => ({
    query: `mutation ($rows: [${kind === 'People' ? 'Person' : kind.replace(/s$/, '')}Row!]!) {
      sync${kind}(options: { source: "bench", dryRun: true }, rows: $rows) { run { created rejected } rows { id status code field message warnings } }
    }`,
    variables: { rows: rows() },
  }),
});

const person = (i: number) => ({ id: `new${i}`, name: `New person ${i}` });
const skill = (i: number) => ({ id: `n${i}`, name: `New skill ${i}` });
const contribution = (i: number) => ({ id: `c${i}`, kind: 'ANSWER', title: `Title ${i}`, at: '2026-01-01' });
const prerequisite = (i: number) => ({ skill: `n${i}`, level: 1 + (i % 5), forLevel: 1 + (i % 5) });

const SYNCS: LargeCall[] = [
  syncCall('People', '5,000 rows with all fields, 10 MB', () =>
    many(5_000, (i) => ({
      ...person(i),
      ...{ email: `p${i}@example.com`, title: words(200), manager: `p${i}`, languages: ['en', 'pt'], location: 'Lisbon' },
      attributes: { note: words(1_400) },
    })),
  ),
  syncCall('People', '5,000 known rows', () => many(5_000, (i) => ({ id: `p${i}`, name: `Other ${i}` }))),
  syncCall('People', '5,000 in pairs that lead each other', () => many(5_000, (i) => ({ ...person(i), manager: `new${i ^ 1}` }))),
  syncCall('People', '5,000 in one circle', () => many(5_000, (i) => ({ ...person(i), manager: `new${(i + 1) % 5_000}` }))),
  syncCall('People', '5,000 below each other', () => many(5_000, (i) => ({ ...person(i), manager: i ? `new${i - 1}` : null }))),
  syncCall('People', '5,000 with 10 unknown roles each', () =>
    many(5_000, (i) => ({ ...person(i), roles: many(10, (k) => `role ${i} ${k}`) })),
  ),
  syncCall('People', '5,000 posts of one person', () => many(5_000, (i) => ({ id: 'one', name: 'One', roles: [`r${i}`] }))),
  syncCall('People', '5,000 that break a rule', () => many(5_000, (i) => ({ ...person(i), email: 'nobody', timeZone: `Nowhere/${i}` }))),
  syncCall('People', '5,000 of a wrong type', () => many(5_000, (i) => ({ ...person(i), languages: { a: 1 } }))),
  syncCall('Teams', '5,000 below each other', () => many(5_000, (i) => ({ id: `t${i}`, name: 'Team', parent: i ? `t${i - 1}` : null }))),
  syncCall('Teams', '5,000 below what is rejected', () =>
    many(5_000, (i) => ({ id: `t${i}`, name: i ? 'Team' : '', parent: i ? `t${i - 1}` : null })),
  ),
  syncCall('Roles', '50,000 requirements', () =>
    many(50, (i) => ({ id: `r${i}`, name: 'Role', requirements: many(1_000, (k) => ({ skill: `s${k}`, level: 3 })) })),
  ),
  syncCall('Roles', '50,000 requirements that lead nowhere', () =>
    many(5_000, (i) => ({ id: `r${i}`, name: 'Role', requirements: many(10, (k) => ({ skill: `x${i} ${k}` })) })),
  ),
  syncCall('Skills', '5,000 in pairs of prerequisites', () => many(5_000, (i) => ({ ...skill(i), prerequisites: [prerequisite(i ^ 1)] }))),
  syncCall('Skills', '50,000 prerequisites in one component', () =>
    many(5_000, (i) => ({ ...skill(i), prerequisites: many(10, (k) => prerequisite((i + 1 + k * 97) % 5_000)) })),
  ),
  syncCall('Skills', '50,000 prerequisites without a circle', () =>
    many(5_000, (i) => ({ ...skill(i), prerequisites: many(Math.min(10, i), (k) => prerequisite(i - 1 - k)) })),
  ),
  syncCall('Skills', '50,000 broader skills in circles', () =>
    many(5_000, (i) => ({ ...skill(i), broader: many(10, (k) => `n${(i + 1 + k * 31) % 5_000}`) })),
  ),
  syncCall('Skills', '50,000 aliases of 180 signs', () =>
    many(5_000, (i) => ({ ...skill(i), aliases: many(10, (k) => `${i} ${k} ${words(170)}`) })),
  ),
  syncCall('Skills', '50,000 relations', () =>
    many(5_000, (i) => ({ ...skill(i), related: many(10, (k) => ({ skill: `n${(i + k + 1) % 5_000}`, similarity: 0.5 })) })),
  ),
  syncCall('Evidence', '5,000 rows, 10 MB', () =>
    many(5_000, (i) => ({
      id: `e${i}`,
      person: `p${i}`,
      skill: `s${i % 1_000}`,
      kind: 'PEER',
      level: 3,
      by: `p${i ^ 1}`,
      note: words(1_800),
    })),
  ),
  syncCall('Contributions', '5,000 rows, 10 MB', () =>
    many(5_000, (i) => ({ ...contribution(i), text: words(1_700), contributors: [{ person: `p${i}` }], skills: [`s${i % 1_000}`] })),
  ),
  syncCall('Contributions', '190 texts of 50,000 signs', () =>
    many(190, (i) => ({ ...contribution(i), text: words(50_000), contributors: [{ person: `p${i}` }] })),
  ),
  syncCall('Contributions', '50,000 contributors', () =>
    many(100, (i) => ({ ...contribution(i), contributors: many(500, (k) => ({ person: `p${(i * 500 + k) % 5_000}`, part: 'HELPER' })) })),
  ),
];

const scim = (name: string, method: 'POST' | 'PATCH' | 'GET', path: string, body?: () => object): LargeCall => ({
  route: `${method} /scim`,
  ...{ name, method, path: `/scim/v2${path}` },
  ...(body && { body }),
});
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patch = (operations: object[]) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations });
const email = (i: number) => ({ value: `${i}@example.com`, type: 'work' });

const SCIM: LargeCall[] = [
  scim('a user with 48,000 addresses', 'POST', '/Users', () => ({ schemas: [USER], userName: 'many', emails: many(48_000, email) })),
  scim('a user of 10 MB', 'POST', '/Users', () => ({ schemas: [USER], userName: 'long', nickName: words(9_900_000) })),
  scim('two adds of 48,000 addresses', 'PATCH', '/Users/p1', () =>
    patch(many(2, () => ({ op: 'add', path: 'emails', value: many(48_000, email) }))),
  ),
  scim('1,000 adds of an address', 'PATCH', '/Users/p1', () =>
    patch(many(1_000, (i) => ({ op: 'add', path: 'emails', value: [email(i)] }))),
  ),
  scim('1,000 filters', 'PATCH', '/Users/p1', () =>
    patch(many(1_000, (i) => ({ op: 'replace', path: `emails[value eq "${i}"].value`, value: 'a@b' }))),
  ),
  scim('a group of 50,000 members', 'POST', '/Groups', () => ({ displayName: 'G', members: many(50_000, (i) => ({ value: `p${i}` })) })),
  scim(
    'a filter of 4,000 signs',
    'GET',
    `/Users?filter=${encodeURIComponent(
      many(130, (i) => `userName eq "someone${i}"`)
        .join(' or ')
        .slice(0, 3_990),
    )}`,
  ),
];

const OTHERS: LargeCall[] = [
  {
    route: 'retireMissing',
    name: '200,000 ids',
    path: '/graphql',
    body: () => ({
      query: `mutation ($present: [ID!]!) { retireMissing(options: { source: "other", dryRun: true }, kind: PEOPLE, present: $present) { run { retired } } }`,
      variables: { present: many(200_000, (i) => `some person ${i}`) },
    }),
  },
  { route: '/graphql', name: 'a query of 10 MB', path: '/graphql', body: () => ({ query: `{ ${'__typename '.repeat(900_000)} }` }) },
  {
    route: '/graphql',
    name: 'an unused variable of 10 MB',
    path: '/graphql',
    body: () => ({ query: '{ __typename }', variables: { a: many(1_200_000, (i) => i) } }),
  },
  { route: '/graphql', name: 'lists in lists', path: '/graphql', body: () => `[`.repeat(5_000_000) },
  {
    route: 'resolveSkills',
    name: 'many long texts',
    path: '/graphql',
    body: () => ({
      query: `query ($t: [String!]!) { resolveSkills(texts: $t) { text } }`,
      variables: { t: many(100, (i) => `${i} ${words(190)}`) },
    }),
  },
  {
    route: 'expertSearch',
    name: 'a text of 2,000 signs',
    path: '/graphql',
    body: () => ({
      query: `query ($t: String!) { expertSearch(input: { text: $t }) { totalCount } }`,
      variables: {
        t: many(250, (i) => `word${i}`)
          .join(' ')
          .slice(0, 2_000),
      },
    }),
  },
];

export const LARGEST_CALLS: readonly LargeCall[] = [...SYNCS, ...SCIM, ...OTHERS];
