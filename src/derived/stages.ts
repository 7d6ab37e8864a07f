import type { Graph } from '../graph/query';
import { fanout } from './engine/fanout.derived';
import type { DerivationHandler } from './engine/handler';
import type { DerivedKind } from './engine/derived-kind';
import type { Wake } from './engine/wake';
import { DerivationRunner } from './engine/runner.service';
import { DerivationWork } from './engine/work.service';
import { marks } from './engine/marks.derived';
import { champion } from './champion/champion.derived';
import { coverage } from './gap/coverage.derived';
import { GAP } from './gap/gap.kind';
import { gap } from './gap/gap.derived';
import { PROFICIENCY } from './proficiency/proficiency.kind';
import { proficiency } from './proficiency/proficiency.derived';
import { ranking } from './ranking/ranking.derived';

/** Every kind of derived data, in the order of locks; the list is the whole of it. */
export const STAGES: readonly DerivedKind[] = [fanout, proficiency, marks(PROFICIENCY), ranking, champion, gap, marks(GAP), coverage];

/** The handlers of all kinds, in the order of locks. */
export function handlersOf(graph: Graph, clock: () => number): DerivationHandler[] {
  return STAGES.map((stage) => stage.handler({ graph, clock, kinds: STAGES }));
}

/** Works off what is dirty, as the workers do: waits where results that are read are still due, then computes and wakes what follows. */
export function workOf(graph: Graph, wake: Wake, clock: () => number, pauseMs?: number): DerivationWork {
  const waits = new Map(STAGES.map(({ kind, waitsFor = [] }) => [kind.name, waitsFor] as const));
  return new DerivationWork(graph, new DerivationRunner(graph, handlersOf(graph, clock), clock), { wake, clock, pauseMs, waits });
}
