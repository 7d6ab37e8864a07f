import { inLanes } from './lanes';
import { median, quantile } from './pairs';
import type { Running } from './process';

/** What one side needed for a block of requests: microseconds of its CPU per request, milliseconds of the clock. */
export interface Block {
  readonly cpu: number;
  readonly p50: number;
  readonly p95: number;
  /** Answers a second. */
  readonly rate: number;
}

/** Sends `count` requests, one after another or some at once, and asks the server what they cost it. */
export async function runBlock(server: Running, count: number, send: () => Promise<unknown>, clients = 1): Promise<Block> {
  const times: number[] = [];
  const { cpu } = await server.usage();
  const start = performance.now();
  await inLanes(clients, Array(count).keys(), async () => {
    const begun = performance.now();
    await send();
    times.push(performance.now() - begun);
  });
  const rate = (1000 * count) / (performance.now() - start);
  const after = await server.usage();
  return { cpu: (after.cpu - cpu) / count, p50: median(times), p95: quantile(times, 0.95), rate };
}

const BLOCK_MS = 1_000;
/** At most so many blocks of a side. */
const MOST_WARM_UP = 20;
/** Pauses of the machine come and go: two blocks in a row have to be no quicker than this share of the best before. */
const NO_QUICKER = 0.95;

/** Sends until the pace no longer improves, each side by itself, and says how many requests fill a block of about a second. */
export async function warmUp(...sends: (() => Promise<unknown>)[]): Promise<number> {
  let slowest = 0;
  for (const send of sends) slowest = Math.max(slowest, await bestPace(send));
  return Math.min(2_000, Math.max(5, Math.round(BLOCK_MS / slowest)));
}

/** Milliseconds per request, when it is compiled. */
async function bestPace(send: () => Promise<unknown>): Promise<number> {
  const paces: number[] = [];
  while (paces.length < MOST_WARM_UP) {
    paces.push(await pace(send));
    if (paces.length > 2 && Math.min(...paces.slice(-2)) > NO_QUICKER * Math.min(...paces.slice(0, -2))) break;
  }
  return Math.min(...paces);
}

/** Milliseconds per request, over a block. */
async function pace(send: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let sent = 0;
  while (performance.now() - begun < BLOCK_MS) {
    await send();
    sent++;
  }
  return (performance.now() - begun) / sent;
}
