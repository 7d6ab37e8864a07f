import { LimitExceeded, Unavailable } from '../errors';
import type { ChangeSignal } from './change-signal';
import { makeTicks } from './ticks';

/** Streams one caller may hold open at once: some tabs of a browser. */
const PER_CALLER = 10;
/** Each holds a connection and looks again every second while much is written. */
const PER_PROCESS = 500;

/** The streams that this process holds open. */
export class OpenStreams {
  private readonly open = new Map<string, Set<AbortController>>();
  private count = 0;
  private ended = false;

  constructor(private readonly signal: ChangeSignal) {}

  /** Lets one more begin; it ends by its own abort or with all others. Throws LimitExceeded, or Unavailable where it should be tried elsewhere. */
  begin(caller: string): AbortController {
    const own = this.open.get(caller) ?? new Set();
    if (own.size >= PER_CALLER)
      throw new LimitExceeded(`${PER_CALLER} streams of this caller are open, the most there may be: close one of them.`);
    if (this.ended || this.count >= PER_PROCESS) throw new Unavailable(5);
    const controller = new AbortController();
    this.open.set(caller, own.add(controller));
    this.count += 1;
    controller.signal.addEventListener('abort', () => {
      own.delete(controller);
      if (own.size === 0) this.open.delete(caller);
      this.count -= 1;
    });
    return controller;
  }

  /** When a stream's answer is made again. */
  ticks(abort: AbortSignal): AsyncGenerator<object> {
    return makeTicks(this.signal, abort);
  }

  /** Makes all streams of all processes look again. */
  written(): void {
    this.signal.tell();
  }

  /** Ends them all and lets no more begin. */
  end(): void {
    this.ended = true;
    for (const controller of [...this.open.values()].flatMap((own) => [...own])) controller.abort();
    this.signal.close();
  }
}
