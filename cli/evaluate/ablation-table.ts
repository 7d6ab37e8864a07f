import { pairedBootstrap } from './statistics/bootstrap';
import { mean } from './statistics/quantile';
import type { Grades } from './statistics/ranking-measures';
import { table } from '../table';
import { termsIn, withoutTerm } from './ablation';
import type { Answer } from './answer';
import { difference, differenceInterval, figure } from './figures';
import { DEPTH, MAIN, measure } from './measures';

/** The full ranking, and what it is without each term. */
export function ablationTable(answers: readonly Answer[], qrels: ReadonlyMap<string, Grades>): string {
  const measured = (rank: (answer: Answer) => string[]) =>
    answers.map((answer) => measure(rank(answer), qrels.get(answer.query) ?? new Map())[MAIN]);
  const full = measured(({ ranking }) => ranking.map(({ person }) => person));
  const rows = termsIn(answers.map(({ ranking }) => ranking)).map((term) => {
    const without = measured(({ ranking }) => withoutTerm(ranking, term));
    const estimate = pairedBootstrap(full, without);
    return [`without ${term}`, figure(mean(without)), difference(estimate.mean), differenceInterval(estimate), shareOf(answers, term)];
  });
  const head = ['ranking', MAIN, 'difference', '95% of resamples', `points in the first ${DEPTH}`];
  return table([head, ['full', figure(mean(full)), '', '', ''], ...rows], { right: [1, 2, 4] });
}

/** How much of all points in the first places a term gives: a term that hardly gives any cannot be missed. */
function shareOf(answers: readonly Answer[], term: string): string {
  let own = 0;
  let all = 0;
  for (const { ranking } of answers)
    for (const { score, terms } of ranking.slice(0, DEPTH)) {
      own += terms[term] ?? 0;
      all += score;
    }
  return `${(all ? (100 * own) / all : 0).toFixed(1)}%`;
}
