import { randomUUID } from 'node:crypto';
import { NotFound } from '../../errors';
import { lockPlan, readDecided } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { told } from '../../shortened';

/** A plan as it stands under its lock. */
export interface LockedPlan {
  readonly status: string;
  readonly draft: number;
  readonly program: string;
  readonly settings: string;
}

/** Locks a plan. Throws NotFound. */
export async function lockedPlan(tx: Transaction, plan: string): Promise<LockedPlan> {
  const [locked] = await tx.run(lockPlan, { id: plan, token: randomUUID() });
  if (!locked) throw new NotFound(told`There is no plan with the id ${plan}.`);
  return locked;
}

/** The plan that a pairing belongs to. Throws NotFound. */
export async function planOfPairing(graph: Graph, pairing: string): Promise<string> {
  const [found] = await graph.run(readDecided, { ids: [pairing] });
  const plan = found?.pairings[0]?.plan;
  if (plan === undefined) throw new NotFound(told`There is no pairing with the id ${pairing}.`);
  return plan;
}
