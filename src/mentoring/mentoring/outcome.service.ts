import { createHash } from 'node:crypto';
import { OWNER } from '../../facts/evidence/own-statements';
import { skillKey } from '../../facts/skill/skill-key';
import { readMentorStanding, writeMentoringContribution, writeMentoringEvidence } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { mentorGrade } from './mentor-grade';

/** What an ended mentoring tells of the two. */
export interface EndedMentoring {
  readonly id: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly format: string | null;
  readonly skillIds: readonly string[];
  /** What the mentee says of it, 0..1; null as long as they have not. */
  readonly menteeOutcome: number | null;
  readonly levelReached: number | null;
}

const KINDS: Readonly<Record<string, readonly [kind: string, title: string]>> = {
  ONBOARDING_BUDDY: ['ONBOARDING_BUDDY', 'Onboarding buddy'],
  JOB_SHADOWING: ['JOB_SHADOWING', 'Job shadowing'],
};

/**
 * Writes the contribution that an ended mentoring is, graded by the mentee, and where a level was reached the evidence of it. Written
 * again when the second of the two has spoken. Units of both people must be marked before.
 */
export async function writeOutcome(tx: Transaction, ended: EndedMentoring, at: number): Promise<void> {
  const { id, mentor, mentee, skillIds, menteeOutcome, levelReached } = ended;
  const [kind, title] = KINDS[ended.format ?? ''] ?? ['MENTORING', 'Mentoring'];
  const skills = [...new Set(skillIds)].sort();
  const contribution = keyOf('contribution', id);
  const [standing] = await tx.run(readMentorStanding, { id, contribution });
  const grade = standing ? mentorGrade(menteeOutcome, standing) : { outcome: null, difficulty: null };
  await tx.run(writeMentoringContribution, {
    id: contribution,
    kind,
    title,
    at,
    ...grade,
    skillKeys: skills.map(skillKey).join(' '),
    skills,
    mentor,
    mentee,
    owner: OWNER,
  });
  if (levelReached === null) return;
  const rows = skills.map((skill) => ({ id: keyOf('evidence', id, skill), skill }));
  await tx.run(writeMentoringEvidence, { rows, mentor, mentee, level: levelReached, at, owner: OWNER });
}

function keyOf(...parts: readonly string[]): string {
  return `mentoring:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}
