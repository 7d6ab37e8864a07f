import type { ContributionColumns, EvidenceColumns } from '../../graph/queries.gen';
import { CALIBRATED_KINDS, type AssessedPair } from './calibration';
import { COUNTS, personFacts } from './person-facts';

const PROOF = new Set(['ASSESSMENT', 'CERTIFICATE']);
const CALIBRATED: ReadonlySet<string> = new Set(CALIBRATED_KINDS);

/** A person's skills with an assessment and, from before it, the word of somebody: facts as `personFacts` takes them. */
export function assessedPairs(
  contributions: readonly ContributionColumns[],
  evidence: readonly EvidenceColumns[],
  restricted: ReadonlySet<string>,
  halfLives: ReadonlyMap<string, number | null>,
): AssessedPair[] {
  const newest = new Map<string, { assessed: number; at: number }>();
  for (const [, kind, level, at, , status, skill] of evidence) {
    if (skill === null || level === null || !PROOF.has(kind) || !COUNTS.has(status)) continue;
    if (at > (newest.get(skill)?.at ?? -Infinity)) newest.set(skill, { assessed: level, at });
  }
  return [...newest].flatMap(([skill, { assessed, at }]): AssessedPair[] => {
    const known = personFacts(contributions, evidence, restricted, at).bySkill.get(skill);
    const levels = (known?.levels ?? []).filter(({ kind }) => CALIBRATED.has(kind));
    if (!levels.length) return [];
    return [{ assessed, at, levels, outcomes: known?.outcomes ?? [], halfLife: halfLives.get(skill) ?? null }];
  });
}
