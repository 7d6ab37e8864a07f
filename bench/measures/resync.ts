import { undoSync } from '../derive';
import { makeInside } from '../inside';
import { settle } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { moreContributions, moreEvidence, morePeople } from '../organisation';

const ROWS = 1_000;
const PREFIX = 'again-';

/** What an identical second sync writes, as the database counts it, apart from the record of the run itself. */
export const resync: Measure = { id: 'P7', name: 'resync', run };

async function run({ graph, organisation }: Context): Promise<Row[]> {
  const inside = await makeInside(graph, 'p7');
  const rows: Row[] = [];
  for (const [kind, label, all] of [
    ['PEOPLE', 'Person', morePeople(PREFIX, ROWS, organisation)],
    ['CONTRIBUTIONS', 'Contribution', moreContributions(PREFIX, ROWS, organisation)],
    ['EVIDENCE', 'Evidence', moreEvidence(PREFIX, ROWS, organisation)],
  ] as const) {
    const send = () => inside.graph.record(() => inside.sync.sync(kind, all, { source: 'bench', dryRun: false, actor: 'bench' }));
    try {
      const first = await send();
      const { writes } = await send();
      const { createSyncRun: _run, ...facts } = writes;
      const written = Object.values(facts).reduce((sum, count) => sum + count, 0);
      const note = `the first wrote ${Object.values(first.writes)
        .reduce((sum, count) => sum + count, 0)
        .toLocaleString('en')}`;
      const what = `${kind.toLowerCase()} again: writes`;
      rows.push(plain({ id: 'P7', what, unit: 'writes', ours: written, goal: '0', met: written === 0, note }));
    } finally {
      await undoSync(graph, label, PREFIX);
      await settle(graph);
    }
  }
  return rows;
}
