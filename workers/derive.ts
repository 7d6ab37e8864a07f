import { workOf } from '../src/derived/stages';
import { deriveJob } from '../src/jobs/derive';
import { type Job, on } from './job';

/** Works off one kind and shard. */
export const derive: Job = ({ graph, wake, clock, pauseMs, stopping }) => {
  const work = workOf(graph, wake, clock, pauseMs);
  return on(deriveJob, ({ kind, shard }) => work.workOff(kind, shard, stopping));
};
