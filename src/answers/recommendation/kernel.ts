import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import type { Profile, ProfileModel } from './profile-model';
import { addTo, clear, dot, type SparseVector } from './sparse';

/**
 * How alike profiles are: k = f + ½·t + f·t, where f(x,y) = Σ_j x_j·y_j·w_j / (S_x·S_y)^¼ / m over skills, S_x = Σ_j x_j²·w_j, and t is
 * the cosine of texts. m is the mean of f(x,x) over the roles, so that both parts weigh on one scale whatever the roles look like.
 * Sums and products of kernels are kernels.
 */
export class ProfileKernel {
  private readonly weights: Float64Array;
  private readonly mean: number;
  private readonly skills: Float64Array;
  private readonly stems: Float64Array;

  constructor(model: ProfileModel) {
    this.weights = Float64Array.from({ length: model.skills }, (_, skill) => model.weightOf(skill));
    this.skills = new Float64Array(model.skills);
    this.stems = new Float64Array(model.texts.stems);
    let sum = 0;
    // f(x,x)·m = S/√S, the square of the scale.
    for (const { row } of model.profiles) sum += this.scaleOf(row) ** 2;
    this.mean = sum > 0 ? sum / model.size : 1;
  }

  /** k of a profile with each of others. O(entries and kept stems of the others). */
  toEach(profile: Profile, others: readonly Profile[]): Float64Array {
    this.spread(profile);
    const scale = this.scaleOf(profile.row) * this.mean;
    const alike = Float64Array.from(others, (other) => this.value(other, scale * this.scaleOf(other.row)));
    this.wipe(profile);
    return alike;
  }

  /** k of a profile with itself. */
  own({ row, text }: Profile): number {
    return combine(this.scaleOf(row) ** 2 / this.mean, text.places.length ? 1 : 0);
  }

  /** The lower triangle of k over profiles, row by row. */
  gram(profiles: readonly Profile[]): Float64Array {
    const gram = new Float64Array(profiles.length ** 2);
    const scales = profiles.map(({ row }) => this.scaleOf(row));
    profiles.forEach((profile, i) => {
      this.spread(profile);
      const scale = scales[i]! * this.mean;
      for (let j = 0; j <= i; j++) gram[i * profiles.length + j] = this.value(profiles[j]!, scale * scales[j]!);
      this.wipe(profile);
    });
    return gram;
  }

  /** k with the profile that is spread out. */
  private value({ row, text }: Profile, scale: number): number {
    return combine(scale > 0 ? dot(row, this.skills) / scale : 0, dot(text, this.stems));
  }

  private spread({ row, text }: Profile): void {
    for (let i = 0; i < row.places.length; i++) this.skills[row.places[i]!] = row.values[i]! * this.weights[row.places[i]!]!;
    addTo(this.stems, text);
  }

  private wipe({ row, text }: Profile): void {
    clear(this.skills, row);
    clear(this.stems, text);
  }

  /** S^¼. */
  private scaleOf({ places, values }: SparseVector): number {
    let sum = 0;
    for (let i = 0; i < places.length; i++) sum += values[i]! ** 2 * this.weights[places[i]!]!;
    return sum ** 0.25;
  }
}

const combine = (skills: number, text: number) => skills + P.kernel.text * text + P.kernel.both * skills * text;
