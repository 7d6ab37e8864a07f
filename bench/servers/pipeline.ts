import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, Queue, Worker } from 'bullmq';
import { derivation, type DerivationKey, idOf } from '../../src/derived/engine/key';
import type { DerivationHandler } from '../../src/derived/engine/handler';
import { DerivationRunner } from '../../src/derived/engine/runner.service';
import { DerivationWork } from '../../src/derived/engine/work.service';
import { PROFICIENCY } from '../../src/derived/proficiency/proficiency.kind';
import {
  countPersonFacts,
  fenceDerivations,
  finishDerivations,
  readPersonFacts,
  readRevisions,
  writeBeliefs,
} from '../../src/graph/queries.gen';
import type { Graph } from '../../src/graph/query';
import { deriveJob } from '../../src/jobs/derive';
import { DerivationQueue, QUEUE, queuePrefix } from '../../src/jobs/queue';
import { markDirty } from '../dirty';
import { openDatabase } from '../inside';
import { send } from '../send';
import { serve } from './serve';

/*
 * The same people recomputed by a scorer that computes nothing, in one process: by the pipeline (due keys by shard, revisions, fence,
 * queue with deduplication), and by BullMQ's Worker and the driver alone, which are told the keys and send the same reads and writes.
 */
const CONCURRENCY = 4;
const graph: Graph = openDatabase(process.env);
const url = process.env['REDIS_URL'] ?? '';
const connection = { url, maxRetriesPerRequest: null };
let added = 0;
const starts: number[] = [];
const begin = () => void starts.push(performance.now() - added);

/** Reads all of a person's facts and writes a sum that is there already. */
const unchanged: DerivationHandler = {
  kind: PROFICIENCY,
  async prepare(ids, now) {
    const rows = await graph.run(readPersonFacts, { people: [...ids] });
    const people = rows.map(({ id, workTotal }) => ({ id, workTotal: workTotal ?? 0, helpTotal: 0, lastWorkAt: null, skills: [] }));
    return {
      bumps: () => [],
      changed: async (tx) => {
        await tx.run(countPersonFacts, { people: [...ids] });
        return new Set();
      },
      write: async (tx) => void (await tx.run(writeBeliefs, { people, now })),
    };
  },
};

const ours = new DerivationQueue(url, 'bench-ours', () => undefined);
const runner = new DerivationRunner(graph, [unchanged], Date.now);
const work = new DerivationWork(graph, runner, { wake: (units) => ours.wake(units), clock: Date.now, pauseMs: 0 });
const workers = [
  new Worker(
    QUEUE,
    async (job) => {
      begin();
      const { kind, shard } = deriveJob.schema.parse(job.data);
      await work.workOff(kind, shard);
    },
    { connection, prefix: queuePrefix('bench-ours'), concurrency: CONCURRENCY },
  ),
  new Worker(QUEUE, bareJob, { connection, prefix: queuePrefix('bench-bare'), concurrency: CONCURRENCY }),
];
const bare = new Queue(QUEUE, { connection: { url }, prefix: queuePrefix('bench-bare') });
for (const worker of workers) worker.on('error', () => undefined);

async function bareJob(job: Job): Promise<void> {
  begin();
  const { ids } = job.data as { ids: string[] };
  const keys = ids.map((id) => `proficiency/${id}`).sort();
  const config = { database: graph.database, routing: 'READ' } as const;
  const revisions = await graph.driver.executeQuery(readRevisions.text, { keys }, config);
  const units = revisions.records[0]?.get('units') as { key: string; rev: number }[];
  const facts = await graph.driver.executeQuery(readPersonFacts.text, { people: ids }, config);
  const people = facts.records.map((record) => ({
    id: record.get('id') as string,
    workTotal: record.get('workTotal') as number,
    skills: [],
  }));
  const done = units.map(({ key, rev }) => [key, rev]);
  const session = graph.driver.session({ database: graph.database });
  await session.executeWrite(async (tx) => {
    await tx.run(fenceDerivations.text, { work: done, token: randomUUID() });
    await tx.run(countPersonFacts.text, { people: ids });
    await tx.run(writeBeliefs.text, { people, now: Date.now() });
    await tx.run(finishDerivations.text, { work: done, now: Date.now() });
  });
  await session.close();
}

async function addBare(units: readonly DerivationKey[]): Promise<void> {
  const shards = new Map<number, string[]>();
  for (const { key, shard } of units) shards.set(shard, [...(shards.get(shard) ?? []), idOf(key)]);
  await bare.addBulk([...shards.values()].map((ids) => ({ name: 'derive', data: { ids }, opts: { removeOnComplete: true } })));
}

async function runOnce(add: (units: readonly DerivationKey[]) => Promise<void>, units: readonly DerivationKey[]): Promise<number> {
  added = performance.now();
  await add(units);
  for (;;) {
    const [row] = await send(graph, 'MATCH (d:Dirty) RETURN count(d) AS due', {});
    if (row?.['due'] === 0) return performance.now() - added;
    await sleep(5);
  }
}

serve(async (body) => {
  const { side, ids, single } = JSON.parse(body) as { side: 'ours' | 'bare'; ids: string[]; single: boolean };
  const units = ids.map((id) => derivation(PROFICIENCY, id));
  const add = side === 'ours' ? (due: readonly DerivationKey[]) => ours.wake(due) : addBare;
  starts.length = 0;
  let ms = 0;
  for (const part of single ? units.map((unit) => [unit]) : [units]) {
    await markDirty(
      graph,
      part.map(({ key }) => key),
    );
    ms += await runOnce(add, part);
  }
  return JSON.stringify({ seconds: ms / 1000, starts: single ? starts : [] });
});
