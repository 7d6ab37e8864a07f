import {
  countPairings,
  findLeftOut,
  findPairings,
  findPairingsByIds,
  findPlansByIds,
  readPlanVersions,
  readStoredVersions,
} from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { PairingSettings } from '../pairing/settings';
import type { Told } from '../pairing/told';
import { readSettings } from '../program/program.service';
import type { ShownTerm, StoredRunnerUp } from './plan-row';
import { changesOf, type PlanVersions } from './versions';

/** A computed plan. */
export interface PlanRecord {
  readonly id: string;
  readonly status: string;
  readonly settings: PairingSettings;
  readonly createdAt: Date;
  readonly progress: number;
  readonly objective: { readonly total: number; readonly upperBound: number; readonly optimal: boolean } | null;
  readonly failure: string | null;
  readonly load: readonly { readonly mentees: number; readonly mentors: number }[];
  readonly programId: string;
  readonly replacesId: string | null;
}

/** A pair of a plan. */
export interface PairingRecord {
  readonly id: string;
  readonly planId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly status: string;
  readonly score: number;
  readonly terms: readonly ShownTerm[];
  readonly runnerUps: readonly StoredRunnerUp[];
  readonly tellings: Told;
  readonly overrideCost: number;
  readonly overridePeople: number;
  readonly mentorPrice: number;
  readonly odds: number;
  readonly rejection: string | null;
  readonly note: string | null;
  readonly reviewedBy: string | null;
}

export interface PlanCounts {
  readonly proposed: number;
  readonly approved: number;
  readonly rejected: number;
  readonly pinned: number;
  readonly unmatchedMentees: number;
  readonly idleMentors: number;
}

/** Somebody without a pair. */
export interface LeftOut {
  readonly personId: string;
  readonly side: string;
  readonly reason: string;
  readonly place: number;
}

/** What plans and their pairs are read by. */
export class PlanService {
  constructor(private readonly graph: Graph) {}

  /** The plans with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<PlanRecord[]> {
    const [row] = await this.graph.run(findPlansByIds, { ids: [...ids] });
    return (row?.plans ?? []).map(({ settings, createdAt, load, total, upperBound, optimal, ...plan }) => ({
      ...plan,
      settings: readSettings(settings),
      createdAt: new Date(createdAt),
      load: JSON.parse(load ?? '[]') as PlanRecord['load'],
      objective: total === null || upperBound === null ? null : { total, upperBound, optimal: optimal ?? false },
    }));
  }

  async pairingsByIds(ids: readonly string[]): Promise<PairingRecord[]> {
    const [row] = await this.graph.run(findPairingsByIds, { ids: [...ids] });
    return (row?.pairings ?? []).map(({ terms, told, runnersUp, reason, ...pairing }) => ({
      ...pairing,
      terms: JSON.parse(terms) as ShownTerm[],
      tellings: JSON.parse(told) as Told,
      runnerUps: JSON.parse(runnersUp) as StoredRunnerUp[],
      rejection: reason,
    }));
  }

  /** A page of the pairs of a plan, best score first. */
  async pairings(
    plan: string,
    status: string | null,
    limit: number,
    after: readonly [score: number, id: string] | undefined,
  ): Promise<{ total: number; items: { id: string; score: number }[] }> {
    const [row] = await this.graph.run(findPairings, { plan, status, afterScore: after?.[0] ?? null, afterId: after?.[1] ?? null, limit });
    return { total: row?.total ?? 0, items: row?.pairings ?? [] };
  }

  /** A page of who has nobody, mentees before mentors. */
  async leftOut(plan: string, limit: number, after: number): Promise<{ total: number; items: LeftOut[] }> {
    const [row] = await this.graph.run(findLeftOut, { plan, after, limit });
    return { total: row?.total ?? 0, items: (row?.people ?? []).map(({ person, ...of }) => ({ personId: person, ...of })) };
  }

  /** The counts of each plan, in the order of the ids; a statement each, as few plans are looked at together. */
  async counts(plans: readonly string[]): Promise<PlanCounts[]> {
    return Promise.all(
      plans.map(async (plan) => {
        const [row] = await this.graph.run(countPairings, { plan });
        const of = new Map((row?.statuses ?? []).map(([status, count]) => [String(status), Number(count)]));
        return {
          proposed: of.get('PROPOSED') ?? 0,
          approved: of.get('APPROVED') ?? 0,
          rejected: of.get('REJECTED') ?? 0,
          pinned: of.get('PINNED') ?? 0,
          unmatchedMentees: row?.unmatchedMentees ?? 0,
          idleMentors: row?.idleMentors ?? 0,
        };
      }),
    );
  }

  /** What changed under a draft since it was computed; nothing changes under a plan that was published. */
  async outdatedReasons(plan: string): Promise<string[]> {
    const [stored] = await this.graph.run(readStoredVersions, { plan });
    if (stored?.status !== 'DRAFT' || stored.versions === null) return [];
    const [now] = await this.graph.run(readPlanVersions, { program: stored.program, plan });
    return now ? changesOf(JSON.parse(stored.versions) as PlanVersions, now) : [];
  }
}
