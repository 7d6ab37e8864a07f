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

const WARM_UP_MS = 2_500;
const BLOCK_MS = 1_000;

/** Sends until the code is compiled, and says how many requests fill a block of about a second. */
export async function warmUp(...sends: (() => Promise<unknown>)[]): Promise<number> {
  let slowest = 0;
  for (const send of sends) {
    const begun = performance.now();
    let sent = 0;
    while (performance.now() - begun < WARM_UP_MS && sent < 2_000) {
      await send();
      sent++;
    }
    slowest = Math.max(slowest, (performance.now() - begun) / sent);
  }
  return Math.min(2_000, Math.max(5, Math.round(BLOCK_MS / slowest)));
}
