import type { DerivationHandler, Prepared } from '../engine/handler';
import { referenceOf } from '../credit/sums';
import { countHolders, type HolderColumns, readHolders, writeScores } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { CHAMPION } from '../champion/champion.kind';
import { derivation } from '../engine/key';
import { RANKING } from './ranking.kind';
import { rankHolders, type RankedHolder, type Ranking } from './ranking';

/** What a score may be away from a fresh one: it is written once it moved by .01, and marked once a belief moved by .02. */
export const TOLERATED = 0.015;

/** Computes the scores of all holders of a skill. */
export class RankingService implements DerivationHandler {
  readonly kind = RANKING;

  constructor(private readonly graph: Graph) {}

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    const [row] = await this.graph.run(readHolders, { skills: [...ids], until: now });
    const reference = referenceOf(row?.newest ?? now);
    const results = (row?.skills ?? []).map(({ id, reference: before, holders }) => ({
      id,
      // Where the moment advanced, all scores moved together: they are written exactly, so that small drifts do not add up.
      ranking: rankHolders(toHolders(holders), reference, before !== reference),
      count: holders.length,
      advanced: before !== reference,
    }));
    return {
      // The champions hold for the same moment.
      bumps: (due) => results.filter(({ id, advanced }) => advanced && due.has(id)).map(({ id }) => derivation(CHAMPION, id)),
      changed: async (tx) => {
        const counts = new Map((await tx.run(countHolders, { skills: results.map(({ id }) => id) })).map((r) => [r.id, r.holders]));
        return new Set(results.filter(({ id, count }) => counts.get(id) !== count).map(({ id }) => id));
      },
      write: async (tx, due) => {
        const skills = results
          .filter(({ id }) => due.has(id))
          .map(({ id, ranking }) => ({ id, set: setOf(ranking), scores: { ...ranking.scores } }));
        if (skills.length) await tx.run(writeScores, { skills });
      },
    };
  }

  /** Ids whose stored scores are not those that the holders' sums and beliefs give at the moment they hold for. */
  async differing(units: readonly { readonly id: string; readonly clock: number }[]): Promise<string[]> {
    const [row] = await this.graph.run(readHolders, {
      skills: units.map(({ id }) => id),
      until: Math.max(...units.map(({ clock }) => clock)),
    });
    return (row?.skills ?? [])
      .filter(({ reference, holders }) => {
        const ranked = toHolders(holders);
        if (!ranked.length) return false;
        const fresh = rankHolders(ranked, reference ?? 0, true).scores;
        return ranked.some(({ person, score }) => score === null || Math.abs((fresh[person] ?? score) - score) > TOLERATED);
      })
      .map(({ id }) => id);
  }
}

const setOf = ({ standard }: Ranking): Record<string, unknown> => ({ ...standard });

function toHolders(rows: readonly HolderColumns[]): RankedHolder[] {
  return rows
    .filter(([, active]) => active)
    .map(([person, , long, short, volume, total, mean, sd, level, standing, score]) => ({
      person,
      long,
      short,
      volume,
      total: total ?? 0,
      mean,
      sd,
      level,
      standing: standing ?? 0,
      score,
    }));
}
