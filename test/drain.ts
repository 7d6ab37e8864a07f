import { DerivationRunner } from '../src/derived/engine/runner.service';
import { handlersOf, STAGES } from '../src/derived/stages';
import type { Graph } from '../src/graph/query';

/** A unit that is still dirty after so many rounds makes itself dirty. */
const ROUNDS = 50;

/** Computes everything that is dirty, stage by stage until nothing is, without Redis and with one clock for all results. */
export async function drain(graph: Graph, clock: () => number): Promise<void> {
  const runner = new DerivationRunner(graph, handlersOf(graph, clock), clock);
  for (let round = 0; round < ROUNDS; round++) {
    let found = 0;
    for (const { name: kind } of STAGES.map((stage) => stage.kind)) {
      const keys = await dirtyKeys(graph, kind);
      found += keys.length;
      for (let at = 0; at < keys.length; at += 200) await runner.run(kind, keys.slice(at, at + 200));
    }
    // Time marks rankings whose week is over; only then is all at rest.
    if (!found && !(await advanced(graph, clock))) return;
  }
  throw new Error('The derivations do not come to rest.');
}

/** True where the newest contribution moved the moment that scores hold for, so that rankings became dirty. */
async function advanced(graph: Graph, clock: () => number): Promise<boolean> {
  let woken = 0;
  const wake = async (units: readonly unknown[]) => void (woken += units.length);
  for (const { advance } of STAGES) await advance?.({ graph, clock, wake });
  return woken > 0;
}

async function dirtyKeys({ driver, database }: Graph, kind: string): Promise<string[]> {
  const text = 'MATCH (d:Dirty {kind: $kind}) RETURN d.key AS key ORDER BY key';
  const { records } = await driver.executeQuery(text, { kind }, { database });
  return records.map((record) => record.get('key') as string);
}
