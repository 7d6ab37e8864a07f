import 'reflect-metadata';
import { type App, makeApp } from './app';
import { readConfig, StartError } from './config';
import { loadSamplePrograms } from '../sample/mentoring';
import { sampleEmployee, sampleManager, samplePeople } from '../sample/people';
import { migrate } from './graph/migrate';
import { reachGraph } from './graph/reach';
import { within } from './within';
import { loadSampleIfDue } from '../sample/load';

/** The sample is ranked within seconds where workers run; where they take longer the service starts all the same, and its programs follow. */
const DERIVED_MS = 30_000;
const PROGRAMS_MS = 3_600_000;
/** What still hangs this long after a signal is abandoned. */
const STOP_MS = 9_500;

async function main(): Promise<void> {
  const config = readConfig();
  const localPeople = config.sample ? samplePeople() : [];
  const app = await makeApp(config, { localSubjects: { EMPLOYEE: sampleEmployee, MANAGER: sampleManager }, localPeople });

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    app.logger.info({ signal }, 'Stopping');
    setTimeout(() => {
      app.logger.error('Requests did not finish in time');
      process.exit(1);
    }, STOP_MS).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        app.logger.error({ err: error }, 'The stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  await reachGraph(app.graph);
  await migrate(app.graph);
  if (config.sample) await loadSample(app);
  process.stdout.write(`ready ${await app.start()}\n`);
  await app.warmUp();
}

async function loadSample({ graph, sync, logger }: App): Promise<void> {
  const loaded = await loadSampleIfDue(graph, sync, new Date());
  const programs = loadSamplePrograms(graph, Date.now, PROGRAMS_MS).catch((error: unknown) =>
    logger.warn({ err: error }, "The sample's programs are not there; the next start makes them"),
  );
  if (loaded) await within(DERIVED_MS, programs).catch(() => undefined);
}

main().catch((error: unknown) => {
  // What whoever starts it can mend is reported as a sentence; for anything else the stack trace helps.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
