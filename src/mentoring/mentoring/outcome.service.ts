import { createHash } from 'node:crypto';
import { OWNER } from '../../facts/evidence/own-statements';
import { skillKey } from '../../facts/skill/skill-key';
import { writeMentoringContribution, writeMentoringEvidence } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';

/** What an ended mentoring tells of the two. */
export interface EndedMentoring {
  readonly id: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly format: string | null;
  readonly skillIds: readonly string[];
  readonly skillLevels: readonly number[];
  /** 0..1. */
  readonly outcome: number;
  readonly levelReached: number | null;
}

const KINDS: Readonly<Record<string, readonly [kind: string, title: string]>> = {
  ONBOARDING_BUDDY: ['ONBOARDING_BUDDY', 'Onboarding buddy'],
  JOB_SHADOWING: ['JOB_SHADOWING', 'Job shadowing'],
};

/**
 * Writes the contribution that a mentoring is, graded with its outcome, and where a level was reached the evidence of it. Written
 * again when the second of the two has spoken. Units of both people must be marked before.
 */
export async function writeOutcome(tx: Transaction, ended: EndedMentoring, at: number): Promise<void> {
  const { id, mentor, mentee, skillIds, skillLevels, outcome, levelReached } = ended;
  const [kind, title] = KINDS[ended.format ?? ''] ?? ['MENTORING', 'Mentoring'];
  const skills = [...new Set(skillIds)].sort();
  await tx.run(writeMentoringContribution, {
    id: keyOf('contribution', id),
    kind,
    title,
    at,
    outcome,
    difficulty: skillLevels.length ? Math.max(...skillLevels) : null,
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
