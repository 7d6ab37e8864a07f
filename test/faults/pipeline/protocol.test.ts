import fc from 'fast-check';
import { RUN_SEED } from '../../random';
import { cypher, newPrefix } from '../../seed';
import { useApp } from '../../testkit';
import { PATIENCE_MS, runs } from '../length';
import { Model, STEPS } from './model';

const RUNS = runs(300, 10_000);
const AT_ONCE = 25;
const service = useApp();

interface End {
  readonly id: string;
  readonly right: boolean;
  readonly dirty: boolean;
  readonly failed: boolean;
}

/** Each schedule has a person and a shard of its own, so that any number of them can run side by side. */
async function runAll(schedules: readonly (readonly string[])[], prefix: string): Promise<End[]> {
  const { graph } = service();
  const ids = schedules.map((_, i) => `${prefix}${i}`);
  await cypher(service(), "UNWIND $ids AS id CREATE (:Person {id: id, x: 0, y: 0, value: '0/0'})", { ids });
  const queue = schedules.map((schedule, i) => ({ schedule, model: new Model(graph, ids[i] ?? '', 1_000 + i) }));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await next.model.run(next.schedule);
    }),
  );
  return await cypher<End>(
    service(),
    `UNWIND $ids AS id MATCH (p:Person {id: id}) OPTIONAL MATCH (d:Derivation {key: 'proficiency/' + id})
     RETURN id, p.value = p.x + '/' + p.y AS right, d IS NOT NULL AND d:Dirty AS dirty, d IS NOT NULL AND d:Failed AS failed`,
    { ids },
  );
}

const remove = (prefix: string) =>
  cypher(
    service(),
    `CALL () { MATCH (p:Person) WHERE p.id STARTS WITH $prefix DETACH DELETE p }
     CALL () { MATCH (d:Derivation) WHERE d.key STARTS WITH 'proficiency/' + $prefix DELETE d }`,
    { prefix },
  );

test(
  'whatever the order of writes, crashes, lost jobs and workers: the derived value ends as its inputs',
  async () => {
    const schedules = fc.sample(fc.array(fc.constantFrom(...STEPS), { minLength: 4, maxLength: 18 }), { numRuns: RUNS, seed: RUN_SEED });
    const prefix = newPrefix();
    try {
      const ends = await runAll(schedules, prefix);
      const wrong = ends.filter(({ right, dirty, failed }) => !right || dirty || failed);
      console.log(`R17: ${ends.length} schedules of ${schedules.flat().length} steps (seed ${RUN_SEED}), ${wrong.length} ended wrong`);
      expect(ends).toHaveLength(RUNS);
      expect(wrong.map((end) => ({ ...end, schedule: schedules[Number(end.id.slice(prefix.length))] }))).toEqual([]);
    } finally {
      await remove(prefix);
    }
  },
  6 * PATIENCE_MS,
);
