import { runBlock, warmUp } from '../block';
import { execute, post } from '../client';
import { type Inside, makeInside } from '../inside';
import type { Context, Measure, Row } from '../measure';
import { EXPERT_SEARCH, expertQuestions } from '../operations';
import { alternate, compare } from '../pairs';
import type { Running } from '../process';

/**
 * Expert search against the same statements with the same parameters, sent by the bare driver and answered as JSON. Both sides wait
 * for the same database: the ratio of times is what a caller notices, the ratio of CPU what the service adds.
 */
export const search: Measure = { id: 'P3', name: 'expert search', run };

async function run(context: Context): Promise<Row[]> {
  const inside = await makeInside(context.graph, 'p7');
  const [service, bare] = await Promise.all([context.startService(), context.startServer('bare')]);
  const rows: Row[] = [];
  try {
    for (const { name, input } of expertQuestions(context.organisation))
      for (const first of [20, 100]) {
        context.tell(`${name}, page of ${first}`);
        rows.push(...(await compareOne(context, inside, service, bare, `${name}, page ${first}`, { input, first })));
      }
  } finally {
    await Promise.all([service.stop(), bare.stop()]);
  }
  return rows;
}

async function compareOne(context: Context, inside: Inside, service: Running, bare: Running, name: string, variables: object) {
  const { statements } = await inside.graph.record(() => inside.execute(EXPERT_SEARCH, variables));
  const stages = [...new Set(statements.map(({ stage }) => stage))].map((stage) => statements.filter((s) => s.stage === stage));
  await post(bare.url, JSON.stringify({ prepare: name, stages }));

  const body = JSON.stringify({ query: EXPERT_SEARCH, variables });
  const ours = () => execute(service.url, body, context.issuer.authorization.EMPLOYEE);
  const raw = async () => {
    const answer = await post(bare.url, JSON.stringify({ run: name }));
    if (answer.status !== 200) throw new Error(`The bare side answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  };
  const answer = (await ours()) as { expertSearch: { edges: unknown[]; totalCount: number } };
  if (!answer.expertSearch.edges.length) throw new Error(`Nobody was found for ${name}`);

  const count = await warmUp(ours, raw);
  const pairs = await alternate(
    context.options.pairs,
    () => runBlock(service, count, ours),
    () => runBlock(bare, count, raw),
  );
  return [
    compare(pairs, ({ cpu }) => cpu, { id: 'P3', what: `${name}, CPU`, unit: 'us' }, { atMost: 2 }),
    compare(pairs, ({ p50 }) => p50, { id: 'P3', what: `${name}, p50`, unit: 'ms' }, { atMost: 1.5 }),
    compare(pairs, ({ p95 }) => p95, { id: 'P3', what: `${name}, p95`, unit: 'ms' }, { atMost: 2 }),
  ];
}
