import { setTimeout as sleep } from 'node:timers/promises';
import { COVERAGE } from '../../src/derived/gap/coverage.kind';
import { CoverageService } from '../../src/derived/gap/coverage.service';
import { GAP } from '../../src/derived/gap/gap.kind';
import { GapService } from '../../src/derived/gap/gap.service';
import type { Graph } from '../../src/graph/query';
import type { RoleRow } from '../../sample/rows';
import { watchBlocked } from '../blocked';
import { execute } from '../client';
import { markKindsDirty, untilClean } from '../dirty';
import { autoCommit, send } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { alternate, compare, judged, median } from '../pairs';
import { using } from '../process';
import { replay } from '../replay';

/** Gaps of people and coverage of teams: all of them anew, and what one changed requirement takes. Of real roles with --esco. */
export const gaps: Measure = { id: 'P13', name: 'gaps', run };

const KINDS = [GAP.name, COVERAGE.name];
const LATEST_MS = 3_600_000;
/** The roles held most often, each changed and changed back. */
const ROLES = 5;
/** After that long a unit is computed at once again. */
const PAUSE_MS = 4_000;

async function run(context: Context): Promise<Row[]> {
  return [...(await everything(context)), ...(await oneRequirement(context))];
}

async function everything({ graph, options, startWorkers, tell }: Context): Promise<Row[]> {
  const peaks: number[] = [];
  const blocked: number[] = [];
  const ours = async (): Promise<number> => {
    await forget(graph);
    await markKindsDirty(graph, KINDS);
    const workers = await startWorkers();
    try {
      const begun = performance.now();
      const watch = watchBlocked(graph);
      await untilClean(graph, LATEST_MS);
      const seconds = (performance.now() - begun) / 1000;
      blocked.push(await watch.stop());
      peaks.push((await workers.usage()).peak / 1e6);
      tell(`  by workers ${seconds.toFixed(1)} s, ${blocked.at(-1)?.toFixed(2)} transactions blocked`);
      return seconds;
    } finally {
      await workers.stop();
    }
  };
  const bare = async (): Promise<number> => {
    await forget(graph);
    const seconds = await replay(graph, options.folder, KINDS);
    tell(`  by the bare driver ${seconds.toFixed(1)} s`);
    return seconds;
  };
  const pairs = await alternate(options.rebuilds, ours, bare);
  const [cells] = await send(graph, 'MATCH ()-[c:COVERS]->() RETURN count(c) AS count', {});
  const [ready] = await send(graph, 'MATCH ()-[k:READY_FOR]->() RETURN sum(size(k.skills)) AS asked', {});
  if (!ready?.['asked'] || !cells?.['count']) throw new Error('No gaps were computed.');
  const what = `gaps anew: ${number(ready['asked'])} requirements of people, ${number(cells['count'])} cells of teams`;
  const peak = Math.max(...peaks);
  return [
    compare(pairs, (seconds) => seconds, { id: 'P13', what, unit: 's' }, { atMost: 1.5 }),
    plain({
      id: 'P13',
      what: 'gaps anew: transactions that wait for a lock, mean',
      unit: '',
      ours: median(blocked),
      ...judged(median(blocked), {}, ''),
    }),
    plain({
      id: 'P12',
      what: 'gaps anew: memory of the workers, highest',
      unit: 'MB',
      ours: peak,
      ...judged(peak, { atMost: 512 }, ' MB'),
    }),
  ];
}

async function oneRequirement(context: Context): Promise<Row[]> {
  const service = context.startService();
  return using([service, context.startWorkers()], async () => changesOn(context, (await service).url));
}

async function changesOn({ graph, organisation, issuer, tell }: Context, url: string): Promise<Row[]> {
  const rows = new Map(organisation.roles.map((role) => [role.id, role]));
  const held = await send(
    graph,
    `MATCH (:Person)-[:HOLDS]->(r:Role) WHERE EXISTS { (r)-[:REQUIRES]->() }
     RETURN r.id AS id, count(*) AS people ORDER BY people DESC, id LIMIT ${ROLES}`,
    {},
  );
  const times: number[] = [];
  for (const { id, people } of held) {
    const role = rows.get(String(id))!;
    for (const row of [changed(role), role]) {
      await sleep(PAUSE_MS);
      const begun = performance.now();
      await execute(url, body(row), issuer.authorization.HR_SYNC);
      await untilClean(graph, LATEST_MS, 20);
      const seconds = (performance.now() - begun) / 1000;
      times.push(seconds);
      tell(`  a requirement of ${number(people)} people ${seconds.toFixed(1)} s`);
      await checkAll(graph, role);
    }
  }
  const note = `${times.length} changes of roles held by ${held.map(({ people }) => number(people)).join(', ')}`;
  const row = (which: string, ours: number) => ({
    ...plain({ id: 'P13', what: `one requirement until all agrees, ${which}`, unit: 's', ours, ...judged(ours, { atMost: 5 }, ' s') }),
    note,
  });
  return [row('median', median(times)), row('worst', Math.max(...times))];
}

/** Whether all that the role concerns is what its facts give. Throws where it is not. */
async function checkAll(graph: Graph, { id }: RoleRow): Promise<void> {
  const people = await unitsOf(graph, 'MATCH (:Role {id: $id})<-[:HOLDS]-(p:Person) RETURN p.id AS id', id);
  const skills = await unitsOf(graph, 'MATCH (:Role {id: $id})-[:REQUIRES]->(s:Skill) RETURN s.id AS id', id);
  const wrong = [...(await new GapService(graph).differing(people)), ...(await new CoverageService(graph).differing(skills))];
  if (wrong.length) throw new Error(`Not what the facts give: ${wrong.slice(0, 5).join(', ')}.`);
}

async function unitsOf(graph: Graph, text: string, id: string): Promise<{ id: string; clock: number }[]> {
  return (await send(graph, text, { id })).map((row) => ({ id: String(row['id']), clock: Date.now() }));
}

/** The role, asking for another level of its first skill. */
function changed(role: RoleRow): RoleRow {
  const [first, ...rest] = role.requirements ?? [];
  return first ? { ...role, requirements: [{ ...first, level: (first.level % 5) + 1 }, ...rest] } : role;
}

function body(row: RoleRow): string {
  const query = 'mutation($rows: [RoleRow!]!) { syncRoles(options: { source: "bench" }, rows: $rows) { run { updated } } }';
  return JSON.stringify({ query, variables: { rows: [row] } });
}

async function forget(graph: Graph): Promise<void> {
  await autoCommit(graph, 'MATCH ()-[k:READY_FOR|COVERS]->() CALL (k) { DELETE k } IN TRANSACTIONS OF 20000 ROWS');
  await autoCommit(graph, 'MATCH (p:Person) CALL (p) { SET p.coveredTeam = null } IN TRANSACTIONS OF 20000 ROWS');
}

const number = (value: unknown) => Number(value).toLocaleString('en');
