import type { ContributionColumns, EvidenceColumns, Word } from '../../graph/queries.gen';
import type { SkillEvent } from '../credit/event';
import { creditOf } from '../credit/credit';
import { CREDIT_PARAMETERS } from '../credit/parameters';
import { weightAt } from '../credit/sums';
import { levelOf } from './disclosed';
import type { LevelObservation, OutcomeObservation } from './observation';
import { type LevelKind, PROFICIENCY_PARAMETERS as P } from './parameters';
import { atLeast, levelProbabilities } from './normal';

/** All that is known of a person in one skill. */
export interface SkillFacts {
  readonly events: SkillEvent[];
  readonly levels: LevelObservation[];
  readonly outcomes: OutcomeObservation[];
}

/** A person's facts by skill; T, and the help given to colleagues, at the epoch of sums. */
export interface PersonFacts {
  readonly bySkill: ReadonlyMap<string, SkillFacts>;
  readonly total: number;
  readonly help: number;
  /** Of their newest contribution that counts. */
  readonly lastAt: number | null;
}

/** Evidence that counts: disputed items are suspended, withdrawn ones gone, expired ones over. */
export const COUNTS: ReadonlySet<string> = new Set(['ACTIVE', 'UPHELD']);

/** Sorts rows of the graph by skill. What is dated after `now` is not known yet; restricted skills take no inference. */
export function personFacts(
  contributions: readonly ContributionColumns[],
  evidence: readonly EvidenceColumns[],
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
  let help = 0;
  let lastAt: number | null = null;
  for (const [id, at, size, part, outcome, difficulty, status, skills, kind] of contributions) {
    if (status !== 'ACTIVE' || at > now || !skills.length) continue;
    const credit = creditOf(part, size);
    total += credit * weightAt(at, CREDIT_PARAMETERS.knowledgeHalfLife);
    help += helpOf(kind, part, at);
    lastAt = Math.max(lastAt ?? at, at);
    const graded = outcomeOf(part, size, outcome, difficulty, at);
    for (const skill of skills) {
      // Taking part without any credit says nothing of the skill.
      if (credit > 0) of(skill).events.push({ contribution: id, at, size, skills: skills.length, part });
      if (graded && !restricted.has(skill)) of(skill).outcomes.push(graded);
    }
  }
  for (const columns of evidence) {
    const skill = columns[6];
    if (skill !== null && countsAt(columns, now)) addEvidence(of(skill), columns);
  }
  return { bySkill, total, help, lastAt };
}

/** What a part in a graded contribution shows; undefined where it shows nothing. */
export function outcomeOf(
  part: string,
  size: number | null,
  outcome: number | null,
  difficulty: number | null,
  at: number,
): OutcomeObservation | undefined {
  const graded = P.outcomeParts[part] ?? 0;
  if (graded <= 0 || outcome === null || difficulty === null) return undefined;
  return { kind: 'CONTRIBUTION', difficulty, outcome, at, weight: graded * sizeShare(size) };
}

/** Whether an item of evidence counts at `now`: it says something, stands, is known by then and not over. */
export function countsAt([, kind, level, at, expiresAt, status]: EvidenceColumns, now: number): boolean {
  return (level !== null || kind === 'PEER') && COUNTS.has(status) && (expiresAt === null || expiresAt > now) && at <= now;
}

/** Adds an item of evidence that counts. */
export function addEvidence(facts: Pick<SkillFacts, 'levels' | 'outcomes'>, columns: EvidenceColumns): void {
  const [, kind, level, at, , , , by, source, endorser] = columns;
  if (kind === 'MENTORING') {
    if (level !== null) facts.outcomes.push(by === null ? mentoringOf(level, at) : saidByMentor(level, at, by, endorser));
  } else if (level !== null || kind === 'PEER') {
    const trust = kind === 'PEER' ? trustOf(endorser) : 1;
    facts.levels.push({ kind: kind as LevelKind, level: level ?? 0, at, by: by ?? source, trust });
  }
}

/** A level that a system of record says was reached with a mentor. */
function mentoringOf(level: number, at: number): OutcomeObservation {
  return { kind: 'MENTORING', difficulty: level, outcome: 1, weight: 1, at };
}

/**
 * A level that a mentor says was reached: it weighs as an endorsement of theirs does, and never says more than the level that they
 * are known to have themselves. Of one of whom nothing is proven, that is what is believed before anything is known.
 */
function saidByMentor(level: number, at: number, by: string, word: Word | null): OutcomeObservation {
  const [mean, sd] = word ?? [null, null];
  const proven = mean !== null && sd !== null;
  const own = proven ? levelOf(mean, sd) : Math.floor(P.prior.mean);
  const unproven = !proven || Math.max(...levelProbabilities(mean, sd)) < P.uncertainBelow;
  return { ...mentoringOf(Math.min(level, own), at), weight: trustOf(word), by, unproven };
}

/** What a contribution took of the time that colleagues are helped in, at the epoch of sums. */
export function helpOf(kind: string, part: string, at: number): number {
  const helped = CREDIT_PARAMETERS.helpKinds.includes(kind) && HELPING.has(part);
  return helped ? weightAt(at, CREDIT_PARAMETERS.helpHalfLife) : 0;
}

const HELPING = new Set(['AUTHOR', 'COAUTHOR', 'HOST', 'HELPER']);

/** A trifle shows less than a large piece of work; from the usual size of a change (a hundred lines) on it counts whole. */
function sizeShare(size: number | null): number {
  return size === null ? 1 : Math.min(1, 0.25 + (0.75 * Math.log1p(size)) / Math.log(101));
}

/** The word of someone who can do it weighs more: from the floor up to 1 with their probability of level 3, endorsements left out. */
function trustOf(endorser: Word | null): number {
  const [mean, sd] = endorser ?? [null, null];
  if (mean === null || sd === null) return P.peer.trustFloor;
  return P.peer.trustFloor + (1 - P.peer.trustFloor) * atLeast(3, mean, sd);
}
