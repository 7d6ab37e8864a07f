import type { Actor } from '../access/audit.service';
import { MISSING_TOKEN } from '../access/token';
import type { Viewer } from '../access/viewer';
import { Unauthenticated } from '../errors';
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
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly trace: RequestTrace;
  readonly load: Load;
  /** Of a subscription: now, and whenever something may have been written. */
  readonly ticks?: () => AsyncIterable<object>;
}

/** When a subscription's answer is made again. */
export function ticksOf({ context }: { readonly context: Context }): AsyncIterable<object> {
  if (!context.ticks) throw new Error('Only a stream has ticks.');
  return context.ticks();
}

/** Who is calling. Throws Unauthenticated where no token was sent; the guards of root fields have refused that before. */
export function viewerOf({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (!viewer) throw new Unauthenticated(MISSING_TOKEN);
  return viewer;
}

/** The one who changes something, for the audit. */
export function actorOf(context: Pick<Context, 'viewer' | 'requestId'>): Actor {
  return { id: viewerOf(context).subject, requestId: context.requestId };
}
