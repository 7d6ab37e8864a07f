import { type Inside, makeInside } from '../inside';
import { type Context, type Measure, plain, type Row } from '../measure';
import { type Operation, readOperations } from '../operations';
import { MORE_ROWS, type SyncedKind } from '../more-rows';

const SMALL = 10;
const LARGE = 100;

/** Cypher statements of each operation at two page sizes, and of syncs of two sizes: the same number, and few. */
export const statements: Measure = { id: 'P4', name: 'statements', run };

async function run(context: Context): Promise<Row[]> {
  const inside = await makeInside(context.graph, 'p7');
  const rows: Row[] = [];
  for (const operation of await readOperations(context.graph, context.organisation)) rows.push(await ofRead(inside, operation));
  for (const kind of ['PEOPLE', 'CONTRIBUTIONS', 'EVIDENCE'] as const) rows.push(await ofSync(inside, context, kind));
  return rows;
}

async function ofRead({ graph, execute }: Inside, { name, text, variables, statements: allowed }: Operation): Promise<Row> {
  const small = await graph.record(() => execute(text, variables(SMALL)));
  const large = await graph.record(() => execute(text, variables(LARGE)));
  return row(name, small.statements.length, large.statements.length, allowed, LARGE / SMALL, new Set(large.statements.map((s) => s.name)));
}

async function ofSync({ graph, sync }: Inside, { organisation }: Context, kind: SyncedKind): Promise<Row> {
  const rowsOf = (count: number) => MORE_ROWS[kind]('dry', count, organisation);
  const send = (count: number) => graph.record(() => sync.sync(kind, rowsOf(count), { source: 'bench', dryRun: true, actor: 'bench' }));
  const small = await send(100);
  const large = await send(1_000);
  return row(`sync of new ${kind.toLowerCase()}`, small.statements.length, large.statements.length, undefined, 10, new Set());
}

function row(name: string, small: number, large: number, allowed: number | undefined, factor: number, names: ReadonlySet<string>): Row {
  // A large page may need fewer: what it refers to is on it.
  const constant = small >= large;
  return plain({
    id: 'P4',
    what: name,
    unit: 'statements',
    ours: large,
    goal: allowed === undefined ? 'constant' : `constant, <= ${allowed}`,
    met: constant && (allowed === undefined || large <= allowed),
    note: constant ? [...names].join(' ') : `${small} at a ${factor}th of the size`,
  });
}
