import type { RejectionReason } from './operations.gen';

/** Reasons of rejections in words. */
export const REASONS: Readonly<Record<RejectionReason, string>> = {
  SKILL: 'The skill does not fit',
  LEVEL: 'The level does not fit',
  AVAILABILITY: 'One of them has no time',
  RELATIONSHIP: 'They are too close already, or at odds',
  PREFERENCE: 'One of them would rather not',
  OTHER: 'Something else',
};
