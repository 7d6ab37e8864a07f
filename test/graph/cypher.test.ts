import type { Plan, Rules } from 'neo4j-driver';
import * as generated from '../../src/graph/queries.gen';
import { cypher } from '../seed';
import { useApp } from '../testkit';
import { exampleOfModel } from './example';

interface Query {
  readonly name: string;
  readonly text: string;
  readonly params: Rules;
  readonly row: Rules;
}

const service = useApp();
const queries = Object.values(generated).filter((value): value is typeof value & Query => 'text' in value && 'row' in value);

const explained = new Map<string, Awaited<ReturnType<typeof explain>>>();

/** An empty database warns of every name it has not seen, and plans for an empty one: names and numbers come from an example. */
beforeAll(async () => {
  for (const statement of exampleOfModel(1000)) await cypher(service(), statement);
  await cypher(service(), 'CALL db.prepareForReplanning()');
  for (const query of queries) explained.set(query.name, await explain(query));
});

async function explain({ text, params }: Query) {
  const { driver, database } = service().graph;
  const session = driver.session({ database });
  try {
    // EXPLAIN reads no values, it only wants each parameter to be there.
    const dummies = Object.fromEntries(Object.keys(params).map((name) => [name, null]));
    const result = session.run(`EXPLAIN ${text}`, dummies);
    const keys = await result.keys();
    const { gqlStatusObjects, plan } = await result.summary();
    return { keys, statuses: gqlStatusObjects, plan };
  } finally {
    await session.close();
  }
}

const nameOf = ({ operatorType }: Plan) => operatorType.replace(/@.*$/, '');
const detailsOf = (plan: Plan) => (plan.arguments as { Details?: string }).Details ?? '';

/** The operators of a plan, without those that look like a scan and are none. */
function operatorsOf(plan: Plan | false): string[] {
  if (!plan) return [];
  const sideBySide = nameOf(plan) === 'CartesianProduct' && plan.children.some(isOneRow);
  // These labels mark what is due or given up: scanning them is how it is found, and few nodes have them.
  const marks = nameOf(plan) === 'NodeByLabelScan' && /:(Dirty|Failed|Ageing)$/.test(detailsOf(plan));
  return [...(sideBySide || marks ? [] : [nameOf(plan)]), ...plan.children.flatMap(operatorsOf)];
}

/** Whether a part of a plan gives one row: a product with it only puts it beside the other part. */
function isOneRow(plan: Plan): boolean {
  const operator = nameOf(plan);
  if (operator === 'EagerAggregation') return /^(count|collect|max|min)\(/.test(detailsOf(plan));
  if (operator === 'NodeCountFromCountStore') return true;
  if (operator === 'Limit') return detailsOf(plan) === '1';
  return ['CartesianProduct', 'Projection', 'Optional'].includes(operator) && plan.children.every(isOneRow);
}

/** Plans that grow with the whole graph, by what they do; everything else starts from an index. */
const SCANS = [
  'AllNodesScan',
  'NodeByLabelScan',
  'CartesianProduct',
  'DirectedAllRelationshipsScan',
  'UndirectedAllRelationshipsScan',
  'DirectedRelationshipTypeScan',
  'UndirectedRelationshipTypeScan',
];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Teams and roles are hundreds: a part of their name is looked for in all of them.
  findTeams: ['NodeByLabelScan'],
  findRoles: ['NodeByLabelScan'],
  // The topmost of them are found by having nothing above.
  findCoverage: ['NodeByLabelScan'],
  // A list tells how many there are in all; its page comes from the index of names.
  findPeople: ['NodeByLabelScan'],
  findSkills: ['NodeByLabelScan'],
  // Of two people, each found by their id.
  joinPeople: ['CartesianProduct'],
  splitPerson: ['CartesianProduct'],
  // Tells how many ids were joined in all, to those who look after them.
  findPersonAliases: ['NodeByLabelScan'],
  // A directory's condition may name any field; pages are cut from all that fit.
  findDirectoryUsers: ['NodeByLabelScan'],
  findDirectoryGroups: ['NodeByLabelScan'],
  // Compares each skill with its vector, now and then beside the requests.
  readStaleVectors: ['NodeByLabelScan'],
  countStaleVectors: ['NodeByLabelScan'],
  // A night's work: ends of the few skills that were retired since the last one.
  removeCooccurring: ['DirectedRelationshipTypeScan', 'NodeByLabelScan'],
  // Ends at the first node.
  isSampleDue: ['NodeByLabelScan'],
  // The old and the new skill of each pair: one row beside one row, both from the index of ids.
  replaceSkills: ['CartesianProduct'],
  // The two of a pair, and a skill: one row beside one row, all from the index of ids.
  createMentorings: ['CartesianProduct'],
  createRequest: ['CartesianProduct'],
  writePairings: ['CartesianProduct'],
  writeMentoringContribution: ['CartesianProduct'],
  writeMentoringEvidence: ['CartesianProduct'],
  // The asker, one row from the index of ids, beside one row of what was found.
  readQuestion: ['CartesianProduct'],
  findCandidates: ['CartesianProduct'],
};

test('every query of the service is explained', () => {
  expect(queries.length).toBeGreaterThan(70);
});

describe.each(queries.map((query) => [query.name, query] as const))('%s', (name, query) => {
  test('the server has nothing to warn of', () => {
    expect(explained.get(name)?.statuses.filter((status) => 'severity' in status && status.severity === 'WARNING')).toEqual([]);
  });

  test('the columns are those of the header', () => {
    expect(explained.get(name)?.keys).toEqual(Object.keys(query.row));
  });

  test('it starts from an index', () => {
    const operators = operatorsOf(explained.get(name)?.plan ?? false);
    expect(operators.length).toBeGreaterThan(0);
    expect(operators.filter((operator) => SCANS.includes(operator) && !ALLOWED[name]?.includes(operator))).toEqual([]);
  });
});
