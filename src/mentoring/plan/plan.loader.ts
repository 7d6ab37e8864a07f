import type { ById, LoaderKey } from '../../graphql/loading';
import type { PairingRecord, PlanCounts, PlanRecord } from './plan.service';

export const PLANS: ById<PlanRecord> = { name: 'plans' };
export const PAIRINGS: ById<PairingRecord> = { name: 'pairings' };
export const PLAN_COUNTS: LoaderKey<string, PlanCounts> = { name: 'plan counts' };

/** What changed under each plan since it was computed. */
export const OUTDATED: LoaderKey<string, string[]> = { name: 'outdated plans' };
