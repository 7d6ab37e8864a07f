import { bootstrapMean } from './statistics/bootstrap';
import { quantile } from './statistics/quantile';
import { table } from '../table';
import type { Answer } from './answer';
import { figure, interval } from './figures';
import { MEASURE_NAMES } from './measures';
import type { QueryResult } from './saved-run';

/** The means of all measures with what another set of as many queries would likely give, and how long answers took. */
export function summary(results: readonly QueryResult[], answers: readonly Answer[]): string {
  const rows = MEASURE_NAMES.map((name) => {
    const estimate = bootstrapMean(results.map(({ measures }) => measures[name]));
    return [name, figure(estimate.mean), interval(estimate)];
  });
  const empty = answers.filter(({ ranking }) => !ranking.length).length;
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return [
    `${results.length} queries${empty ? `, ${empty} without an answer (they count 0)` : ''}`,
    table([['measure', 'mean', '95% of resamples'], ...rows], { right: [1] }),
    `latency of a page: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  ].join('\n');
}
