import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import type { SkillTexts } from './skill-texts';
import { addTo, EMPTY, largest, type SparseVector, unit } from './sparse';

/** Stems of one role that are kept for comparing texts. */
const KEPT = Number(process.env['TOP'] ?? 128);

/**
 * What roles need, as rows over skills: 1 for what is essential, less for what helps. A changed role replaces its row; how
 * common a skill is follows. Memory 8 bytes a requirement and 8 a kept stem: 5 MB for 3,000 roles of 40 skills.
 */
export class ProfileModel {
  readonly rows: SparseVector[] = [];
  readonly texts: SparseVector[] = [];
  /** Rows that have each skill, by its number. */
  readonly having: number[][];
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly scratch: Float64Array;

  constructor(readonly skillTexts: SkillTexts) {
    this.having = skillTexts.vectors.map(() => []);
    this.scratch = new Float64Array(skillTexts.stems);
  }

  get skills(): number {
    return this.having.length;
  }

  /** Rows that need anything. */
  get size(): number {
    return this.rows.length;
  }

  idOf(row: number): string {
    return this.names[row] ?? '';
  }

  /** How much sharing a skill says of two profiles: half where `commonness` rows have it. */
  weightOf(skill: number): number {
    return 1 / (1 + this.having[skill]!.length / P.commonness);
  }

  /** ln((N+1)/(df+½)), never quite nothing. */
  rarityOf(skill: number): number {
    return Math.max(0.01, Math.log((this.size + 1) / (this.having[skill]!.length + 0.5)));
  }

  /** Puts a row in the place of the one with the same id. */
  set(id: string, row: SparseVector): void {
    let number = this.numbers.get(id);
    if (number === undefined) {
      this.numbers.set(id, (number = this.names.length));
      this.names.push(id);
    }
    for (const skill of this.rows[number]?.places ?? []) this.having[skill]!.splice(this.having[skill]!.indexOf(number), 1);
    for (const skill of row.places) this.having[skill]!.push(number);
    this.rows[number] = row;
    this.texts[number] = this.textOf(row);
  }

  /** What a profile's skills are about, as a unit vector over stems: the sum of their texts by weight. */
  textOf({ places, values }: SparseVector): SparseVector {
    if (!places.length) return EMPTY;
    const touched = new Set<number>();
    places.forEach((skill, i) => {
      const text = this.skillTexts.vectors[skill] ?? EMPTY;
      addTo(this.scratch, text, values[i]! * (process.env['TIDF'] ? this.rarityOf(skill) : 1));
      for (const stem of text.places) touched.add(stem);
    });
    const text = unit(largest(this.scratch, [...touched], KEPT));
    for (const stem of touched) this.scratch[stem] = 0;
    return text;
  }
}
