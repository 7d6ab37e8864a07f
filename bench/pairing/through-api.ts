import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/graph/query';
import { migrate } from '../../src/graph/migrate';
import { solve } from '../../src/mentoring/assignment/solve';
import { contextOf, type PlanFacts } from '../../src/mentoring/pairing/plan';
import { inUnits } from '../../src/mentoring/plan/plan-row';
import { Pool } from '../../src/mentoring/pairing/pool';
import { Scoring } from '../../src/mentoring/pairing/score';
import { PlanFactsService } from '../../src/mentoring/plan/facts.service';
import { execute } from '../client';
import { makeInside, openDatabase } from '../inside';
import { startIssuer } from '../issuer';
import { slices } from '../lanes';
import { type Running, startProcess, using } from '../process';
import { SETTINGS } from './facts';
import { loadPeople } from './load';
import { mistakesOf, type PairOfIds } from './mistakes';
import { inSeconds, type Row, row } from './row';

const PAGE = `query ($plan: ID!, $first: Int, $after: String) { pairingPlan(id: $plan) { pairings(first: $first, after: $after) {
  pageInfo { endCursor hasNextPage } edges { node { score overrideCost mentorPrice mentor { id name } mentee { id name } told(reader: LEADER)
    terms { feature value weight points detail } runnersUp { score costToPlan mentor { id name } } } } } } }`;
/** As many as fit into the body that a token of LD may send. */
const ROWS = 1_000;
const READS = 100;
const POLL_MS = 50;

interface Page {
  readonly pairingPlan: {
    readonly pairings: {
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
      readonly edges: { readonly node: { readonly mentor: { readonly id: string }; readonly mentee: { readonly id: string } } }[];
    };
  };
}

type Call = (text: string, variables: object) => Promise<Record<string, unknown>>;

/** A program from its enrolment to a plan that is read, by the service and its workers in processes of their own. */
export async function planThroughApi(name: string, facts: PlanFacts): Promise<Row[]> {
  const graph = openDatabase(process.env);
  const issuer = await startIssuer('m-0');
  try {
    await migrate(graph);
    await loadPeople(graph, facts);
    const logs = mkdtempSync(join(tmpdir(), 'bench-pairing-'));
    const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', SAMPLE: 'off', RATE_LIMIT_PER_MINUTE: '999999999', ...issuer.env };
    const start = (file: string, log: string, ready?: RegExp) =>
      startProcess(join(__dirname, '..', '..', file), {
        env,
        log: join(logs, log),
        flags: ['--import', 'tsx', '--max-semi-space-size=32'],
        ...(ready && { ready }),
      });
    const [service, worker] = [start('src/main.ts', 'service.log'), start('workers/main.ts', 'worker.log', /Workers run/)];
    return await using([service, worker], async () => {
      const { url } = await service;
      const call: Call = (query, variables) => execute(url, JSON.stringify({ query, variables }), issuer.authorization.LD);
      return measure(name, facts, graph, call, { worker: await worker, log: join(logs, 'worker.log') });
    });
  } finally {
    issuer.close();
    await graph.driver.close();
  }
}

async function measure(
  name: string,
  facts: PlanFacts,
  graph: Graph,
  call: Call,
  { worker, log }: { worker: Running; log: string },
): Promise<Row[]> {
  await call('mutation ($input: ProgramInput!) { createProgram(input: $input) { id } }', {
    input: { id: 'bench', name: 'bench', format: 'MENTORING' },
  });
  const begun = performance.now();
  for (const rows of slices(enrolments(facts), ROWS))
    await call('mutation ($rows: [EnrolmentInput!]!) { enroll(program: "bench", rows: $rows) { rejectedRows { message } } }', { rows });
  const enrolled = performance.now();
  const first = await draft(call, worker, 'draftPairingPlan', { program: 'bench' });
  const again = await draft(call, worker, 'draftPairingPlan', { program: 'bench' });
  const anew = await draft(call, worker, 'resolvePairingPlan', { plan: again.plan });
  const beforeReading = performance.now();
  const pairs = await readAll(call, again.plan);
  const read = performance.now();
  // The worker logs a plan after everyone can see it.
  const [cold, warm, solvedAgain] = phases(log);
  const mistakes = mistakesOf(facts, pairs);
  const best = await denseTotal(graph, again.plan);
  return [
    row(
      `${name}: enrolling in bulk`,
      inSeconds(enrolled - begun),
      `${facts.mentees.length + facts.mentors.length} rows, ${ROWS} in a call`,
    ),
    row(`${name}: from the order to the draft, first`, first.took, `${cold}; worker ${first.cpu}`),
    row(`${name}: from the order to the draft, again`, again.took, `${warm}; worker ${again.cpu}`),
    row(`${name}: the same plan solved again`, anew.took, `${solvedAgain}; worker ${anew.cpu}`),
    row(`${name}: reading all pairs by 100`, inSeconds(read - beforeReading), `${pairs.length} pairs with terms and runners-up`),
    row(`${name}: rules broken`, mistakes.length, mistakes.slice(0, 5).join(', ')),
    row(`${name}: total`, again.total, `bound ${again.upperBound}, over all pairs at once ${best}`),
    ...(await pageOf100(name, graph, call, again.plan)),
  ];
}

