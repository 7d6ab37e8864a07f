import { SyncKind } from '../../src/sync/kind';
import { type Inside, makeInside } from '../inside';
import { type Context, type Measure, plain, type Row } from '../measure';
import { readOperations } from '../operations';
import { moreContributions, morePeople } from '../organisation';
import { hitsOf, type Profile, type Statement } from '../recording';

const PAGE = 20;
const SYNC_ROWS = 1_000;

/** What each statement costs the database, in db hits, which depend on the data and the plan but not on the machine. */
export const hits: Measure = { id: 'P13', name: 'db hits', run };

async function run(context: Context): Promise<Row[]> {
  const inside = await makeInside(context.graph, 'p7');
  const rows: Row[] = [];
  for (const { name, text, variables } of readOperations(context.organisation)) {
    const { statements } = await inside.graph.record(() => inside.execute(text, variables(PAGE)));
    // Of statements that are sent many times the first few tell enough.
    rows.push(row(name, await Promise.all(statements.slice(0, 10).map((statement) => profile(context, statement)))));
  }
  for (const kind of [SyncKind.PEOPLE, SyncKind.CONTRIBUTIONS] as const)
    rows.push(row(`sync of ${SYNC_ROWS} ${kind}`, await ofSync(inside, context, kind)));
  return rows;
}

async function profile({ graph }: Context, { name, text, params, rules }: Statement): Promise<Profile> {
  const begun = performance.now();
  const { summary } = await graph.driver.executeQuery(`PROFILE ${text}`, params, { database: graph.database, routing: 'READ' }, rules);
  return { name, dbHits: summary.profile ? hitsOf(summary.profile) : 0, ms: performance.now() - begun };
}

/** Of a dry run, which sends everything and keeps nothing. */
async function ofSync({ graph, sync }: Inside, { organisation }: Context, kind: SyncKind.PEOPLE | SyncKind.CONTRIBUTIONS) {
  const make = kind === SyncKind.PEOPLE ? morePeople : moreContributions;
  const rows = make('dry', SYNC_ROWS, organisation);
  const { profiles } = await graph.record(() => sync.sync(kind, rows, { source: 'bench', dryRun: true, actor: 'bench' }), true);
  return profiles;
}

function row(what: string, profiles: readonly Profile[]): Row {
  const total = profiles.reduce((sum, { dbHits }) => sum + dbHits, 0);
  const worst = [...profiles].sort((a, b) => b.dbHits - a.dbHits).slice(0, 3);
  const note = worst.map(({ name, dbHits, ms }) => `${name} ${dbHits.toLocaleString('en')} (${Math.round(ms)} ms)`).join(', ');
  return plain({ id: 'P13', what, unit: 'db hits', ours: total, goal: '', met: undefined, note });
}
