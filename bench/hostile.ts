/** A request that must be refused at once, whatever it would cost to run. */
export interface HostileRequest {
  readonly name: string;
  readonly query: string;
}

const many = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join(' ');

/** A list below a list below a list. */
const cycle = (depth: number, page = '') =>
  `{ skill(id: "s59") { ${`narrower${page} { `.repeat(depth - 2)} id ${'}'.repeat(depth - 2)} } }`;

const bomb = (fragments: number) =>
  `{ skill(id: "s59") { ...F0 } } ${many(fragments, (i) => `fragment F${i} on Skill { ${i + 1 < fragments ? `...F${i + 1} `.repeat(10) : 'id'} }`)}`;

/** The form of attacks that GraphQL servers are checked for, on the fields of this service. */
export const HOSTILE: readonly HostileRequest[] = [
  { name: 'depth 13 of smallest pages', query: cycle(13, '(first: 1)') },
  { name: 'depth 11 of default pages', query: cycle(11) },
  {
    name: 'people of teams of people',
    query:
      '{ people(first: 100) { edges { node { team { members(first: 100) { edges { node { team { members(first: 100) { edges { node { id } } } } } } } } } } } }',
  },
  { name: '101 aliases', query: `{ ${many(101, (i) => `a${i}: __typename`)} }` },
  { name: '500 duplicate fields', query: `{ ${'__typename '.repeat(500)} }` },
  { name: '500 duplicate fields below', query: `{ skill(id: "s59") { ${'id '.repeat(500)} } }` },
  { name: '8,000 duplicate fields', query: `{ ${'__typename '.repeat(8_000)} }` },
  { name: 'fragment bomb 5', query: bomb(5) },
  { name: 'fragment bomb 9', query: bomb(9) },
  { name: 'fragment cycle', query: '{ skill(id: "s59") { ...A } } fragment A on Skill { ...B } fragment B on Skill { ...A }' },
  { name: '10 unknown directives', query: `{ skill(id: "s59") { id ${many(10, (i) => `@a${i}`)} } }` },
  { name: '60 skips on one field', query: `{ skill(id: "s59") { id ${'@skip(if: false) '.repeat(60)} } }` },
  { name: '60 skips on as many fields', query: `{ skill(id: "s59") { ${'id @skip(if: false) '.repeat(60)} } }` },
  { name: 'unknown field', query: '{ skil { id } }' },
  { name: 'introspection', query: '{ __schema { types { name } } }' },
  {
    name: 'introspection in circles',
    query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  },
  { name: 'syntax error', query: '{ skill(id: "s59") { id ' },
  { name: '4,000 opened braces', query: '{ skill '.repeat(4_000) },
  { name: 'a body of 2 MB', query: `{ __typename } # ${'x'.repeat(2_000_000)}` },
  { name: 'a list of 20,000 ids', query: `{ contributions(filter: { skills: [${'"a",'.repeat(20_000)}] }) { totalCount } }` },
];
