import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import type { ProfileModel } from './profile-model';
import { addTo, clear, dot, type SparseVector } from './sparse';

/** A profile as the kernel compares it. */
export interface Comparable {
  readonly row: SparseVector;
  readonly text: SparseVector;
}

/**
 * How alike profiles are: k(x,y) = Σ_j x_j·y_j·w_j / (S_x·S_y)^¼ / m + ½·cos(texts), where S = Σ_j x_j²·w_j, and m is the mean of
 * k(x,x) over the rows of the model, so that both parts weigh on one scale whatever the roles look like.
 */
export class ProfileKernel {
  private readonly weights: Float64Array;
  private readonly scales: Float64Array;
  private readonly mean: number;

  constructor(private readonly model: ProfileModel) {
    this.weights = Float64Array.from({ length: model.skills }, (_, skill) => model.weightOf(skill));
    this.scales = Float64Array.from(model.rows, (row) => this.scaleOf(row));
    // Σ F² of a row is S/√S, the square of the scale.
    const sum = this.scales.reduce((total, scale) => total + scale * scale, 0);
    this.mean = model.size ? sum / model.size : 1;
  }

  /** k(x, row) for all rows of the model. O(rows that share a skill + kept stems of all rows). */
  toAll({ row, text }: Comparable): Float64Array {
    const { model, weights, scales } = this;
    const alike = new Float64Array(model.size);
    const own = new Float64Array(model.skills);
    row.places.forEach((skill, i) => (own[skill] = row.values[i]! * weights[skill]!));
    const met = new Uint8Array(model.size);
    for (const skill of row.places) for (const other of model.having[skill]!) met[other] = 1;
    const scale = this.scaleOf(row) * this.mean || 1;
    const words = new Float64Array(model.skillTexts.stems);
    addTo(words, text);
    for (let other = 0; other < model.size; other++) {
      const shared = met[other] ? dot(model.rows[other]!, own) / (scales[other]! * scale) : 0;
      alike[other] = shared + P.textShare * dot(model.texts[other]!, words);
    }
    return alike;
  }

  /** k(row, row). */
  own(row: number): number {
    return this.scales[row]! ** 2 / this.mean + (this.model.texts[row]!.places.length ? P.textShare : 0);
  }

  /** The lower triangle of k over the named rows, row by row. */
  gram(rows: readonly number[]): Float64Array {
    const { model, weights, scales } = this;
    const gram = new Float64Array(rows.length ** 2);
    const skills = new Float64Array(model.skills);
    const words = new Float64Array(model.skillTexts.stems);
    rows.forEach((a, i) => {
      const row = model.rows[a]!;
      const text = model.texts[a]!;
      row.places.forEach((skill, n) => (skills[skill] = row.values[n]! * weights[skill]!));
      addTo(words, text);
      for (let j = 0; j < i; j++) {
        const b = rows[j]!;
        const shared = dot(model.rows[b]!, skills) / (scales[a]! * scales[b]! * this.mean);
        gram[i * rows.length + j] = shared + P.textShare * dot(model.texts[b]!, words);
      }
      gram[i * rows.length + i] = this.own(a);
      clear(skills, row);
      clear(words, text);
    });
    return gram;
  }

  /** S^¼. */
  private scaleOf({ places, values }: SparseVector): number {
    let sum = 0;
    places.forEach((skill, i) => (sum += values[i]! ** 2 * this.weights[skill]!));
    return sum ** 0.25;
  }
}
