import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import type { AccessRole } from '../../src/access/role';
import { cypher, derive, newPrefix, seed } from '../seed';
import { company } from '../statement/company';
import { type Caller, useApp } from '../testkit';
import { PLACEMENT, type Place, PLACES } from './placement';

const service = useApp({}, {});
const p = newPrefix();

/** How somebody stands to ada, whom everything is read of. */
type Relation = 'SELF' | 'ABOVE' | 'AUTHOR' | 'SAME_TEAM' | 'STRANGER' | 'LEFT' | 'NOBODY';
type Seen = 'WHOLE' | 'LESS' | 'REFUSED';

const VIEWERS: readonly (readonly [name: string, role: AccessRole, person: string, relation: Relation])[] = [
  ['herself', 'EMPLOYEE', 'ada', 'SELF'],
  ['her manager', 'MANAGER', 'ben', 'ABOVE'],
  ['the manager two above', 'MANAGER', 'cyd', 'ABOVE'],
  ['her manager with the token of an employee', 'EMPLOYEE', 'ben', 'ABOVE'],
  ['who wrote of her', 'EMPLOYEE', 'fay', 'AUTHOR'],
  ['who is in her team', 'EMPLOYEE', 'eve', 'SAME_TEAM'],
  ['a manager of others', 'MANAGER', 'eve', 'SAME_TEAM'],
  ['a stranger', 'EMPLOYEE', 'stan', 'STRANGER'],
  ['a manager who is a stranger', 'MANAGER', 'stan', 'STRANGER'],
  ['LD', 'LD', 'stan', 'STRANGER'],
  ['a system', 'HR_SYNC', 'payroll', 'NOBODY'],
  ['an employee who left', 'EMPLOYEE', 'gone', 'LEFT'],
  ['a manager above her who left', 'MANAGER', 'past', 'LEFT'],
  ['an administrator who left', 'ADMIN', 'gone', 'LEFT'],
];

/** How the things that people read of each other are reached, to be compared with what ADMIN sees there. */
const WAYS: Readonly<Record<string, (fields: string) => string>> = {
  Person: (fields) => `{ person(id: "${p}ada") ${fields} }`,
  PersonSkill: (fields) => `{ person(id: "${p}ada") { skill(id: "${p}sql") ${fields} } }`,
  Evidence: (fields) => `{ evidence(filter: { people: ["${p}ada"], skills: ["${p}sql"], kinds: [PEER] }) { edges { node ${fields} } } }`,
  Contribution: (fields) => `{ contributions(filter: { people: ["${p}ada"] }) { edges { node ${fields} } } }`,
  Team: (fields) => `{ team(id: "${p}core") ${fields} }`,
  Role: (fields) => `{ role(id: "${p}lead") ${fields} }`,
  Skill: (fields) => `{ skill(id: "${p}sql") ${fields} }`,
};

/** What a viewer must see of a field in a place, written by hand. */
function expected(place: Place, type: string, role: AccessRole, relation: Relation): Seen {
  if (relation === 'LEFT') return 'REFUSED';
  const reads = role === 'LD' || relation === 'SELF' || relation === 'ABOVE';
  switch (place) {
    case 'OPEN':
      return 'WHOLE';
    case 'COLLEAGUES':
      return role === 'HR_SYNC' ? 'REFUSED' : 'WHOLE';
    case 'COARSE':
      return role === 'HR_SYNC' ? 'REFUSED' : reads ? 'WHOLE' : 'LESS';
    case 'READERS':
      if (role === 'HR_SYNC' && type !== 'Person') return 'REFUSED';
      return reads || (type === 'Evidence' && relation === 'AUTHOR') ? 'WHOLE' : 'LESS';
    case 'GUARDED':
      return reads ? 'WHOLE' : 'REFUSED';
    case 'LEADERS':
      return role === 'LD' ? 'WHOLE' : 'REFUSED';
    case 'NAMED':
      return role === 'HR_SYNC' ? 'WHOLE' : 'LESS';
    case 'OWN':
      return role === 'HR_SYNC' || relation === 'SELF' ? 'WHOLE' : 'LESS';
    case 'PARTNERS':
      return role === 'LD' || relation === 'SELF' ? 'WHOLE' : 'LESS';
    case 'AS_ROOT':
      throw new Error('What is placed AS_ROOT is not tried here.');
  }
}

