import type { Graph } from '../src/graph/query';
import { SyncKind } from '../src/sync/kind';
import type { SyncService } from '../src/sync/sync.service';
import { deriveAll } from './derive';
import type { Organisation } from './organisation';

/** Raised when the generated rows change, so that what is kept from earlier runs is loaded anew. */
const VERSION = 2;
const CALL_ROWS = 5_000;

/**
 * Loads the organisation by the service's own sync, unless the graph holds one of this size; what else the graph holds is
 * deleted first. True where it was loaded.
 */
export async function loadOrganisation(
  graph: Graph,
  sync: SyncService,
  organisation: Organisation,
  fresh: boolean,
  tell: (line: string) => void,
): Promise<boolean> {
  const [loaded] = await send(graph, 'MATCH (b:Bench) RETURN b.size AS size, b.version AS version', {});
  if (!fresh && loaded?.['size'] === organisation.size && loaded['version'] === VERSION) return false;
  tell(`Loading ${organisation.size.toLocaleString('en')} people …`);
  await remove(graph, '(n)', 'NOT n:Migration');
  const { skills, teams, roles, people } = organisation;
  const kinds = [
    [SyncKind.SKILLS, skills],
    [SyncKind.TEAMS, teams],
    [SyncKind.ROLES, roles],
    [SyncKind.PEOPLE, people],
    [SyncKind.CONTRIBUTIONS, organisation.contributions()],
  ] as const;
  for (const [kind, rows] of kinds)
    for (const part of slices<{ id: string }>(rows, CALL_ROWS)) {
      const { run, rows: outcomes } = await sync.sync(kind, part, { source: 'bench', dryRun: false, actor: 'bench' });
      const first = outcomes.find((outcome) => outcome.message);
      if (run.rejected) throw new Error(`A generated row was refused: ${kind} ${first?.id}: ${first?.message}`);
    }
  await settle(graph);
  await refreshPlans(graph);
  tell('Deriving scores …');
  await deriveAll(graph);
  await refreshPlans(graph);
  await send(graph, 'CREATE (:Bench {size: toInteger($size), version: toInteger($version)})', {
    size: organisation.size,
    version: VERSION,
  });
  return true;
}

/** Deletes nodes in steps that fit into memory. */
export async function remove(graph: Graph, pattern: string, where: string): Promise<void> {
  const session = graph.driver.session({ database: graph.database });
  try {
    await session.run(`MATCH ${pattern} WHERE ${where} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
  } finally {
    await session.close();
  }
}

/** Waits until the full-text indexes know what was written. */
export async function settle(graph: Graph): Promise<void> {
  await send(graph, 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()', {});
}

/**
 * Renews the statistics that plans are made from: those of a graph that was empty a minute ago say for long that every index is
 * empty.
 */
async function refreshPlans(graph: Graph): Promise<void> {
  await send(graph, 'CALL db.prepareForReplanning(300)', {});
}

/** Runs a statement of the bench itself. */
export async function send(graph: Graph, text: string, params: object): Promise<Record<string, unknown>[]> {
  const { records } = await graph.driver.executeQuery(text, params, { database: graph.database });
  return records.map((record) => record.toObject());
}

/** The rows in lists of at most `size`. */
export function* slices<T>(rows: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length) yield part;
}
