import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/graph/query';
import { execute } from '../client';
import { markDirty, untilClean } from '../dirty';
import { remove, send } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { judged, median } from '../pairs';
import { type Running, using } from '../process';
import { syncBody } from '../sync-work';

/** From sending one new contribution until its author stands in the ranking of a skill they did not have. */
export const freshness: Measure = { id: 'P13', name: 'freshness', run };

const WARM_UP = 3;
const CHANGES = 50 + WARM_UP;
const PREFIX = 'fresh-';
const LATEST_MS = 60_000;

async function run(context: Context): Promise<Row[]> {
  const service = context.startService();
  return using([service, context.startWorkers()], async () => changesOn(context, await service));
}

async function changesOn({ graph, organisation, issuer }: Context, service: Running): Promise<Row[]> {
  const pairs = await strangers(graph, organisation.size, organisation.skills.length);
  try {
    const times: number[] = [];
    const answered: number[] = [];
    for (const [i, { person, skill }] of pairs.entries()) {
      const row = { id: `${PREFIX}${i}`, kind: 'CODE_CHANGE', title: 'kalo nermi', at: '2026-02-27', size: 100 };
      const body = syncBody('contributions', [{ ...row, contributors: [{ person, part: 'AUTHOR' }], skills: [skill] }]);
      const begun = performance.now();
      await execute(service.url, body, issuer.authorization.HR_SYNC);
      answered.push(performance.now() - begun);
      while (!(await isRanked(graph, person, skill))) {
        if (performance.now() - begun > LATEST_MS) throw new Error(`${person} is not in the ranking of ${skill} after ${LATEST_MS} ms.`);
        await sleep(3);
      }
      times.push(performance.now() - begun);
    }
    // The first ones find code that is not compiled and statements that are not planned yet: that is told of a start.
    const [first = 0] = times.splice(0, WARM_UP);
    const [middle, worst] = [median(times) / 1000, Math.max(...times) / 1000];
    const call = Math.round(median(answered));
    const note = `${times.length} single changes, the call ${call} ms of it; before, the first after a start ${(first / 1000).toFixed(1)} s`;
    return [
      plain({
        id: 'P13',
        what: 'one contribution until it is ranked, median',
        unit: 's',
        ours: middle,
        ...judged(middle, { atMost: 0.3 }, ' s'),
        note,
      }),
      plain({
        id: 'P13',
        what: 'one contribution until it is ranked, worst',
        unit: 's',
        ours: worst,
        ...judged(worst, { atMost: 5 }, ' s'),
        note: worstOf(times),
      }),
    ];
  } finally {
    await remove(graph, '(n:Contribution)', `n.id STARTS WITH '${PREFIX}'`);
    await markDirty(
      graph,
      pairs.map(({ person }) => `proficiency/${person}`),
    );
    await untilClean(graph, 120_000);
  }
}

/** People all over the organisation, each with a skill of its own that they do not have. */
async function strangers(graph: Graph, people: number, skills: number): Promise<{ person: string; skill: string }[]> {
  const tried = Array.from({ length: CHANGES * 2 }, (_, i) => ({
    person: `p${Math.floor((i * people) / (CHANGES * 2))}`,
    skill: `s${i % skills}`,
  }));
  const rows = await send(
    graph,
    `UNWIND $tried AS t MATCH (p:Person {id: t.person}) MATCH (s:Skill {id: t.skill})
     WHERE NOT EXISTS { (p)-[:HAS_SKILL]->(s) } RETURN p.id AS person, s.id AS skill LIMIT ${CHANGES}`,
    { tried },
  );
  return rows as { person: string; skill: string }[];
}

async function isRanked(graph: Graph, person: string, skill: string): Promise<boolean> {
  const text = `MATCH (:Person {id: $person})-[h:HAS_SKILL]->() WHERE h.skillId = $skill AND h.score IS NOT NULL RETURN count(h) AS ranked`;
  const [row] = await send(graph, text, { person, skill });
  return row?.['ranked'] === 1;
}

/** The slowest ones, with their places among all. */
function worstOf(times: readonly number[]): string {
  const slowest = [...times.entries()].sort(([, a], [, b]) => b - a).slice(0, 5);
  return `slowest ${slowest.map(([i, ms]) => `${(ms / 1000).toFixed(2)} s (no. ${i + 1})`).join(', ')}`;
}