beforeAll(async () => {
  const { people = [], ...rest } = company(p);
  const inTeam = new Set(['ada', 'eve'].map((id) => `${p}${id}`));
  const about = { person: `${p}ada`, skill: `${p}sql` };
  await seed(service(), {
    ...rest,
    teams: [{ id: `${p}core`, name: 'Core' }],
    roles: [{ id: `${p}lead`, name: 'Lead', requirements: [{ skill: `${p}sql`, level: 4 }] }],
    people: [
      ...people.map((person) => ({
        ...person,
        ...(inTeam.has(String(person.id)) && { team: `${p}core`, roles: [`${p}lead`], attributes: { left: 'moved abroad' } }),
        ...(person.id === `${p}ada` && { email: `${p}ada@example.com`, emails: [`${p}ada@example.com`, `${p}ada@home.example`] }),
        ...(person.id === `${p}dora` && { manager: `${p}past` }),
      })),
      { id: `${p}stan`, name: 'stan' },
      { id: `${p}mate`, name: 'mate' },
      { id: `${p}past`, name: 'past', active: false },
    ],
    evidence: [
      { id: `${p}m`, ...about, kind: 'MANAGER', level: 2, by: `${p}ben`, at: '2026-01-01', note: 'Needs practice' },
      { id: `${p}s`, ...about, kind: 'SELF', level: 5, by: `${p}ada`, at: '2026-01-01' },
      { id: `${p}p`, ...about, kind: 'PEER', level: 4, by: `${p}fay`, at: '2026-03-01', note: 'Knows a lot' },
    ],
    contributions: [
      {
        id: `${p}c`,
        kind: 'ANSWER',
        title: 'Joins',
        at: '2026-01-01',
        contributors: [{ person: `${p}ada`, part: 'AUTHOR' }],
        skills: [`${p}sql`],
      },
    ],
  });
  const GOALS = `mutation { setLearningGoals(goals: [{ skill: "${p}kafka", level: 3 }]) { id } }`;
  await service().execute(GOALS, {}, { as: 'EMPLOYEE', sub: `${p}ada` });
  await cypher(
    service(),
    `MATCH (a:Person {id: $ada}), (m:Person {id: $mate})
     CREATE (a)<-[:MENTOR]-(:Mentoring {id: $ada, status: 'ACTIVE', since: 0, skillIds: [], skillLevels: []})-[:MENTEE]->(m),
       (m)<-[:MENTOR]-(:Mentoring {id: $mate, status: 'ACTIVE', since: 0, skillIds: [], skillLevels: []})-[:MENTEE]->(a)`,
    { ada: `${p}ada`, mate: `${p}mate` },
  );
  await derive(service());
});

const placed = new Map<string, Place>(
  Object.entries(PLACEMENT).flatMap(([type, places]) =>
    Object.entries(places).flatMap(([place, fields]) => fields.split(' ').map((field) => [`${type}.${field}`, place as Place] as const)),
  ),
);

const objectTypes = () =>
  Object.values(service().app.schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name),
  );

test('every field of the schema has its place', () => {
  const fields = objectTypes().flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const there = new Set(fields);
  const help = `Say in test/access/placement.ts who may read it: one of ${PLACES.join(', ')}.`;
  expect([
    ...fields.filter((field) => !placed.has(field)).map((field) => `${field} has no place. ${help}`),
    ...[...placed.keys()]
      .filter((field) => !there.has(field))
      .map((field) => `${field} is placed and not in the schema. Take it out of placement.ts.`),
  ]).toEqual([]);
});

test('no field has two places', () => {
  const all = Object.values(PLACEMENT).flatMap((places) => Object.values(places).map((fields) => fields.split(' ').length));
  expect(placed.size).toBe(all.reduce((sum, count) => sum + count, 0));
});

test('what is placed is reached as the place says', () => {
  const unreached = [...placed].filter(([field, place]) => (place === 'AS_ROOT') === field.split('.')[0]! in WAYS);
  expect(
    unreached.map(([field, place]) => `${field} is placed ${place}: give its type a way in matrix.test.ts, or place it AS_ROOT.`),
  ).toEqual([]);
});

test.each(VIEWERS)('%s (%s)', async (_name, role, person, relation) => {
  const caller: Caller = { as: role, sub: `${p}${person}` };
  const wrong: string[] = [];
  for (const [name, place] of placed) {
    const [type = '', fieldName = ''] = name.split('.');
    const way = WAYS[type];
    const field = objectTypes()
      .find((of) => of.name === type)
      ?.getFields()[fieldName];
    if (!way || !field) continue;
    const query = way(`{ ${selected(field)} }`);
    const seen = await compare(query, caller);
    const due = expected(place, type, role, relation);
    if (seen !== due) wrong.push(`${name} is placed ${place}: ${due} is due, ${seen} was given.`);
  }
  expect(wrong).toEqual([]);
});

/** A field with whatever it needs to be given, and the leaves of what it gives. */
function selected(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const args = needed.length ? `(${needed.map(({ name }) => `${name}: "${p}sql"`).join(', ')})` : '';
  return `${field.name}${args} ${leavesOf(field)}`;
}

/** Leaves that everyone sees alike are enough to tell whether something is given at all; those of the terms of a belief tell how. */
function leavesOf({ type }: GraphQLField<unknown, unknown>): string {
  const of = getNamedType(type);
  if (!isObjectType(of)) return '';
  const leaves = Object.values(of.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && !field.args.length);
  const open = leaves.filter(({ name }) => !['COARSE', 'NAMED', 'OWN'].includes(placed.get(`${of.name}.${name}`) ?? ''));
  return `{ ${open.length ? open.map(({ name }) => name).join(' ') : '__typename'} }`;
}

/** What a caller gets of a query, beside what ADMIN gets. */
async function compare(query: string, caller: Caller): Promise<Seen> {
  const [whole, own] = await Promise.all([service().ask(query, {}, { as: 'ADMIN' }), service().ask(query, {}, caller)]);
  expect([query, whole.errors]).toEqual([query, []]);
  const codes = own.errors.map(({ extensions }) => extensions?.['code']);
  if (codes.length) return codes.every((code) => code === 'FORBIDDEN') ? 'REFUSED' : Promise.reject(new Error(`${query}: ${codes.join()}`));
  return JSON.stringify(own.data) === JSON.stringify(whole.data) ? 'WHOLE' : 'LESS';
}
