import { type Inside, makeInside } from '../inside';
import { type Context, type Measure, plain, type Row } from '../measure';
import { judged } from '../pairs';
import { readOperations } from '../operations';
import { MORE_ROWS, type SyncedKind } from '../more-rows';
import { keepHits, readHits } from '../kept-hits';
import { hitsOf, type Profile, type Statement } from '../recording';

const PAGE = 20;
const SYNC_ROWS = 1_000;

/**
 * What each statement costs the database, in db hits, which depend on the data and the plan but not on the machine. Those of the
 * last accepted run are in bench/db-hits.json; a tenth more is told as a failure.
 */
export const hits: Measure = { id: 'P13', name: 'hits', run };

async function run(context: Context): Promise<Row[]> {
  const inside = await makeInside(context.graph, 'p7');
  const rows: Row[] = [];
  for (const { name, text, variables } of await readOperations(context.graph, context.organisation)) {
    const { statements } = await inside.graph.record(() => inside.execute(text, variables(PAGE)));
    // Of statements that are sent many times the first few tell enough.
    rows.push(row(name, await Promise.all(statements.slice(0, 10).map((statement) => profile(context, statement)))));
  }
  for (const kind of ['PEOPLE', 'CONTRIBUTIONS', 'EVIDENCE'] as const)
    rows.push(row(`sync of ${SYNC_ROWS} ${kind}`, await ofSync(inside, context, kind)));
  const kept = readHits(context.options.people);
  if (context.options.keepHits) keepHits(context.options.people, Object.fromEntries(rows.map(({ what, ours }) => [what, ours])));
  return rows.map((one) => compared(one, kept[one.what]));
}

async function profile({ graph }: Context, { name, text, params, rules }: Statement): Promise<Profile> {
  const begun = performance.now();
  const { summary } = await graph.driver.executeQuery(`PROFILE ${text}`, params, { database: graph.database, routing: 'READ' }, rules);
  return { name, dbHits: summary.profile ? hitsOf(summary.profile) : 0, ms: performance.now() - begun };
}

/** Of a dry run, which sends everything and keeps nothing. */
async function ofSync({ graph, sync }: Inside, { organisation }: Context, kind: SyncedKind) {
  const make = MORE_ROWS[kind];
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

/** A row against what is kept; one of which nothing is kept is only told. */
function compared(found: Row, kept: number | undefined): Row {
  if (kept === undefined) return found;
  return { ...found, bare: kept, ratio: found.ours / kept, ...judged(found.ours / kept, { atMost: 1.1 }, 'x of the kept') };
}
