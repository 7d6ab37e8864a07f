import { createHmac } from 'node:crypto';
import { DAY_MS, startOfDay } from '../../time';
import { RISK_PARAMETERS as P } from './parameters';

/** What was searched in vain: a skill, or a text in which none was understood. */
export interface Subject {
  readonly skillId: string | null;
  readonly text: string | null;
}

/** The same for the same subject, whatever the day. */
export function subjectKey({ skillId, text }: Subject): string {
  return skillId === null ? `text/${text ?? ''}` : `skill/${skillId}`;
}

/**
 * What is kept of an asker: a few bits of a keyed hash over subject and person. The same person leaves the same mark when asking for
 * the same, so that people are counted and not searches; marks of different subjects cannot be joined, and a mark is that of many.
 */
export function markOf(asker: string, subject: Subject, salt: string): string {
  const hash = createHmac('sha256', salt)
    .update(`${subjectKey(subject)}\0${asker}`)
    .digest();
  return (hash.readUInt32BE(0) >>> (32 - P.markBits)).toString(16);
}

/** The day since which searches count where nobody says otherwise: no finer time is kept of them. */
export function lookBack(now: number): number {
  return startOfDay(now - P.lookBackDays * DAY_MS);
}

/** What an answer found for one skill that was asked for. */
export interface Found {
  readonly skillId: string;
  /** P(level at least the one asked for) of the best who has the skill itself or a narrower one; undefined where nobody does. */
  readonly best: number | undefined;
  /** Whether a level was asked for. */
  readonly levelAsked: boolean;
}

/** The subjects of a search that found nobody, or nobody strong. `text` as it was asked; `anybody`: whether the answer names people. */
export function missed(found: readonly Found[], text: string | null, anybody: boolean): Subject[] {
  if (!found.length) return anybody || !text ? [] : [{ skillId: null, text: text.slice(0, P.longestText) }];
  return found
    .filter(({ best, levelAsked }) => best === undefined || (levelAsked && best < P.strong))
    .map(({ skillId }) => ({ skillId, text: null }));
}