/** A plan that a mutation orders with its one argument, drafted by the worker. */
async function draft(call: Call, worker: Running, order: string, argument: Readonly<Record<string, string>>) {
  const { cpu: before } = await worker.usage();
  const begun = performance.now();
  const [name = ''] = Object.keys(argument);
  const ordered = await call(`mutation ($${name}: ID!) { ${order}(${name}: $${name}) { id } }`, argument);
  const { id: plan } = ordered[order] as { id: string };
  const status = 'query ($plan: ID!) { pairingPlan(id: $plan) { status failure objective { total upperBound optimal } } }';
  let found: { status: string; failure: string | null; objective: { total: number; upperBound: number } | null };
  do {
    await sleep(POLL_MS);
    found = (await call(status, { plan }))['pairingPlan'] as typeof found;
  } while (found.status === 'DRAFTING');
  const took = inSeconds(performance.now() - begun);
  if (!found.objective) throw new Error(`The plan is ${found.status}: ${found.failure}`);
  const { cpu: after } = await worker.usage();
  return { plan, took, cpu: `${inSeconds((after - before) / 1e3)} of processor`, ...found.objective };
}

/** Everybody of a program as `enroll` takes them. */
export function enrolments({ mentors, mentees }: PlanFacts): object[] {
  return [
    ...mentors.map(({ person, places }) => ({ person: person.id, side: 'MENTOR', capacity: places })),
    ...mentees.map(({ person, wants }) => ({
      person: person.id,
      side: 'MENTEE',
      skills: wants.map(({ skill, level }) => ({ skill, level })),
    })),
  ];
}

/** What the worker says of each plan. */
function phases(log: string): string[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines
    .filter((line) => line.includes('A plan was drafted'))
    .map((line) => {
      const { ms } = JSON.parse(line) as { ms: Record<string, number> };
      return Object.entries(ms)
        .map(([phase, took]) => `${phase} ${inSeconds(took)}`)
        .join(', ');
    });
}

async function readAll(call: Call, plan: string): Promise<PairOfIds[]> {
  const pairs: PairOfIds[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { pairings }: Page['pairingPlan'] = ((await call(PAGE, { plan, first: 100, after })) as unknown as Page).pairingPlan;
    pairs.push(...pairings.edges.map(({ node }) => ({ mentor: node.mentor.id, mentee: node.mentee.id })));
    after = pairings.pageInfo.endCursor;
    more = pairings.pageInfo.hasNextPage;
  }
  return pairs;
}

/** The best total of the same plan by solving all pairs at once, without candidates and repair by prices. */
async function denseTotal(graph: Graph, plan: string): Promise<number> {
  const { facts } = await new PlanFactsService(graph, Date.now).read(plan);
  const context = contextOf(facts, SETTINGS);
  const { problem } = new Pool({ ...facts, context, scoring: new Scoring(SETTINGS.weights, context) });
  return inUnits(solve(problem).total);
}

async function pageOf100(name: string, graph: Graph, call: Call, plan: string): Promise<Row[]> {
  const inside = await makeInside(graph, 'm-0');
  const countOf = async (first: number) => (await inside.graph.record(() => inside.execute(PAGE, { plan, first }))).statements.length;
  const [small, large] = [await countOf(10), await countOf(100)];
  const times: number[] = [];
  for (let read = 0; read < READS; read++) {
    const begun = performance.now();
    await call(PAGE, { plan, first: 100 });
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const percentile = (share: number) => `${Math.round(times[Math.ceil(share * times.length) - 1]!)} ms`;
  return [
    row(`${name}: a page of 100, p95`, percentile(0.95), `p50 ${percentile(0.5)} over ${READS} reads one after the other`),
    row(`${name}: a page of 100, statements`, large, small === large ? 'as many as for a page of 10' : `a page of 10: ${small}`),
  ];
}
