import { type Block, runBlock, warmUp } from '../block';
import { execute } from '../client';
import type { Context, Measure, Row } from '../measure';
import { alternate, compare, type Pair } from '../pairs';
import type { Running } from '../process';

const GREETING = JSON.stringify({ query: '{ benchGreeting }' });
const LIST = JSON.stringify({ query: '{ benchPeople { id name title skills { id name level endorsements { by note } } } }' });

/** Processes of one program differ by a tenth, by how their code was compiled: so many of each are measured. */
const STARTS = 3;

/** What the layers above the database cost: against graphql-js alone, and against the same server without access, limits and cost. */
export const layers: Measure = { id: 'P1', name: 'layers', run };

interface Comparison extends Pick<Row, 'id' | 'what'> {
  readonly bare: 'plain' | 'open';
  readonly body: string;
  readonly atMost?: number;
}

const COMPARISONS: readonly Comparison[] = [
  { id: 'P1', what: 'trivial query against graphql-js', bare: 'plain', body: GREETING, atMost: 1.5 },
  { id: 'P2', what: 'list of 100 against graphql-js', bare: 'plain', body: LIST, atMost: 1 },
  { id: 'P10', what: 'trivial query against an open server', bare: 'open', body: GREETING },
  { id: 'P10', what: 'list of 100 against an open server', bare: 'open', body: LIST, atMost: 1.1 },
];

async function run(context: Context): Promise<Row[]> {
  const pairs = COMPARISONS.map((): Pair<Block>[] => []);
  for (let start = 0; start < STARTS; start++) {
    const servers = await Promise.all(['guarded', 'plain', 'open'].map((name) => context.startServer(name)));
    const [guarded, plain, open] = servers as [Running, Running, Running];
    try {
      for (const [i, comparison] of COMPARISONS.entries())
        pairs[i]?.push(...(await measurePairs(context, guarded, { plain, open }[comparison.bare], comparison)));
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  }
  return COMPARISONS.flatMap((comparison, i) => rowsOf(comparison, pairs[i] ?? []));
}

async function measurePairs(
  { options, issuer }: Context,
  ours: Running,
  bare: Running,
  { what, body }: Comparison,
): Promise<Pair<Block>[]> {
  const send =
    ({ url }: Running) =>
    () =>
      execute(url, body, issuer.authorization.EMPLOYEE);
  const [a, b] = [await send(ours)(), await send(bare)()];
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`The sides answer differently: ${what}`);
  const count = await warmUp(send(ours), send(bare));
  return await alternate<Block>(
    Math.ceil(options.pairs / STARTS),
    () => runBlock(ours, count, send(ours)),
    () => runBlock(bare, count, send(bare)),
  );
}

function rowsOf({ id, what, atMost }: Comparison, pairs: readonly Pair<Block>[]): Row[] {
  const goal = atMost === undefined ? {} : { atMost };
  return [
    compare(pairs, ({ cpu }) => cpu, { id, what: `${what}, CPU`, unit: 'us' }, goal),
    compare(pairs, ({ p50 }) => p50, { id, what: `${what}, p50`, unit: 'ms' }, {}),
  ];
}
