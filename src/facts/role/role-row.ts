import { z } from 'zod';
import { id, level, list, longText, number, text, version } from '../row/row-rules';

/** The level of a requirement that names none. */
export const DEFAULT_REQUIRED_LEVEL = 3;

/** The rules of a role's row. */
export const roleRow = z.object({
  id: id(),
  name: text('name', 300).optional(),
  description: longText('description', 20_000).nullish(),
  aliases: list(text('An alias', 300), 'aliases', 500).nullish(),
  requirements: list(
    z.object({
      skill: id(),
      level: level('level').nullish(),
      importance: number('importance', 0, 1).nullish(),
      critical: z.boolean().nullish(),
    }),
    'requirements',
    1000,
  ).nullish(),
  version: version(),
});

export type RoleRow = z.output<typeof roleRow>;
