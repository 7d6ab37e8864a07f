import { derivationHandlers } from '../src/derivation/handlers.service';
import { SHARDS, STAGES } from '../src/derivation/key';
import { DerivationRunner } from '../src/derivation/runner.service';
import { DerivationWork } from '../src/derivation/work.service';
import type { Graph } from '../src/graph/query';
import { remove, send } from './load';

/** Works off all that is dirty in this process, as the workers would, but without queue and pauses. */
export async function deriveAll(graph: Graph): Promise<void> {
  const noWake = () => Promise.resolve();
  const runner = new DerivationRunner(graph, derivationHandlers(graph, Date.now), Date.now);
  const work = new DerivationWork(graph, runner, noWake, Date.now, 0);
  for (const kind of STAGES) for (let shard = 0; shard < SHARDS; shard++) await work.workOff(kind, shard);
}

/** Takes synced nodes of a measure away with the marks they left: what was derived before them is then right again. */
export async function undoSync(graph: Graph, label: 'Person' | 'Contribution', prefix: string): Promise<void> {
  await remove(graph, `(n:${label})`, `n.id STARTS WITH '${prefix}'`);
  await remove(graph, '(n:Derivation)', `n.key CONTAINS '/${prefix}'`);
  await send(graph, 'MATCH (d:Dirty) SET d.doneRev = d.rev, d.dirtySince = null REMOVE d:Dirty', {});
}
