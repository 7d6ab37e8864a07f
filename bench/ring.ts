/*
 * Can a ring write itself among the champions? Against a running service, whose graph it changes:
 *
 *   npm run bench:ring -- --skills a0098,a0075 [--people 15] [--each 40] [--chain]
 *
 * Invents people who write contributions in each of the skills within the last year of its history, approved by one to three of
 * each other and endorsed by all of them; with --chain approved by the next three only, and by nobody in return. Prints the ten
 * first champions before and after, where the best of the ring stands, and which rings are suspected. Ends the ring again.
 * GRAPHQL_URL names another service than the one of this folder, TOKEN its ADMIN token (DATA_DIR the folder of one on this machine).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ask } from '../cli/client';
import { findToken } from '../cli/token';
import { seededRandom } from '../src/random';
import { DAY_MS } from '../src/time';

const SOURCE = 'bench-ring';
const PREFIX = 'ring-';
const BATCH = 2_000;

const url = process.env['GRAPHQL_URL'] ?? 'http://127.0.0.1:4000/graphql';
const service = { url, token: '' };
const { values } = parseArgs({
  options: {
    skills: { type: 'string' },
    people: { type: 'string', default: '15' },
    each: { type: 'string', default: '40' },
    chain: { type: 'boolean', default: false },
  },
});
const skills = (values.skills ?? '').split(',').filter(Boolean);
const people = Array.from({ length: Number(values.people) }, (_, i) => `${PREFIX}${String(i + 1).padStart(2, '0')}`);
const random = seededRandom(1);

interface Listed {
  readonly tier: string;
  readonly score: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly person: { readonly id: string };
}

const CHAMPIONS = `query($skill: ID!, $after: String) { champions(skill: $skill, first: 100, after: $after) {
  edges { node { tier score rankLow rankHigh person { id } } } pageInfo { hasNextPage endCursor } } }`;

async function championsOf(skill: string): Promise<Listed[]> {
  interface Page {
    champions: { edges: { node: Listed }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  }
  const all: Listed[] = [];
  for (let after: string | null = null; ;) {
    const { champions }: Page = await ask<Page>(service, CHAMPIONS, { skill, after });
    all.push(...champions.edges.map(({ node }) => node));
    after = champions.pageInfo.endCursor;
    if (!champions.pageInfo.hasNextPage) return all;
  }
}

async function sync(mutation: string, type: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const query = `mutation($rows: [${type}!]!) { result: ${mutation}(options: { source: "${SOURCE}" }, rows: $rows) { run { rejected } } }`;
    const { result } = await ask<{ result: { run: { rejected: number } } }>(service, query, { rows: rows.slice(at, at + BATCH) });
    if (result.run.rejected) throw new Error(`${mutation}: ${result.run.rejected} rows were rejected.`);
  }
}

async function settled(): Promise<void> {
  for (;;) {
    const { recomputation } = await ask<{ recomputation: { pending: number } }>(service, '{ recomputation { pending } }', {});
    if (!recomputation.pending) return;
    await sleep(500);
  }
}

/** The newest contribution of all: the ring is as fresh as anybody. */
async function newest(): Promise<number> {
  const query = '{ contributions(first: 1) { edges { node { at } } } }';
  const { contributions } = await ask<{ contributions: { edges: { node: { at: string } }[] } }>(service, query, {});
  return Date.parse(contributions.edges[0]?.node.at ?? new Date().toISOString());
}

/** One to three others by chance, or with --chain the next one to three. */
function approversOf(author: number): string[] {
  const count = 1 + Math.floor(random() * 3);
  const others = people.filter((_, i) => i !== author);
  return values.chain
    ? Array.from({ length: count }, (_, i) => people[(author + i + 1) % people.length]!)
    : Array.from({ length: count }, () => others.splice(Math.floor(random() * others.length), 1)[0]!);
}

function contributionsOf(skill: string, until: number): object[] {
  return people.flatMap((person, author) =>
    Array.from({ length: Number(values.each) }, (_, i) => ({
      id: `${PREFIX}${skill}-${person}-${i}`,
      kind: 'CODE_CHANGE',
      title: `Change ${i} of ${person}`,
      at: new Date(until - random() * 360 * DAY_MS).toISOString(),
      size: Math.round(50 + random() * 400),
      outcome: 1,
      skills: [skill],
      contributors: [{ person, part: 'AUTHOR' }, ...approversOf(author).map((approver) => ({ person: approver, part: 'APPROVER' }))],
    })),
  );
}

function endorsementsOf(skill: string, until: number): object[] {
  if (values.chain) return [];
  const pairs = people.flatMap((by) => people.filter((of) => of !== by).map((person) => ({ by, person })));
  return pairs.map(({ by, person }) => {
    const at = new Date(until - DAY_MS).toISOString();
    return { id: `${PREFIX}${skill}-${by}-${person}`, kind: 'PEER', person, by, skill, level: 5, at };
  });
}

const tell = (list: readonly Listed[]) =>
  list
    .slice(0, 10)
    .map(({ person, score, tier }) => `${person.id} ${score.toFixed(2)}${tier === 'CHAMPION' ? '*' : ''}`)
    .join(', ');

/** Ends what the ring wrote; nothing else has its source and the beginning of its ids. */
async function end(): Promise<void> {
  const counts = {
    CONTRIBUTIONS: skills.length * people.length * Number(values.each),
    EVIDENCE: values.chain ? 0 : skills.length * people.length * (people.length - 1),
    PEOPLE: people.length,
  };
  for (const [kind, count] of Object.entries(counts).filter(([, rows]) => rows > 0)) {
    const query = `mutation { retireMissing(options: { source: "${SOURCE}" }, kind: ${kind}, present: [], idPrefix: "${PREFIX}",
      confirmRetired: ${count}) { run { retired } } }`;
    await ask(service, query, {});
  }
}

async function main(): Promise<void> {
  if (!skills.length) throw new Error('Name the skills: --skills a,b,c');
  service.token = findToken(process.env['TOKEN'], url, process.env['DATA_DIR'] ?? '.data');
  const before = new Map<string, Listed[]>();
  for (const skill of skills) before.set(skill, await championsOf(skill));
  const until = await newest();
  await sync(
    'syncPeople',
    'PersonRow',
    people.map((id) => ({ id, name: `Invented ${id}` })),
  );
  for (const skill of skills) await sync('syncContributions', 'ContributionRow', contributionsOf(skill, until));
  for (const skill of skills) await sync('syncEvidence', 'EvidenceRow', endorsementsOf(skill, until));
  await settled();
  let intruders = 0;
  for (const skill of skills) {
    const after = await championsOf(skill);
    const best = after.findIndex(({ person }) => person.id.startsWith(PREFIX)) + 1;
    const inTen = after.slice(0, 10).filter(({ person }) => person.id.startsWith(PREFIX)).length;
    intruders += inTen;
    console.log(`\n${skill}\n  before ${tell(before.get(skill) ?? [])}\n  after  ${tell(after)}`);
    console.log(`  of the ring among the first ten: ${inTen}; its best stands at ${best || 'no place'} of ${after.length}`);
    const rings = await ask<{ suspectedRings: { edges: { node: { reason: string } }[] } }>(
      service,
      'query($skill: ID!) { suspectedRings(skill: $skill) { edges { node { reason } } } }',
      { skill },
    );
    for (const { node } of rings.suspectedRings.edges) console.log(`  suspected: ${node.reason}`);
  }
  await end();
  console.log(`\n${intruders} of the ring among the first ten of ${skills.length} skills (* champions)`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
