import type { SkillRow } from '../rows';
import { broaderFirst } from '../taxonomy';
import type { Concept } from './concept';

export interface SkillRelations {
  broader: ReadonlyMap<string, string[]>;
  related: ReadonlyMap<string, { skill: string; similarity: number }[]>;
}

type Related = SkillRelations['related'];

/** The rows of skills (and groups, where they are taken) with their relations to each other; what points elsewhere is left out. */
export function skillRows(concepts: readonly Concept[], { broader, related }: SkillRelations): SkillRow[] {
  const known = new Set(concepts.map((concept) => concept.id));
  const bothWays = mirrored(related, known);
  const rows = concepts.map((concept): SkillRow => ({
    ...concept,
    broader: (broader.get(concept.id) ?? []).filter((id) => known.has(id) && id !== concept.id),
    related: bothWays.get(concept.id) ?? [],
  }));
  return broaderFirst(rows);
}

/** Being related holds both ways, and that is how the service shows it: each of the two names the other. */
function mirrored(related: Related, known: ReadonlySet<string>): Related {
  const lists = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, similarity: number) => {
    const list = lists.get(from) ?? new Map<string, number>();
    lists.set(from, list);
    list.set(to, Math.max(similarity, list.get(to) ?? 0));
  };
  for (const [id, list] of related) {
    for (const { skill, similarity } of list) {
      if (skill === id || !known.has(id) || !known.has(skill)) continue;
      add(id, skill, similarity);
      add(skill, id, similarity);
    }
  }
  return new Map([...lists].map(([id, list]) => [id, [...list].map(([skill, similarity]) => ({ skill, similarity }))]));
}
