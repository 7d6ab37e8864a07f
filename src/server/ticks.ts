import type { ChangeSignal } from './change-signal';

/** How often those who listen look again. */
export interface TickTimes {
  /** Not more often than this, however much is written. */
  readonly apartMs: number;
  /** At least this often: the signal can be lost with Redis. */
  readonly latestMs: number;
}

export const TICK_TIMES: TickTimes = { apartMs: 1_000, latestMs: 15_000 };

/** Ticks now, then whenever something may have been written, until the abort. */
export async function* makeTicks(signal: ChangeSignal, abort: AbortSignal, { apartMs, latestMs }: TickTimes): AsyncGenerator<object> {
  while (!abort.aborted) {
    // What is written while the answer is made counts: listening begins before it.
    const changed = signal.next(abort, latestMs);
    yield {};
    await Promise.all([changed, pause(apartMs, abort)]);
  }
}

async function pause(ms: number, abort: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    abort.addEventListener('abort', done);
    function done(): void {
      clearTimeout(timer);
      abort.removeEventListener('abort', done);
      resolve();
    }
    if (abort.aborted) done();
  });
}
