import type { DerivationHandler, Prepared } from '../engine/handler';
import { referenceOf } from '../credit/sums';
import { countHolders, findAskedPeople, type HolderColumns, readHolders, writeMovedScores, writeScores } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { CHAMPION } from '../champion/champion.kind';
import { COVERAGE } from '../gap/coverage.kind';
import { GAP } from '../gap/gap.kind';
import { derivation } from '../engine/key';
import { isInUse } from './in-use';
import { RANKING } from './ranking.kind';
import { rankHolders, type RankedHolder, type Ranking, TOLERATED } from './ranking';

/** What a lead may be away from a fresh one, which is written once it moved by .02. */
const LEAD_TOLERATED = 0.03;

/** Where fewer than one holder in so many moved, they are looked up one by one: to find one costs as much as to look at that many. */
const FEW = 16;

/** One skill, ranked and not yet written. */
interface Result {
  readonly id: string;
  readonly ranking: Ranking;
  readonly count: number;
  /** It holds for a later moment than before. */
  readonly advanced: boolean;
  /** People of whom only work is known, and that says something else now. */
  readonly led: string[];
  /** It came into use, or fell out of it. */
  readonly turned: boolean;
}

/** Computes the scores of all holders of a skill. */
export class RankingService implements DerivationHandler {
  readonly kind = RANKING;

  constructor(private readonly graph: Graph) {}

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    const [row] = await this.graph.run(readHolders, { skills: [...ids], until: now });
    const reference = referenceOf(row?.newest ?? now);
    const results = (row?.skills ?? []).map(({ id, reference: before, bestCurrent, holders }): Result => {
      const ranked = toHolders(holders);
      // Where the moment advanced, all scores moved together: they are written exactly, so that small drifts do not add up.
      const advanced = before !== reference;
      const ranking = rankHolders(ranked, reference, advanced);
      const led = ranked.filter(({ person, level }) => level === null && person in ranking.leads).map(({ person }) => person);
      const turned = isInUse(bestCurrent) !== isInUse(ranking.standard.bestCurrent);
      return { id, ranking, count: holders.length, advanced, led, turned };
    });
    const bumps = await this.dependents(results);
    return {
      bumps,
      changed: async (tx) => {
        const counts = new Map((await tx.run(countHolders, { skills: results.map(({ id }) => id) })).map((r) => [r.id, r.holders]));
        return new Set(results.filter(({ id, count }) => counts.get(id) !== count).map(({ id }) => id));
      },
      write: async (tx, due) => {
        const own = results.filter(({ id }) => due.has(id)).map((result) => ({ ...result, moved: movedIn(result.ranking) }));
        const isFew = ({ moved, count }: { moved: readonly unknown[]; count: number }) => moved.length * FEW < count;
        const few = own.filter(isFew).map(({ id, ranking, moved }) => ({ id, set: setOf(ranking), moved }));
        if (few.length) await tx.run(writeMovedScores, { skills: few });
        const many = own
          .filter((result) => !isFew(result))
          .map(({ id, ranking }) => ({ id, set: setOf(ranking), scores: { ...ranking.scores }, leads: { ...ranking.leads } }));
        if (many.length) await tx.run(writeScores, { skills: many });
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
      .filter(({ reference, ranked: count, holders }) => {
        const ranked = toHolders(holders);
        if (!ranked.length) return (count ?? 0) > 0;
        const { scores, leads } = rankHolders(ranked, reference ?? 0, true);
        const off = (stored: number | null, fresh: number | undefined, tolerated: number) =>
          stored === null || Math.abs((fresh ?? stored) - stored) > tolerated;
        // How many there are was not always kept: what is missing comes with the next ranking.
        if (count !== null && count !== ranked.filter(({ score }) => (score ?? 0) > 0).length) return true;
        return ranked.some(({ person, score, lead }) => off(score, scores[person], TOLERATED) || off(lead, leads[person], LEAD_TOLERATED));
      })
      .map(({ id }) => id);
  }

  /** Champions, who hold for the same moment; gaps of people, and coverage, that rest on what work says. */
  private async dependents(results: readonly Result[]): Promise<Prepared['bumps']> {
    const skills = results.filter(({ led }) => led.length).map(({ id, led }) => ({ id, people: led }));
    const [row] = skills.length ? await this.graph.run(findAskedPeople, { skills }) : [];
    const asked = new Set(row?.people);
    return (ids) =>
      results
        .filter(({ id }) => ids.has(id))
        .flatMap(({ id, advanced, led, turned }) => [
          ...(advanced ? [derivation(CHAMPION, id)] : []),
          ...(led.length > 0 || turned ? [derivation(COVERAGE, id)] : []),
          ...led.filter((person) => asked.has(person)).map((person) => derivation(GAP, person)),
        ]);
  }
}

/** Whose score or lead moved; null for the other one. */
function movedIn({ scores, leads }: Ranking): [person: string, score: number | null, lead: number | null][] {
  const people = new Set([...Object.keys(scores), ...Object.keys(leads)]);
  return [...people].sort().map((person) => [person, scores[person] ?? null, leads[person] ?? null]);
}

const setOf = ({ standard, holders }: Ranking): Record<string, unknown> => ({ ...standard, holders });

function toHolders(rows: readonly HolderColumns[]): RankedHolder[] {
  return rows
    .filter(([, active]) => active)
    .map(([person, , long, short, volume, total, mean, sd, level, standing, score, lead]) => ({
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
      lead,
    }));
}
