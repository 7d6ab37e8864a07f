import type { Logger } from 'pino';
import type { NightlyService } from '../src/derived/engine/nightly.service';
import { nightlyJob } from '../src/jobs/nightly';
import type { SkillSimilarityService } from '../src/derived/similarity/similarity.service';
import type { SyncRunService } from '../src/intake/sync/sync-run.service';

/** Compares what is derived with its facts, lets beliefs age, learns which skills go together, and forgets what is kept for a time only. */
export function nightlyHandler(
  nightly: NightlyService,
  similarity: SkillSimilarityService,
  runs: SyncRunService,
  logger: Logger,
  clock: () => number,
  stopping: () => boolean,
): (payload: unknown) => Promise<void> {
  return async (payload) => {
    nightlyJob.schema.parse(payload);
    const report = await nightly.run(stopping);
    if (report.differences > 0) logger.error(report, 'Derived data differed from its facts');
    else logger.info(report, 'Derived data agrees with its facts');
    logger.info(await similarity.learn(stopping), 'Similarity of skills learned');
    for (let left = true; left && !stopping();) {
      const { runs: gone, answers } = await runs.prune(clock());
      left = gone + answers > 0;
    }
  };
}
