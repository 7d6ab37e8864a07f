import { createHash } from 'node:crypto';

/**
 * The token that stands for a skill in the full-text index of contributions: a hash, so that any id is one word; the closing
 * zero keeps the analyser from taking an ending away.
 */
export function skillKey(skillId: string): string {
  return `k${createHash('sha1').update(skillId).digest('hex').slice(0, 14)}0`;
}
