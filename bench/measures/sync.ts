import { execute, post } from '../client';
import { undoSync } from '../derive';
import { settle } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { alternate, compare, judged, median } from '../pairs';
import type { Running } from '../process';
import { labelOf, type SyncedKind, syncWork, type SyncWork } from '../sync-work';

/** What a sync of all rows took: rows a second by the clock, microseconds of the client process's CPU a row. */
interface Side {
  readonly rate: number;
  readonly cpu: number;
  /** The same rows sent again, by the service only. */
  readonly again?: { readonly rate: number; readonly cpu: number };
}

/** Syncs new rows by mutation against plain UNWIND … CREATE of the same nodes and edges, then the same rows once more. */
export const sync: Measure = { id: 'P5', name: 'sync', run };

async function run(context: Context): Promise<Row[]> {
  const { rows, evidence } = context.options;
  const [service, bare] = await Promise.all([context.startService(), context.startServer('bare')]);
  try {
    return [
      ...(await compareOne(context, service, bare, 'people', rows)),
      ...(await compareOne(context, service, bare, 'contributions', rows)),
      // Last: what the service needs for a call it has by then, and what more it takes is what grows with the rows.
      ...(await compareOne(context, service, bare, 'evidence', evidence)),
    ];
  } finally {
    await Promise.all([service.stop(), bare.stop()]);
  }
}

async function compareOne(context: Context, service: Running, bare: Running, kind: SyncedKind, count: number): Promise<Row[]> {
  const { options, organisation, issuer, graph, tell } = context;
  const cleaned = async (side: () => Promise<Side>) => {
    try {
      return await side();
    } finally {
      await undoSync(graph, labelOf(kind), PREFIX);
      await settle(graph);
    }
  };
  const work = syncWork(kind, PREFIX, count, organisation);
  const some = syncWork(kind, PREFIX, Math.min(count, WARM_UP_ROWS), organisation);
  tell(`${kind}: warming up`);
  await cleaned(() => byService(service, some, issuer.authorization.HR_SYNC));
  await cleaned(() => byDriver(bare, some));
  const before = await service.usage();
  tell(`${kind}: ${options.pairs} pairs of ${count.toLocaleString('en')} rows`);
  let growth = 0;
  const ours = async () => {
    const side = await cleaned(() => byService(service, work, issuer.authorization.HR_SYNC));
    // Of the first time: what the later ones add is not for so many rows.
    growth ||= ((await service.usage()).peak - before.peak) / 1e6;
    return side;
  };
  const pairs = await alternate(options.pairs, ours, () => cleaned(() => byDriver(bare, work)));
  const cpu = median(pairs.map((pair) => pair.ours.cpu));
  const again = pairs.map((pair) => ({ ours: pair.ours.again ?? pair.ours, bare: pair.ours }));
  const note = `highest ${Math.round(before.peak / 1e6)} MB before, after ${WARM_UP_ROWS.toLocaleString('en')} rows of warming up`;
  const memory = { id: 'P12', what: `memory growth by ${count.toLocaleString('en')} rows of ${kind}`, unit: 'MB', ours: growth, note };
  return [
    compare(pairs, ({ rate }) => rate, { id: 'P5', what: `sync of ${kind}`, unit: 'rows/s' }, { atLeast: 0.8 }),
    {
      ...compare(pairs, (side) => side.cpu, { id: 'P5', what: `sync of ${kind}, CPU a row`, unit: 'us' }, {}),
      ...judged(cpu, { atMost: 20 }, ' us'),
    },
    compare(again, ({ rate }) => rate, { id: 'P7', what: `${kind} again, against the first time`, unit: 'rows/s' }, {}),
    compare(again, (side) => side.cpu, { id: 'P7', what: `${kind} again, CPU a row`, unit: 'us' }, {}),
    plain({ ...memory, ...judged(growth, { atMost: 64 }, ' MB') }),
  ];
}

/** Enough for the code to be compiled and for a call's memory to be there. */
const WARM_UP_ROWS = 20_000;
/** No id of the organisation begins so. */
const PREFIX = 'sync-';

async function byService(service: Running, work: SyncWork, authorization: string): Promise<Side> {
  const first = await timed(service, work, async (body) => expectAll(await execute(service.url, body, authorization), 'created'));
  const again = await timed(service, work, async (body) => expectAll(await execute(service.url, body, authorization), 'unchanged'));
  return { ...first, again };
}

async function byDriver(bare: Running, work: SyncWork): Promise<Side> {
  // What it is to write is sent beforehand: reading it costs the bare side nothing.
  for (const [i, statements] of work.writes.entries())
    await post(bare.url, JSON.stringify({ prepare: `write ${i}`, writes: [statements] }));
  const bodies = work.writes.map((_, i) => JSON.stringify({ run: `write ${i}` }));
  return await timed(bare, { ...work, bodies }, async (body) => {
    const { status, body: text } = await post(bare.url, body);
    if (status !== 200) throw new Error(`The bare side answered ${status}: ${text.slice(0, 300)}`);
  });
}

async function timed(server: Running, { bodies, count }: SyncWork, send: (body: string) => Promise<void>): Promise<Side> {
  const before = await server.usage();
  const begun = performance.now();
  for (const body of bodies) await send(body);
  const seconds = (performance.now() - begun) / 1000;
  const after = await server.usage();
  return { rate: count / seconds, cpu: (after.cpu - before.cpu) / count };
}

function expectAll(data: Record<string, unknown>, outcome: 'created' | 'unchanged'): void {
  const { run: counts, rows } = data['sync'] as { run: Record<string, number>; rows: unknown[] };
  if (counts[outcome] !== rows.length) throw new Error(`A sync was to leave all rows ${outcome}: ${JSON.stringify(counts)}`);
}
