import { z } from 'zod';
import { id, level, list, longText, number, text, time, url, version, word } from '../row/row-rules';
import { CONTRIBUTION_KINDS, CONTRIBUTION_PARTS } from './contribution-kind';

/** The rules of a contribution's row. */
export const contributionRow = z.object({
  id: id(),
  kind: word('kind', CONTRIBUTION_KINDS).optional(),
  title: text('title', 1000).optional(),
  text: longText('text', 50_000).nullish(),
  url: url('url').nullish(),
  at: time('at').optional(),
  contributors: list(z.object({ person: id(), part: word('part', CONTRIBUTION_PARTS).nullish() }), 'contributors', 500)
    .refine((contributors) => contributors.length > 0, 'contributors must name at least one person.')
    .optional(),
  skills: list(id(), 'skills', 200).nullish(),
  outcome: number('outcome', 0, 1).nullish(),
  difficulty: level('difficulty', true).nullish(),
  size: number('size', 0, 1e9).nullish(),
  version: version(),
});

export type ContributionRow = z.output<typeof contributionRow> & {
  /** Part and id of each contributor whom the row named by another one of their ids. */
  readonly contributorsAs?: readonly string[] | null;
};
