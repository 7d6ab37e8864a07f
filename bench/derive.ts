import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { derivation, type DerivationKey, idOf } from '../src/derived/engine/key';
import type { DerivationHandler } from '../src/derived/engine/handler';
import type { CypherQuery, Graph, Transaction } from '../src/graph/query';
import { CoverageService } from '../src/derived/gap/coverage.service';
import { GapService } from '../src/derived/gap/gap.service';
import { ProficiencyService } from '../src/derived/proficiency/proficiency.service';
import { RankingService } from '../src/derived/ranking/ranking.service';
import { type Creation, sendAll } from './creation';
import { inLanes, slices } from './lanes';
import { remove, seconds, send } from './send';
import type { Organisation } from './organisation';

/** Units computed together, as in a worker. */
const BATCH = 200;
const LANES = 2;

/** One batch of results: whose they are, and the statements that write them. Kept as lines of JSON. */
export interface Result {
  readonly ids: readonly string[];
  readonly writes: readonly { readonly name: string; readonly params: object }[];
}

/** Where the results of a stage are kept, in the order they were made. */
export const resultsFile = (folder: string, stage: string) => join(folder, `results-${stage}.jsonl`);

/**
 * Derives everything by the handlers that the workers have, without fences and queue. What they write is kept in files, for the
 * measure of a rebuild to write the same by the bare driver.
 */
export async function deriveInBulk(graph: Graph, { people, skills }: Organisation, folder: string, tell: (line: string) => void) {
  const now = Date.now();
  const stages: [DerivationHandler, readonly { id: string }[]][] = [
    [new ProficiencyService(graph), people],
    [new RankingService(graph), skills],
    [new GapService(graph), people],
    [new CoverageService(graph), skills],
  ];
  for (const [handler, units] of stages) {
    const begun = performance.now();
    const file = createWriteStream(resultsFile(folder, handler.kind.name));
    // By shard, as the workers take them: the hottest skills all in one batch would not fit into memory.
    const keys = units.map(({ id }) => derivation(handler.kind, id)).sort((a, b) => a.shard - b.shard);
    await inLanes(LANES, slices(keys, BATCH), async (part) => {
      const ids = part.map(({ key }) => idOf(key));
      const writes = await writesOf(handler, ids, now);
      await sendAll(graph, writes);
      const line: Result = { ids, writes: writes.map(({ query: { name }, params }) => ({ name, params })) };
      if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
    });
    file.end();
    await once(file, 'close');
    for (const part of slices(keys, 10_000)) await markDone(graph, part, now);
    tell(`${units.length.toLocaleString('en')} units of ${handler.kind.name} in ${seconds(begun)} s`);
  }
}

/** What a handler would write for these units. */
async function writesOf(handler: DerivationHandler, ids: readonly string[], now: number): Promise<Creation[]> {
  const writes: Creation[] = [];
  const run = (query: CypherQuery<object, object>, params: object) => {
    writes.push({ query, params });
    return Promise.resolve([]);
  };
  const prepared = await handler.prepare(ids, now);
  await prepared.write({ run } as unknown as Transaction, new Set(ids));
  return writes;
}

async function markDone(graph: Graph, units: readonly DerivationKey[], now: number): Promise<void> {
  await send(
    graph,
    `UNWIND $units AS u CREATE (:Derivation {key: u.key, kind: u.kind, shard: toInteger(u.shard), rev: 1, doneRev: 1,
       computedAt: toInteger($now), clock: toInteger($now)})`,
    { units, now },
  );
}

/** Takes synced nodes of a measure away with the marks they left: what was derived before them is then right again. */
export async function undoSync(graph: Graph, label: 'Person' | 'Contribution' | 'Evidence', prefix: string): Promise<void> {
  await remove(graph, `(n:${label})`, `n.id STARTS WITH '${prefix}'`);
  for (const kind of ['proficiency', 'gap']) await remove(graph, '(n:Derivation)', `n.key STARTS WITH '${kind}/${prefix}'`);
  await send(graph, 'MATCH (d:Dirty) SET d.doneRev = d.rev, d.dirtySince = null REMOVE d:Dirty', {});
}
