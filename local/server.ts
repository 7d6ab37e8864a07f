/** A database server that we started. */
export interface Server {
  readonly name: string;
  readonly pid: number;
  /** Its exit code, once it has ended for whatever reason. */
  readonly ended: Promise<number>;
  /** Why it ended, from its log. */
  readonly reason: () => string;
  /** Ends it in order and releases its folder. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would: for tests of what survives. */
  readonly kill: () => void;
}
