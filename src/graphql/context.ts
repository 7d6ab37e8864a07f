import type { Logger } from 'pino';
import type { Viewer } from '../access/viewer';
import type { Load } from './loading';

/** What becomes known of a request while it runs, for its line in the log. Never holds values of the caller. */
export interface RequestTrace {
  operation?: string;
}

/** What every resolver receives. */
export interface Context {
  /** Undefined only where no token was sent; every root field refuses that. */
  readonly viewer: Viewer | undefined;
  readonly requestId: string;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly trace: RequestTrace;
  readonly load: Load;
}
