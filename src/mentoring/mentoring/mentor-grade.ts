import { levelOf } from '../../derived/proficiency/disclosed';
import type { Word } from '../../graph/queries.gen';

/** What is known of a mentoring when its mentor is graded. */
export interface MentorStanding {
  /** Whether a meeting was noted. */
  readonly met: boolean;
  /** Whether another mentoring of the two proved a level in one of the skills. */
  readonly again: boolean;
  /** What is proven of the mentor in each of the skills. */
  readonly words: readonly Word[];
}

export interface MentorGrade {
  /** 0..1; null: a help like others, that nobody graded. */
  readonly outcome: number | null;
  /** 1..5; null: it proves no level of the mentor. */
  readonly difficulty: number | null;
}

/**
 * How a mentoring grades its mentor: by what the mentee says alone, and only where the two met. The difficulty is the level that is proven
 * of the mentor, the lowest of all skills: what was wished for is chosen by the mentee, and to reach it proves nothing of somebody of whom
 * nothing is known. A pair proves a level once, whoever of the two is the mentor.
 */
export function mentorGrade(menteeOutcome: number | null, { met, again, words }: MentorStanding): MentorGrade {
  if (!met || menteeOutcome === null) return { outcome: null, difficulty: null };
  const levels = words.map(([mean, sd]) => (mean === null || sd === null ? undefined : levelOf(mean, sd)));
  const proven = levels.filter((level) => level !== undefined);
  const graded = !again && levels.length > 0 && proven.length === levels.length;
  return { outcome: menteeOutcome, difficulty: graded ? Math.min(...proven) : null };
}
