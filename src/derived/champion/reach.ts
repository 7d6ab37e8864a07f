import type { Standings } from './standing';
import { VOUCH_KINDS, type VouchKind } from './vouch-log';

/** Whom somebody has behind them. */
export interface Reach {
  /** Distinct people who speak for them, those whose word carries trust on, and those who are not of their team. */
  readonly counterparties: number;
  readonly vouching: number;
  readonly outside: number;
  /** The same after discounts: each counts by the worth of their word and their distance, at most 1. */
  readonly effective: number;
  /** Those who were helped, taught or reviewed. */
  readonly helped: number;
  /** Teams among them. */
  readonly teams: number;
  /** Participation coefficient (Guimerà and Amaral 2005) over teams, 1 - Σ share²: 0 all in one, towards 1 evenly over many. */
  readonly bridging: number;
  /** Kinds of what speaks for them. */
  readonly kinds: readonly VouchKind[];
  /** Of those who vouch: vouched for in return, reporting to them, and how many of the vouchers they have in common on average. */
  readonly returned: number;
  readonly reporting: number;
  readonly overlap: number;
  readonly items: number;
  readonly newest: number;
}

const HELP = maskOf('HELPED', 'MENTORED', 'REVIEWED');

/** What is behind one person; `teamOf` gives a person's team, null where it is not known: such people count as outside. */
export function reachOf({ graph, discounts, worth }: Standings, person: number, teamOf: (person: number) => string | null): Reach {
  const own = teamOf(person);
  const teams = new Map<string, number>();
  const sums = { vouching: 0, outside: 0, effective: 0, helped: 0, returned: 0, reporting: 0, overlap: 0, items: 0, newest: 0, kinds: 0 };
  const [start, end] = [graph.offsets[person]!, graph.offsets[person + 1]!];
  for (let pair = start; pair < end; pair++) {
    const by = graph.from[pair]!;
    const team = teamOf(by);
    if (team !== null) teams.set(team, (teams.get(team) ?? 0) + 1);
    if (team === null || team !== own) sums.outside++;
    if (graph.vouch[pair]! > 0) sums.vouching++;
    sums.effective += Math.min(1, worth[by]! * discounts.factor[pair]!);
    if (graph.kinds[pair]! & HELP) sums.helped++;
    sums.kinds |= graph.kinds[pair]!;
    sums.returned += discounts.returned[pair]!;
    sums.reporting += discounts.reports[pair]!;
    sums.overlap += discounts.overlap[pair]!;
    sums.items += graph.items[pair]!;
    sums.newest = Math.max(sums.newest, graph.newest[pair]!);
  }
  const counterparties = end - start;
  return {
    ...sums,
    counterparties,
    overlap: counterparties ? sums.overlap / counterparties : 0,
    teams: teams.size,
    bridging: participation([...teams.values()]),
    kinds: VOUCH_KINDS.filter((_, kind) => sums.kinds & (1 << kind)),
  };
}

function participation(counts: readonly number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum ? 1 - counts.reduce((total, count) => total + (count / sum) ** 2, 0) : 0;
}

function maskOf(...kinds: VouchKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << VOUCH_KINDS.indexOf(kind)), 0);
}
