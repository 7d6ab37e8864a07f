import { SupplyService } from '../src/answers/risk/supply.service';
import { UnmetDemandService } from '../src/answers/risk/unmet.service';
import { NightlyService } from '../src/derived/engine/nightly.service';
import { SkillSimilarityService } from '../src/derived/similarity/similarity.service';
import { STAGES } from '../src/derived/stages';
import { SyncRunService } from '../src/intake/sync/sync-run.service';
import { nightlyJob } from '../src/jobs/nightly';
import { type Job, on, type WorkerParts } from './job';

/** What is done every night, one after the other; each may be broken off and run again. */
type NightlyTask = (parts: WorkerParts) => Promise<void>;

/** Compares what is derived with its facts and lets results age. */
const fullCheck: NightlyTask = async ({ graph, logger, clock, stopping }) => {
  const nightly = new NightlyService(graph, STAGES, clock, (kind, id) =>
    logger.warn({ kind, id }, 'A derived unit differs from its facts'),
  );
  const report = await nightly.run(stopping);
  if (report.differences > 0) logger.error(report, 'Derived data differed from its facts');
  else logger.info(report, 'Derived data agrees with its facts');
};

/** Learns which skills go together. */
const learnSimilarity: NightlyTask = async ({ graph, logger, clock, stopping }) => {
  logger.info(await new SkillSimilarityService(graph, clock).learn(stopping), 'Similarity of skills learned');
};

/** Keeps supply and demand as they are today for the trend of their quarter. */
const keepSupply: NightlyTask = async ({ graph, logger, clock }) => {
  logger.info({ skills: await new SupplyService(graph, clock).keep() }, 'Supply and demand kept');
};

/** Forgets what was searched in vain long ago. */
const pruneUnmet: NightlyTask = async ({ graph, clock, stopping }) => {
  const unmet = new UnmetDemandService(graph, clock);
  while (!stopping() && (await unmet.prune()));
};

/** Forgets what is kept for a time only. */
const pruneRuns: NightlyTask = async ({ graph, clock, stopping }) => {
  const runs = new SyncRunService(graph);
  for (let left = true; left && !stopping();) {
    const { runs: gone, answers } = await runs.prune(clock());
    left = gone + answers > 0;
  }
};

/** The night's work in its order; the list is the whole of it. */
const TASKS: readonly NightlyTask[] = [fullCheck, learnSimilarity, keepSupply, pruneUnmet, pruneRuns];

export const nightly: Job = (parts) =>
  on(nightlyJob, async () => {
    for (const task of TASKS) await task(parts);
  });
