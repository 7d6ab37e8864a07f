import { sampleOrganisation } from './organisation';
import { countDue, isSampleDue } from '../src/graph/queries.gen';
import type { Graph } from '../src/graph/query';
import type { SyncService } from '../src/intake/sync/sync.service';

/**
 * Loads the demonstration organisation through the sync service where the graph is empty, or holds it only in part because the
 * process that loaded it was killed; says whether it did. Two processes that start at once load it once: the second finds every
 * row unchanged.
 */
export async function loadSampleIfDue(graph: Graph, sync: SyncService, today: Date): Promise<boolean> {
  const [row] = await graph.run(isSampleDue, {});
  if (!row?.due) return false;
  const { skills, teams, roles, people, evidence, contributions } = sampleOrganisation(today);
  const call = { source: 'sample', dryRun: false, actor: 'sample' };
  for (const [kind, rows] of [
    ['SKILLS', skills],
    ['TEAMS', teams],
    ['ROLES', roles],
    ['PEOPLE', people],
    ['EVIDENCE', evidence],
    // The last one: its run tells that all of it is there.
    ['CONTRIBUTIONS', contributions],
  ] as const) {
    const { run, rows: outcomes } = await sync.sync(kind, rows, call);
    const first = outcomes.find((outcome) => outcome.message);
    if (run.rejected) throw new Error(`The sample was refused: ${kind} ${first?.id}: ${first?.message}`);
  }
  return true;
}

/** A count is asked for again after so long, and after more each time. */
const FIRST_PAUSE_MS = 200;
const LAST_PAUSE_MS = 5_000;

/** Waits until the workers have ranked what was loaded, and says whether they have; gives up after `patienceMs`. */
export async function waitUntilDerived(graph: Graph, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LAST_PAUSE_MS, 1.2 * pause)) {
    // A database that is too busy to count is asked again: what was loaded is there.
    const [row] = await graph.run(countDue, { kinds: [] }).catch(() => [undefined]);
    if (row && !row.pending) return true;
    if (performance.now() + pause > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
