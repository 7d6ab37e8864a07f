import { createHmac } from 'node:crypto';
import { RISK_PARAMETERS as P } from './parameters';

/** What was searched in vain: a skill, or a text in which none was understood. */
export interface Subject {
  readonly skillId: string | null;
  readonly text: string | null;
}

/** Searches for a subject on one day; askers are marks, not people. */
export interface UnmetDay extends Subject {
  readonly day: number;
  readonly searches: number;
  readonly askers: readonly number[];
}

/** Searches for a subject since some day, by enough people to be shown. */
export interface Unmet extends Subject {
  readonly searches: number;
  /** Day of the last one, epoch milliseconds. */
  readonly lastAt: number;
}

/** The same for the same subject, whatever the day. */
export function subjectKey({ skillId, text }: Subject): string {
  return skillId === null ? `text/${text ?? ''}` : `skill/${skillId}`;
}

/**
 * What is kept of an asker: a few bits of a keyed hash over subject and person. The same person leaves the same mark when asking for
 * the same, so that people are counted and not searches; marks of different subjects cannot be joined, and a mark is that of many.
 */
export function markOf(asker: string, subject: Subject, salt: string): number {
  const hash = createHmac('sha256', salt)
    .update(`${subjectKey(subject)}\0${asker}`)
    .digest();
  return hash.readUInt32BE(0) >>> (32 - P.markBits);
}

/** Subjects that enough different people asked for, most searches first, ties by subject. */
export function unmetOf(days: readonly UnmetDay[]): Unmet[] {
  const bySubject = new Map<string, { subject: Subject; searches: number; lastAt: number; askers: Set<number> }>();
  for (const { skillId, text, day, searches, askers } of days) {
    const subject = { skillId, text };
    const key = subjectKey(subject);
    const known = bySubject.get(key) ?? { subject, searches: 0, lastAt: day, askers: new Set<number>() };
    bySubject.set(key, known);
    known.searches += searches;
    known.lastAt = Math.max(known.lastAt, day);
    for (const asker of askers) known.askers.add(asker);
  }
  return [...bySubject]
    .filter(([, { askers }]) => askers.size >= P.askersShown)
    .sort(([a, { searches: x }], [b, { searches: y }]) => y - x || (a < b ? -1 : 1))
    .map(([, { subject, searches, lastAt }]) => ({ ...subject, searches, lastAt }));
}
