import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as queries from '../src/graph/queries.gen';
import type { CypherQuery, Graph } from '../src/graph/query';
import { sendAll } from './creation';
import { type Result, resultsFile } from './derive';
import { inLanes } from './lanes';

/** Jobs at once in a process of workers. */
const LANES = 4;

/**
 * Reads by the bare driver what these kinds read, and writes the results that were kept when the organisation was loaded. Gives the
 * seconds of reads and writes alone: what it takes to get at the results again is taken off.
 */
export async function replay(graph: Graph, folder: string, kinds: readonly string[]): Promise<number> {
  let parsing = 0;
  const begun = performance.now();
  for (const stage of kinds) {
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
  ranking: (skills) => ({ query: queries.readHolders, params: { skills, until: Date.now() } }),
};

function queryNamed(name: string): CypherQuery<object, object> {
  const query = (Object.values(queries) as unknown[]).find((value) => (value as { name?: string }).name === name);
  if (!query) throw new Error(`There is no query ${name}: load the organisation anew with --fresh.`);
  return query as CypherQuery<object, object>;
}
