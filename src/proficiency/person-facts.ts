import type { SkillEvent } from '../expert/score';
import { creditOf } from '../expert/credit';
import { EXPERT_PARAMETERS } from '../expert/parameters';
import { weightAt } from '../expert/sums';
import type { LevelObservation, OutcomeObservation } from './observation';
import { type LevelKind, PROFICIENCY_PARAMETERS as P } from './parameters';
import { atLeast } from './normal';

type ContributionColumns = [
  id: string,
  at: number,
  size: number | null,
  part: string,
  outcome: number | null,
  difficulty: number | null,
  status: string,
  skills: string[],
];
export type EvidenceColumns = [
  id: string,
  kind: string,
  level: number | null,
  at: number,
  expiresAt: number | null,
  status: string,
  skill: string | null,
  by: string | null,
  source: string,
  endorser: [mean: number | null, sd: number | null] | null,
];

/** All that is known of a person in one skill. */
export interface SkillFacts {
  readonly events: SkillEvent[];
  readonly levels: LevelObservation[];
  readonly outcomes: OutcomeObservation[];
}

/** A person's facts by skill, and T at the epoch of sums. */
export interface PersonFacts {
  readonly bySkill: ReadonlyMap<string, SkillFacts>;
  readonly total: number;
}

/** Evidence that counts: disputed items are suspended, withdrawn ones gone, expired ones over. */
export const COUNTS: ReadonlySet<string> = new Set(['ACTIVE', 'UPHELD']);

/** Sorts rows of the graph by skill. What is dated after `now` is not known yet; restricted skills take no inference. */
export function personFacts(
  contributions: readonly unknown[][],
  evidence: readonly unknown[][],
  restricted: ReadonlySet<string>,
  now: number,
): PersonFacts {
  const bySkill = new Map<string, SkillFacts>();
  const of = (skill: string): SkillFacts => {
    const known = bySkill.get(skill) ?? { events: [], levels: [], outcomes: [] };
    bySkill.set(skill, known);
    return known;
  };
  let total = 0;
  for (const [id, at, size, part, outcome, difficulty, status, skills] of contributions as ContributionColumns[]) {
    if (status !== 'ACTIVE' || at > now || !skills.length) continue;
    const credit = creditOf(part, size);
    total += credit * weightAt(at, EXPERT_PARAMETERS.knowledgeHalfLife);
    const graded = P.outcomeParts[part] ?? 0;
    for (const skill of skills) {
      // Taking part without any credit says nothing of the skill.
      if (credit > 0) of(skill).events.push({ contribution: id, at, size, skills: skills.length, part });
      if (graded > 0 && outcome !== null && difficulty !== null && !restricted.has(skill))
        of(skill).outcomes.push({ kind: 'CONTRIBUTION', difficulty, outcome, at, weight: graded * sizeShare(size) });
    }
  }
  for (const [, kind, level, at, expiresAt, status, skill, by, source, endorser] of evidence as EvidenceColumns[]) {
    if (skill === null || !COUNTS.has(status) || (expiresAt !== null && expiresAt <= now) || at > now) continue;
    if (kind === 'MENTORING') {
      if (level !== null) of(skill).outcomes.push({ kind, difficulty: level, outcome: 1, weight: 1, at });
    } else if (level !== null || kind === 'PEER') {
      const trust = kind === 'PEER' ? trustOf(endorser) : 1;
      of(skill).levels.push({ kind: kind as LevelKind, level: level ?? 0, at, by: by ?? source, trust });
    }
  }
  return { bySkill, total };
}

/** A trifle shows less than a large piece of work; from the usual size of a change (a hundred lines) on it counts whole. */
function sizeShare(size: number | null): number {
  return size === null ? 1 : Math.min(1, 0.25 + (0.75 * Math.log1p(size)) / Math.log(101));
}

/** The word of someone who can do it weighs more: from the floor up to 1 with their probability of level 3, endorsements left out. */
function trustOf(endorser: readonly [mean: number | null, sd: number | null] | null): number {
  const [mean, sd] = endorser ?? [null, null];
  if (mean === null || sd === null) return P.peer.trustFloor;
  return P.peer.trustFloor + (1 - P.peer.trustFloor) * atLeast(3, mean, sd);
}
