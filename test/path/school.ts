import { Ability } from '../../src/answers/path/ability';
import { Catalogue, type CatalogueRow } from '../../src/answers/path/catalogue';
import { type LearningPath, PathQuestionSolved } from '../../src/answers/path/learning-path';
import type { PathQuestion } from '../../src/answers/path/solve-path';

/** A skill of a test's catalogue: ten hours to level 1, no prerequisites. */
export const skill = (id: string, fields: Partial<CatalogueRow> = {}): CatalogueRow => ({
  id,
  name: id,
  hours: 10,
  restricted: false,
  active: true,
  prerequisites: [],
  related: [],
  ...fields,
});

/** A catalogue with a person who holds levels for certain, or with a belief. */
export class School {
  readonly catalogue: Catalogue;

  constructor(rows: readonly CatalogueRow[]) {
    this.catalogue = new Catalogue(rows);
  }

  number(id: string): number {
    const number = this.catalogue.numberOf(id);
    if (number === undefined) throw new Error(`No skill ${id}`);
    return number;
  }

  person(held: Record<string, number> = {}, beliefs: Record<string, { mean: number; sd: number; level: number | null }> = {}): Ability {
    const byNumber = <T>(record: Record<string, T>) => new Map(Object.entries(record).map(([id, value]) => [this.number(id), value]));
    return new Ability(byNumber(beliefs), byNumber(held));
  }

  path(ability: Ability, targets: Record<string, number>, question: Partial<PathQuestion> = {}): LearningPath {
    const asked = Object.entries(targets).map(([id, level]) => ({ skill: this.number(id), level, importance: 1, role: undefined }));
    const solved = new PathQuestionSolved(this.catalogue, ability, { targets: asked, budget: undefined, alternatives: 0, ...question });
    return solved.told({ mentorsAtHand: () => 0, roleName: (role) => role });
  }

  /** Steps as "id level". */
  shown({ steps }: LearningPath): string[] {
    return steps.map(({ point }) => `${this.catalogue.ids[point.skill]} ${point.level}`);
  }
}
