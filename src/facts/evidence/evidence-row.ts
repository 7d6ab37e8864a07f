import { z } from 'zod';
import { endTime, id, longText, number, time, version, word } from '../row/row-rules';
import { isOwnId } from './own-statements';
import { SYNCED_EVIDENCE_KINDS } from './evidence-kind';

const SCALE_LIMIT = 1_000_000;

/** The rules of an evidence row. level is on the scale given, or on 1..5 where the row gives none. */
export const evidenceRow = z
  .object({
    id: id().refine((own) => !isOwnId(own), {
      message:
        'Ids that begin with claim:, endorsement: or mentoring: belong to statements that people make here. Give this evidence another id.',
      params: { code: 'OTHER_SOURCE' },
    }),
    person: id().optional(),
    skill: id().optional(),
    kind: word('kind', SYNCED_EVIDENCE_KINDS).optional(),
    level: number('level', -SCALE_LIMIT, SCALE_LIMIT).nullish(),
    scale: z
      .object({ min: number('scale.min', -SCALE_LIMIT, SCALE_LIMIT), max: number('scale.max', -SCALE_LIMIT, SCALE_LIMIT) })
      .refine((scale) => scale.max > scale.min, 'The max of a scale must be greater than its min.')
      .nullish(),
    by: id().nullish(),
    at: time('at').optional(),
    expiresAt: endTime('expiresAt').nullish(),
    note: longText('note', 4000).nullish(),
    version: version(),
  })
  .transform((row) => (row.level != null && row.scale === undefined ? { ...row, scale: null } : row))
  .superRefine(({ level, scale }, context) => {
    const { min, max } = scale ?? { min: 1, max: 5 };
    if (level != null && (level < min || level > max))
      context.addIssue({
        code: 'custom',
        path: ['level'],
        message: `level must be a number from ${min} to ${max}; name another scale in scale.`,
        params: { code: 'OUT_OF_SCALE' },
      });
  });

export type EvidenceRow = z.output<typeof evidenceRow> & {
  /** The ids by which the row named the two people, where they are other ones of theirs. */
  readonly personAs?: string | null;
  readonly byAs?: string | null;
};

/** A level on 1..5 of one on another scale; linear. */
export function toLevel(raw: number, scale: { min: number; max: number } | null | undefined): number {
  return scale ? 1 + (4 * (raw - scale.min)) / (scale.max - scale.min) : raw;
}
