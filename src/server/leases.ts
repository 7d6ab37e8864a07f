import { Kept } from '../kept';

/** Calls of a caller that are counted in Redis already. */
interface Lease {
  left: number;
  readonly size: number;
  /** When their minute ends, in epoch milliseconds. */
  readonly until: number;
  /** Those that were used and are not counted by the process yet. */
  untold: number;
}

/** The calls that a process has in hand of each caller. */
export class Leases {
  private readonly kept: Kept<Lease>;

  constructor(callers: number) {
    this.kept = new Kept(callers);
  }

  /** Takes a call from what is in hand; false where nothing is. `counted` says that the process has counted this call itself. */
  use(caller: string, counted: boolean): boolean {
    const lease = this.current(caller);
    if (!lease || lease.left === 0) return false;
    lease.left--;
    if (!counted) lease.untold++;
    return true;
  }

  /** How many calls were used since this was asked last. */
  untold(caller: string): number {
    const lease = this.kept.get(caller);
    if (!lease) return 0;
    const { untold } = lease;
    lease.untold = 0;
    return untold;
  }

  /** How many calls to take next: one, then twice as many each time. */
  next(caller: string, most: number): number {
    const lease = this.current(caller);
    return lease ? Math.min(2 * lease.size, most) : 1;
  }

  /** Keeps `granted` of the `size` calls that were asked for, until their minute ends in `ms`. */
  keep(caller: string, size: number, { granted, ms }: { granted: number; ms: number }): void {
    this.kept.set(caller, { left: granted, size, until: Date.now() + ms, untold: this.untold(caller) });
  }

  private current(caller: string): Lease | undefined {
    const lease = this.kept.get(caller);
    return lease && Date.now() < lease.until ? lease : undefined;
  }
}
