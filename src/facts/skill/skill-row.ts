import { z } from 'zod';
import { id, level, list, longText, number, text, version } from '../row/row-rules';

/** Null means the default, as everywhere. */
const orDefault = (value: number) => (sent: number | null | undefined) => sent ?? value;

/** The rules of a skill's row. */
export const skillRow = z.object({
  id: id(),
  name: text('name', 300).optional(),
  description: longText('description', 20_000).nullish(),
  aliases: list(text('An alias', 300), 'aliases', 200).nullish(),
  broader: list(id(), 'broader', 50).nullish(),
  related: list(
    z.object({ skill: id(), similarity: number('similarity', 0, 1).nullish().transform(orDefault(0.5)) }),
    'related',
    200,
  ).nullish(),
  prerequisites: list(
    z.object({
      skill: id(),
      level: level('level', true).nullish().transform(orDefault(1)),
      forLevel: level('forLevel', true).nullish().transform(orDefault(1)),
      group: text('group', 200).nullish(),
    }),
    'prerequisites',
    200,
  ).nullish(),
  replacedBy: id().nullish(),
  restricted: z.boolean().nullish(),
  hours: number('hours', 0, 100_000).nullish(),
  halfLifeMonths: number('halfLifeMonths', 0.1, 1200).nullish(),
  version: version(),
});

export type SkillRow = z.output<typeof skillRow>;
