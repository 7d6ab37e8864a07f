import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeSignal } from './change-signal';

/** Those who listen look again not more often than this, however much is written, */
const APART_MS = 1_000;
/** and at least this often: the signal can be lost with Redis. */
const LATEST_MS = 15_000;

/** Ticks now, then whenever something may have been written, until the abort. */
export async function* makeTicks(signal: ChangeSignal, abort: AbortSignal): AsyncGenerator<object> {
  while (!abort.aborted) {
    // What is written while the answer is made counts: listening begins before it.
    const changed = signal.next(abort, LATEST_MS);
    yield {};
    // An abort breaks the pause off; the loop then ends.
    await Promise.all([changed, pause(APART_MS, undefined, { signal: abort }).catch(() => undefined)]);
  }
}
