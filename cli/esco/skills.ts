import type { SkillRow } from '../rows';
import { broaderFirst } from '../taxonomy';
import type { Concept } from './concept';

export interface SkillRelations {
  broader: ReadonlyMap<string, string[]>;
  related: ReadonlyMap<string, { skill: string; similarity: number }[]>;
}

/** The rows of skills (and groups, where they are taken) with their relations to each other; what points elsewhere is left out. */
export function skillRows(concepts: readonly Concept[], { broader, related }: SkillRelations): SkillRow[] {
  const known = new Set(concepts.map((concept) => concept.id));
  const rows = concepts.map((concept): SkillRow => ({
    ...concept,
    broader: (broader.get(concept.id) ?? []).filter((id) => known.has(id) && id !== concept.id),
    related: (related.get(concept.id) ?? []).filter(({ skill }) => known.has(skill) && skill !== concept.id),
  }));
  return broaderFirst(rows);
}
