import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { STAGES } from '../../src/derived/stages';
import * as queries from '../../src/graph/queries.gen';
import type { CypherQuery, Graph } from '../../src/graph/query';
import { sendAll } from '../creation';
import { type Result, resultsFile } from '../derive';
import { untilClean } from '../dirty';
import { inLanes } from '../lanes';
import { autoCommit, send } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { alternate, compare, judged } from '../pairs';

/**
 * Everything derived, from nothing: by a process of workers, against the bare driver that reads the same inputs and writes the same
 * results (made when the organisation was loaded) by the same statements in the same batches.
 */
export const rebuild: Measure = { id: 'P13', name: 'rebuild', run };

/** Jobs at once in a process of workers. */
const LANES = 4;

interface Side {
  readonly seconds: number;
}

async function run(context: Context): Promise<Row[]> {
  const { graph, options, tell } = context;
  const peaks: number[] = [];
  const ours = async (): Promise<Side> => {
    await forget(graph);
    await markAll(graph);
    const workers = await context.startWorkers();
    try {
      const begun = performance.now();
      await untilClean(graph, REBUILD_MS);
      const seconds = (performance.now() - begun) / 1000;
      peaks.push((await workers.usage()).peak / 1e6);
      tell(`  by workers ${seconds.toFixed(1)} s`);
      return { seconds };
    } finally {
      await workers.stop();
    }
  };
  const bare = async (): Promise<Side> => {
    await forget(graph);
    const seconds = await replay(graph, options.folder);
    tell(`  by the bare driver ${seconds.toFixed(1)} s`);
    return { seconds };
  };
  const pairs = await alternate(options.rebuilds, ours, bare);
  const [counted] = await send(graph, 'MATCH ()-[h:HAS_SKILL]->() WHERE h.score IS NOT NULL RETURN count(h) AS held', {});
  const held = Number(counted?.['held']);
  const peak = Math.max(...peaks);
  return [
    compare(
      pairs,
      ({ seconds }) => seconds,
      { id: 'P13', what: `full rebuild of ${held.toLocaleString('en')} skills held`, unit: 's' },
      { atMost: 1.5 },
    ),
    plain({ id: 'P12', what: 'memory of the workers, highest', unit: 'MB', ours: peak, ...judged(peak, { atMost: 512 }, ' MB') }),
  ];
}

const REBUILD_MS = 3_600_000;

/** Takes away all that is derived. */
async function forget(graph: Graph): Promise<void> {
  await autoCommit(graph, 'MATCH ()-[h:HAS_SKILL]->() CALL (h) { DELETE h } IN TRANSACTIONS OF 20000 ROWS');
  await autoCommit(graph, 'MATCH ()-[k:READY_FOR|COVERS]->() CALL (k) { DELETE k } IN TRANSACTIONS OF 20000 ROWS');
  await autoCommit(graph, 'MATCH (p:Person) CALL (p) { SET p.workTotal = null, p.coveredTeam = null } IN TRANSACTIONS OF 20000 ROWS');
  await send(graph, 'MATCH (s:Skill) SET s.reference = null, s.bestKnowledge = null, s.bestCurrent = null, s.totalVolume = null', {});
}

/** Makes every unit due, since long enough for the relay to wake it at once. */
async function markAll(graph: Graph): Promise<void> {
  await autoCommit(
    graph,
    `MATCH (d:Derivation) CALL (d) { SET d.rev = d.rev + 1, d.computedAt = 0, d.dirtySince = toInteger($since), d:Dirty }
     IN TRANSACTIONS OF 10000 ROWS`,
    { since: Date.now() - 10_000 },
  );
}

/** Seconds for reads and writes alone: what it takes to get at the results again is taken off. */
async function replay(graph: Graph, folder: string): Promise<number> {
  let parsing = 0;
  const begun = performance.now();
  for (const { name: stage } of STAGES.map(({ kind }) => kind)) {
    const read = INPUTS[stage];
    if (!read) continue;
    const lines = createInterface({ input: createReadStream(resultsFile(folder, stage)), crlfDelay: Infinity });
    await inLanes(LANES, lines, async (line) => {
      const at = performance.now();
      const { ids, writes } = JSON.parse(line) as Result;
      parsing += performance.now() - at;
      const { query, params } = read(ids);
      const config = { database: graph.database, routing: 'READ' } as const;
      await graph.driver.executeQuery(query.text, params, config, query.params);
      await sendAll(
        graph,
        writes.map((write) => ({ query: queryNamed(write.name), params: write.params })),
      );
    });
  }
  return (performance.now() - begun - parsing) / 1000;
}

/** What a stage reads of its units. */
const INPUTS: Partial<
  Record<string, (ids: readonly string[]) => { query: Pick<CypherQuery<object, object>, 'text' | 'params'>; params: object }>
> = {
  proficiency: (people) => ({ query: queries.readPersonFacts, params: { people } }),
  gap: (people) => ({ query: queries.readGapInputs, params: { people } }),
  coverage: (skills) => ({ query: queries.readCoverageInputs, params: { skills } }),
  ranking: (skills) => ({ query: queries.readHolders, params: { skills, now: Date.now() } }),
};

function queryNamed(name: string): CypherQuery<object, object> {
  const query = (Object.values(queries) as unknown[]).find((value) => (value as { name?: string }).name === name);
  if (!query) throw new Error(`There is no query ${name}: load the organisation anew with --fresh.`);
  return query as CypherQuery<object, object>;
}
