import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import type { SkillTexts } from './skill-texts';
import { EMPTY, largest, type SparseVector, unit } from './sparse';

/** What a role needs or a person can do, over skills by number: 1 for what is essential, less for what only helps. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly row: SparseVector;
  /** What its skills are about, over stems; of unit length. */
  readonly text: SparseVector;
}

/**
 * What all roles need. A changed role replaces its row, and how common a skill is follows: nothing else depends on what a role
 * needs, so a model with a row replaced equals one made anew. Memory 8 bytes a requirement and 8 a kept stem: 3 MB for 3,000 roles.
 */
export class ProfileModel {
  /** Roles by number; one that is gone needs nothing. */
  readonly profiles: Profile[] = [];
  /** Numbers of the roles that need each skill. */
  readonly needing: number[][];
  private readonly numbers = new Map<string, number>();
  private used = 0;

  constructor(readonly texts: SkillTexts) {
    this.needing = texts.vectors.map(() => []);
  }

  get skills(): number {
    return this.needing.length;
  }

  /** Roles that need anything. */
  get size(): number {
    return this.used;
  }

  /** How much sharing a skill says of two profiles: half where `commonness` roles need it. */
  weightOf(skill: number): number {
    return 1 / (1 + this.needing[skill]!.length / P.commonness);
  }

  /** ln((N+1)/(df+½)), never quite nothing. */
  rarityOf(skill: number): number {
    return Math.max(0.01, Math.log((this.size + 1) / (this.needing[skill]!.length + 0.5)));
  }

  /** Puts a role in the place of the one with the same id. */
  set(id: string, name: string, row: SparseVector): void {
    const number = this.numbers.get(id) ?? this.profiles.length;
    this.numbers.set(id, number);
    const before = this.profiles[number]?.row ?? EMPTY;
    for (const skill of before.places) this.needing[skill]!.splice(this.needing[skill]!.indexOf(number), 1);
    for (const skill of row.places) this.needing[skill]!.push(number);
    this.used += Number(row.places.length > 0) - Number(before.places.length > 0);
    this.profiles[number] = this.profileOf(id, name, row);
  }

  remove(id: string): void {
    if (this.numbers.has(id)) this.set(id, '', EMPTY);
  }

  get(id: string): Profile | undefined {
    return this.profiles[this.numbers.get(id) ?? -1];
  }

  /** A profile that is no role of the model. */
  profileOf(id: string, name: string, row: SparseVector): Profile {
    return { id, name, row, text: this.textOf(row) };
  }

  private textOf({ places, values }: SparseVector): SparseVector {
    const sums = new Map<number, number>();
    places.forEach((skill, i) => {
      const text = this.texts.vectors[skill]!;
      for (let at = 0; at < text.places.length; at++) {
        const stem = text.places[at]!;
        sums.set(stem, (sums.get(stem) ?? 0) + values[i]! * text.values[at]!);
      }
    });
    return unit(largest([...sums], P.stems));
  }
}
