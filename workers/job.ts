import type { Logger } from 'pino';
import type { Wake } from '../src/derived/engine/wake';
import type { Graph } from '../src/graph/query';
import type { JobDefinition } from '../src/jobs/job';

/** What handlers work with. */
export interface WorkerParts {
  readonly graph: Graph;
  readonly logger: Logger;
  readonly wake: Wake;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** How long a unit rests after it was computed. */
  readonly pauseMs: number | undefined;
  /** Whether the process was told to stop: long work then ends at its next step. */
  readonly stopping: () => boolean;
  /** Tells whoever looks that something was written; the end of a job is told anyway. */
  readonly written: () => void;
}

/** A job as the worker runs it: its name, and what is done with a payload as Redis gives it. */
export interface JobHandler {
  readonly name: string;
  run(payload: unknown): Promise<void>;
}

/** Makes the handler of a job. */
export type Job = (parts: WorkerParts) => JobHandler;

/** Joins a job with its handler; a payload that is not what the job says fails the run before the handler sees it. */
export function on<Payload>({ name, schema }: JobDefinition<Payload>, handle: (payload: Payload) => Promise<void>): JobHandler {
  return { name, run: async (payload) => handle(schema.parse(payload)) };
}
