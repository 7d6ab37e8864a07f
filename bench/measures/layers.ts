import { type Block, runBlock, warmUp } from '../block';
import { execute } from '../client';
import type { Context, Measure, Row } from '../measure';
import { alternate, compare } from '../pairs';
import type { Running } from '../process';

const GREETING = JSON.stringify({ query: '{ benchGreeting }' });
const LIST = JSON.stringify({ query: '{ benchPeople { id name title skills { id name level endorsements { by note } } } }' });

/** What the layers above the database cost: against graphql-js alone, and against the same server without access, limits and cost. */
export const layers: Measure = { id: 'P1', name: 'layers', run };

async function run(context: Context): Promise<Row[]> {
  const servers = await Promise.all(['guarded', 'plain', 'open'].map((name) => context.startServer(name)));
  const [guarded, plain, open] = servers as [Running, Running, Running];
  try {
    return [
      ...(await compareTwo(context, guarded, plain, GREETING, { id: 'P1', what: 'trivial query against graphql-js' }, 1.5)),
      ...(await compareTwo(context, guarded, plain, LIST, { id: 'P2', what: 'list of 100 against graphql-js' }, 1)),
      ...(await compareTwo(context, guarded, open, GREETING, { id: 'P10', what: 'trivial query against an open server' })),
      ...(await compareTwo(context, guarded, open, LIST, { id: 'P10', what: 'list of 100 against an open server' }, 1.1)),
    ];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function compareTwo(
  { options, issuer }: Context,
  ours: Running,
  bare: Running,
  body: string,
  row: Pick<Row, 'id' | 'what'>,
  atMost?: number,
): Promise<Row[]> {
  const send =
    ({ url }: Running) =>
    () =>
      execute(url, body, issuer.authorization.EMPLOYEE);
  const [a, b] = [await send(ours)(), await send(bare)()];
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`The sides answer differently: ${row.what}`);
  const count = await warmUp(send(ours), send(bare));
  const pairs = await alternate<Block>(
    options.pairs,
    () => runBlock(ours, count, send(ours)),
    () => runBlock(bare, count, send(bare)),
  );
  const goal = atMost === undefined ? {} : { atMost };
  return [
    compare(pairs, ({ cpu }) => cpu, { ...row, what: `${row.what}, CPU`, unit: 'us' }, goal),
    compare(pairs, ({ p50 }) => p50, { ...row, what: `${row.what}, p50`, unit: 'ms' }, {}),
  ];
}
