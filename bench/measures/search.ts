import { runBlock, warmUp } from '../block';
import { execute, post } from '../client';
import { type Inside, makeInside } from '../inside';
import type { Context, Measure, Row } from '../measure';
import { leastStatement } from '../least';
import { EXPERT_SEARCH, expertQuestions, type Question } from '../operations';
import { alternate, compare, judged } from '../pairs';
import type { Running } from '../process';

/**
 * Expert search against the same statements with the same parameters, sent by the bare driver and answered as JSON. Both sides wait
 * for the same database: the ratio of times is what a caller notices, the ratio of CPU what the service adds. And against the least
 * Cypher that could answer, which tells what our statements cost themselves.
 */
export const search: Measure = { id: 'P3', name: 'search', run };

async function run(context: Context): Promise<Row[]> {
  const inside = await makeInside(context.graph, 'p7');
  const [service, sharing, bare] = await Promise.all([
    // Each question is answered anew.
    context.startService({ env: { SHARED_ANSWER_MS: '0' } }),
    context.startService(),
    context.startServer('bare'),
  ]);
  const rows: Row[] = [];
  try {
    for (const { name, input } of await chosenQuestions(context))
      for (const first of [20, 100]) {
        context.tell(`${name}, page of ${first}`);
        const sides = await prepare(context, inside, service, bare, `${name}, page ${first}`, { input, first });
        rows.push(...(await compareOne(context, sides)));
        if (first < 100) {
          rows.push(await compareLeast(context, sides, input, first));
          rows.push(await compareLeast(context, again(context, sides, sharing, { input, first }), input, first));
          rows.push(...(await compareMany(context, sides)));
        }
      }
    rows.push(...hotAgainstRare(rows));
  } finally {
    await Promise.all([service, sharing, bare].map((one) => one.stop()));
  }
  return rows;
}

async function chosenQuestions({ graph, organisation, options: { ask } }: Context) {
  const all = await expertQuestions(graph, organisation);
  return ask.length ? all.filter(({ name }) => ask.includes(name)) : all;
}

/** Both sides of one question. */
interface Sides {
  readonly name: string;
  readonly service: Running;
  readonly bare: Running;
  readonly ours: () => Promise<unknown>;
  readonly raw: () => Promise<unknown>;
}

/** Records what the service sends for a question, and tells the bare side to send the same. */
async function prepare(
  { issuer }: Context,
  inside: Inside,
  service: Running,
  bare: Running,
  name: string,
  variables: object,
): Promise<Sides> {
  const { statements } = await inside.graph.record(() => inside.execute(EXPERT_SEARCH, variables));
  const stages = [...new Set(statements.map(({ stage }) => stage))].map((stage) => statements.filter((s) => s.stage === stage));
  await post(bare.url, JSON.stringify({ prepare: name, stages }));
  const body = JSON.stringify({ query: EXPERT_SEARCH, variables });
  const ours = () => execute(service.url, body, issuer.authorization.EMPLOYEE);
  const raw = () => runPrepared(bare, name);
  const answer = (await ours()) as { expertSearch: { edges: unknown[] } };
  if (!answer.expertSearch.edges.length) throw new Error(`Nobody was found for ${name}`);
  return { name, service, bare, ours, raw };
}

/** The same question to a service that shares its answers, as it runs by default: nothing is written meanwhile. */
function again({ issuer }: Context, sides: Sides, service: Running, variables: object): Sides {
  const body = JSON.stringify({ query: EXPERT_SEARCH, variables });
  return { ...sides, name: `${sides.name}, asked again`, service, ours: () => execute(service.url, body, issuer.authorization.EMPLOYEE) };
}

async function compareOne({ options }: Context, { name, service, bare, ours, raw }: Sides): Promise<Row[]> {
  const count = await warmUp(ours, raw);
  const pairs = await alternate(
    options.pairs,
    () => runBlock(service, count, ours),
    () => runBlock(bare, count, raw),
  );
  return [
    compare(pairs, ({ cpu }) => cpu, { id: 'P3', what: `${name}, CPU`, unit: 'us' }, { atMost: 2 }),
    compare(pairs, ({ p50 }) => p50, { id: 'P3', what: `${name}, p50`, unit: 'ms' }, { atMost: 1.5 }),
    compare(pairs, ({ p95 }) => p95, { id: 'P3', what: `${name}, p95`, unit: 'ms' }, { atMost: 2 }),
  ];
}

/** Against the least Cypher that could answer: what the statements themselves cost beyond that. Broad skills and texts take more. */
async function compareLeast({ options }: Context, { name, service, bare, ours }: Sides, input: Question, first: number): Promise<Row> {
  const least = `${name}, least`;
  await post(bare.url, JSON.stringify({ prepare: least, stages: [[leastStatement(input, first)]] }));
  const send = () => runPrepared(bare, least);
  const count = await warmUp(ours, send);
  const pairs = await alternate(
    options.pairs,
    () => runBlock(service, count, ours),
    () => runBlock(bare, count, send),
  );
  const atMost = /broad|text/.test(name) ? 5 : 3;
  return compare(pairs, ({ p50 }) => p50, { id: 'P3', what: `${name}, p50 against the least Cypher`, unit: 'ms' }, { atMost });
}

async function runPrepared(bare: Running, name: string): Promise<void> {
  const answer = await post(bare.url, JSON.stringify({ run: name }));
  if (answer.status !== 200) throw new Error(`The bare side answered ${answer.status}: ${answer.body.slice(0, 300)}`);
}

async function compareMany({ options }: Context, { name, service, bare, ours, raw }: Sides): Promise<Row[]> {
  const count = await warmUp(ours);
  const pairs = await alternate(
    options.pairs,
    () => runBlock(service, count * 2, ours, CLIENTS),
    () => runBlock(bare, count * 2, raw, CLIENTS),
  );
  const what = `${name}, ${CLIENTS} clients`;
  return [
    compare(pairs, ({ rate }) => rate, { id: 'P3', what: `${what}, answers`, unit: '1/s' }, {}),
    compare(pairs, ({ p50 }) => p50, { id: 'P3', what: `${what}, p50`, unit: 'ms' }, { atMost: 1.5 }),
    compare(pairs, ({ p95 }) => p95, { id: 'P3', what: `${what}, p95`, unit: 'ms' }, { atMost: 2 }),
  ];
}

const CLIENTS = 8;

/** What a skill held by a tenth of all people costs against one held by a thousandth. */
function hotAgainstRare(rows: readonly Row[]): Row[] {
  const p50Of = (name: string) => rows.find(({ what }) => what === `${name}, page 20, p50`)?.ours ?? Number.NaN;
  const [hot, rare] = [p50Of('hot skill'), p50Of('rare skill')];
  const what = 'hot skill against a rare one, page 20, p50';
  return [{ id: 'P14', what, unit: 'ms', ours: hot, bare: rare, ratio: hot / rare, ...judged(hot / rare, { atMost: 2 }, 'x') }];
}
