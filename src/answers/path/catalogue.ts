import { type Lists, makeLists } from './planning-problem';
import { PATH_PARAMETERS as P } from './parameters';

/** A skill with what leads to it, as it is read. Ids that the catalogue does not have are left out. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  /** Hours from nothing to level 1. */
  readonly hours: number | null;
  readonly restricted: boolean;
  /** Not retired: people can still learn it. */
  readonly active: boolean;
  /** The skill that took its place: whatever names this one means that one. */
  readonly replacedBy?: string | null;
  /** Skill, its level, the level it is for, and the group of alternatives ('' where there are none). */
  readonly prerequisites: readonly (readonly [skill: string, level: number, forLevel: number, group: string])[];
  readonly related: readonly (readonly [skill: string, similarity: number])[];
}

export interface Prerequisite {
  readonly skill: number;
  readonly level: number;
  readonly forLevel: number;
  readonly group: string;
}

/**
 * All skills by number, in compact arrays: names and ids apart, 12 bytes a skill, 12 a prerequisite and 16 a relation, so that a
 * catalogue of 14,000 skills takes about 3 MB.
 */
export class Catalogue {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly hours: Float64Array;
  readonly restricted: Uint8Array;
  readonly active: Uint8Array;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly prerequisites: Lists;
  private readonly prerequisiteSkills: Int32Array;
  private readonly prerequisiteLevels: Uint8Array;
  private readonly forLevels: Uint8Array;
  private readonly groups: readonly string[];
  private readonly related: Lists;
  private readonly relatedSkills: Int32Array;
  private readonly similarities: Float64Array;

  constructor(all: readonly CatalogueRow[]) {
    const rows = all.filter(({ replacedBy }) => !replacedBy);
    this.ids = rows.map(({ id }) => id);
    this.names = rows.map(({ name }) => name);
    const numbers = new Map(this.ids.map((id, number) => [id, number]));
    for (const { id, replacedBy } of all) {
      const successor = replacedBy ? numbers.get(replacedBy) : undefined;
      if (successor !== undefined) numbers.set(id, successor);
    }
    this.numbers = numbers;
    this.hours = Float64Array.from(rows, ({ hours }) => hours ?? P.defaultHours);
    this.restricted = Uint8Array.from(rows, ({ restricted }) => Number(restricted));
    this.active = Uint8Array.from(rows, ({ active }) => Number(active));
    const known = <T extends readonly [string, ...unknown[]]>(lists: readonly (readonly T[])[]) =>
      lists.flatMap((list, owner) =>
        list.flatMap((item) => {
          const skill = this.numbers.get(item[0]);
          return skill === undefined || skill === owner ? [] : [{ owner, skill, item }];
        }),
      );
    const prerequisites = known(rows.map((row) => row.prerequisites));
    this.prerequisites = inOrder(rows.length, prerequisites);
    this.prerequisiteSkills = Int32Array.from(prerequisites, ({ skill }) => skill);
    this.prerequisiteLevels = Uint8Array.from(prerequisites, ({ item }) => item[1]);
    this.forLevels = Uint8Array.from(prerequisites, ({ item }) => item[2]);
    // Groups repeat: one text each is kept.
    const texts = new Map<string, string>();
    this.groups = prerequisites.map(({ item }) => texts.get(item[3]) ?? (texts.set(item[3], item[3]), item[3]));
    const related = known(rows.map((row) => row.related));
    this.related = inOrder(rows.length, related);
    this.relatedSkills = Int32Array.from(related, ({ skill }) => skill);
    this.similarities = Float64Array.from(related, ({ item }) => item[1]);
  }

  get size(): number {
    return this.ids.length;
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** What a skill asks for, for whatever level of it. */
  prerequisitesOf(skill: number): Prerequisite[] {
    const list: Prerequisite[] = [];
    for (let at = this.prerequisites.starts[skill]!; at < this.prerequisites.starts[skill + 1]!; at++)
      list.push({
        skill: this.prerequisiteSkills[at]!,
        level: this.prerequisiteLevels[at]!,
        forLevel: this.forLevels[at]!,
        group: this.groups[at]!,
      });
    return list;
  }

  relatedOf(skill: number): { readonly skill: number; readonly similarity: number }[] {
    const list = [];
    for (let at = this.related.starts[skill]!; at < this.related.starts[skill + 1]!; at++)
      list.push({ skill: this.relatedSkills[at]!, similarity: this.similarities[at]! });
    return list;
  }
}

/** Pairs stand by owner already, so that the place of a pair is the place of its item. */
function inOrder(owners: number, pairs: readonly { readonly owner: number }[]): Lists {
  return makeLists(
    owners,
    pairs.map(({ owner }, place) => [owner, place] as const),
  );
}
