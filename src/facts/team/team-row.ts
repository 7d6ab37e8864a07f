import { z } from 'zod';
import { id, text, version } from '../row/row-rules';

/** The rules of a team's row. */
export const teamRow = z.object({
  id: id(),
  name: text('name', 300).optional(),
  parent: id().nullish(),
  version: version(),
});

export type TeamRow = z.output<typeof teamRow>;
