import { hourly } from '../../src/intake/sync/hourly';
import { SyncRunService } from '../../src/intake/sync/sync-run.service';
import { cypher, newPrefix } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const DAY = 24 * 3600 * 1000;

describe('old runs and answers', () => {
  const now = Date.UTC(2030, 0, 1);
  const left = async (label: string) =>
    (await cypher<{ n: number }>(service(), `MATCH (n:${label}) WHERE coalesce(n.id, n.key) STARTS WITH $p RETURN count(n) AS n`, { p }))[0]
      ?.n;

  test('are deleted, at most 1,000 at once, the oldest first', async () => {
    await cypher(service(), 'UNWIND range(1, 700) AS i CREATE (:SyncRun {id: $p + i, startedAt: $old - i})', { p, old: now - 91 * DAY });
    await cypher(service(), 'UNWIND range(1, 700) AS i CREATE (:SyncRequest {key: $p + i, at: $old - i})', { p, old: now - 9 * DAY });
    await cypher(service(), 'CREATE (:SyncRun {id: $p + "new", startedAt: $at})', { p, at: now - 89 * DAY });
    await cypher(service(), 'CREATE (:SyncRequest {key: $p + "new", at: $at})', { p, at: now - 6 * DAY });
    const runs = new SyncRunService(service().graph);
    expect(await runs.prune(now)).toEqual({ runs: 500, answers: 500 });
    expect(await cypher(service(), 'MATCH (r:SyncRun) WHERE r.startedAt < $old - 200 RETURN r.id', { old: now - 91 * DAY })).toEqual([]);
    expect(await runs.prune(now)).toEqual({ runs: 200, answers: 200 });
    expect(await runs.prune(now)).toEqual({ runs: 0, answers: 0 });
    expect([await left('SyncRun'), await left('SyncRequest')]).toEqual([1, 1]);
  });

  test('once an hour at most, and never in the way', async () => {
    let time = 0;
    const calls: number[] = [];
    const tick = hourly(
      () => time,
      (at) => Promise.reject(new Error(String(calls.push(at)))),
    );
    for (time = 0; time <= 3 * 3600_000; time += 600_000) tick();
    expect(calls).toEqual([3600_000, 7200_000, 10800_000]);
  });
});
