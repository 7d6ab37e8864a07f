import type { Wake } from './derived/engine/wake';
import type { Reachable } from './server/redis';
import type { ModelSettings } from './derived/vectors/vectors.feature';
import { PATIENCE } from './patience';
import { openGraph } from './graph/open';
import type { Graph } from './graph/query';

/** What features are made of. */
export interface FeatureParts {
  readonly graph: Graph;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly redis: Reachable;
  readonly wake: Wake;
  /** Tells the workers of a plan that is to be drafted; never throws and never takes long. */
  readonly wakePlan: (plan: string) => Promise<void>;
  /** Makes what was written to people count in the check of who is calling. */
  readonly forgetCallers: () => void;
  readonly model: ModelSettings;
  /** Names of the attributes of people that everyone may read. */
  readonly shownAttributes: readonly string[];
  /** Derived units that may be behind before syncs are refused. */
  readonly syncBacklog: number;
  /** How long a claim's answer waits for its belief to be stored. */
  readonly claimMs: number;
}

const NOWHERE = { uri: 'bolt://localhost', username: '', password: '', database: '' };
const SILENT = { info: () => undefined, warn: () => undefined };

/** The parts of a service that is never asked, or whose graph a test or bench brings: no queue, no model, no limits. */
export function idleParts(graph: Graph = openGraph(NOWHERE)): FeatureParts {
  return {
    graph,
    clock: Date.now,
    redis: { reachable: () => Promise.resolve(false) },
    wake: async () => {},
    wakePlan: async () => {},
    shownAttributes: [],
    forgetCallers: () => undefined,
    model: { folder: undefined, log: SILENT },
    syncBacklog: Number.POSITIVE_INFINITY,
    claimMs: PATIENCE.claimMs,
  };
}
