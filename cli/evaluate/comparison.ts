import { differences, pairedBootstrap } from './statistics/bootstrap';
import { mean } from './statistics/quantile';
import { pairedRandomisation } from './statistics/randomisation';
import { CliError } from '../errors';
import { table } from '../table';
import { difference, differenceInterval, figure } from './figures';
import { MAIN, MEASURE_NAMES } from './measures';
import type { QueryResult, SavedRun } from './saved-run';

/** Queries that are named because they changed most, each way. */
const NAMED = 5;

/** A run against a saved one, over the queries of both. Throws CliError where they have none in common. */
export function comparison(saved: SavedRun, results: readonly QueryResult[]): string {
  const before = new Map(saved.results.map((result) => [result.query, result]));
  const pairs = results.flatMap((after) => {
    const known = before.get(after.query);
    return known ? [{ query: after.query, before: known.measures, after: after.measures }] : [];
  });
  if (!pairs.length) throw new CliError('--compare: the saved run has none of these queries.');
  const rows = MEASURE_NAMES.map((name) => {
    const [old, now] = [pairs.map((pair) => pair.before[name]), pairs.map((pair) => pair.after[name])];
    const estimate = pairedBootstrap(old, now);
    const p = pairedRandomisation(old, now);
    return [name, figure(mean(old)), figure(mean(now)), difference(estimate.mean), differenceInterval(estimate), p.toFixed(4)];
  });
  const left = saved.results.length + results.length - 2 * pairs.length;
  return [
    `against the run of ${saved.at}: ${pairs.length} queries${left ? `; ${left} are in one run only` : ''}`,
    table([['measure', 'before', 'now', 'difference', '95% of resamples', 'p'], ...rows], { right: [1, 2, 3, 5] }),
    changes(pairs.map(({ query, before: { [MAIN]: old }, after: { [MAIN]: now } }) => ({ query, old, now }))),
  ].join('\n');
}

function changes(pairs: readonly { query: string; old: number; now: number }[]): string {
  const moves = differences(
    pairs.map(({ old }) => old),
    pairs.map(({ now }) => now),
  );
  const sorted = pairs.map((pair, i) => ({ ...pair, move: moves[i] ?? 0 })).sort((a, b) => b.move - a.move);
  const better = sorted.filter(({ move }) => move > 0);
  const worse = sorted.filter(({ move }) => move < 0).reverse();
  const names = (list: typeof sorted) =>
    list
      .slice(0, NAMED)
      .map(({ query, move }) => `${query} ${difference(move)}`)
      .join(', ');
  return [
    `${MAIN} better for ${better.length} queries${better.length ? `: ${names(better)}` : ''}`,
    `${MAIN} worse for ${worse.length} queries${worse.length ? `: ${names(worse)}` : ''}`,
  ].join('\n');
}
