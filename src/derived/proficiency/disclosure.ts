import type { ProficiencyTerm } from './belief';

/** What everyone can find out anyway: the prior is the same for all, and contributions are open. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['PRIOR', 'CONTRIBUTION']);

/** The terms of a belief as someone sees them who may not read the evidence: how much each kind weighs, not what it says nor how often. */
export function shareOnly(terms: readonly ProficiencyTerm[]): ProficiencyTerm[] {
  return terms.map((term) => (OPEN_KINDS.has(term.kind) ? term : { ...term, items: 0, level: null }));
}
