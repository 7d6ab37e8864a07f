import { solveRidge } from './cholesky';
import type { Comparable, ProfileKernel } from './kernel';
import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import type { ProfileModel } from './profile-model';

/** Rows that speak for and against skills, with their votes: a skill's score is the sum of votes times what the row says of it. */
export interface Votes {
  readonly rows: readonly number[];
  readonly votes: Float64Array;
}

/**
 * Kernel ridge regression over the rows most like the profile: votes a = (K + λI)⁻¹·k, λ smaller the more is known. Rows that
 * overlap share their vote, some below 0. O(neighbours³/6 + neighbours²·stems).
 */
export function ridgeVotes(model: ProfileModel, kernel: ProfileKernel, profile: Comparable): Votes {
  const alike = kernel.toAll(profile);
  const closeness = alike.map((value, row) => (value > 0 ? value / Math.sqrt(kernel.own(row)) : 0));
  const rows = best(closeness, P.neighbours);
  const { perSkill, least, most } = P.ridge;
  const ridge = Math.min(most, Math.max(least, perSkill / Math.max(1, profile.row.places.length)));
  const right = Float64Array.from(rows, (row) => alike[row]!);
  return { rows, votes: solveRidge(kernel.gram(rows), ridge, right) };
}

/**
 * The nearest rows by shared rarity: Σ_held (r·idf)·idf / (Σ_row r·idf)^.4, sharpened and normalised, so that they vote as one.
 */
export function nearestVotes(model: ProfileModel, held: Int32Array): Votes {
  const alike = new Float64Array(model.size);
  const rarity = Float64Array.from({ length: model.skills }, (_, skill) => model.rarityOf(skill));
  const own = new Uint8Array(model.skills);
  for (const skill of held) own[skill] = 1;
  const met = new Set<number>();
  for (const skill of held) for (const row of model.having[skill]!) met.add(row);
  for (const row of met) {
    const { places, values } = model.rows[row]!;
    let shared = 0;
    let length = 0;
    for (let i = 0; i < places.length; i++) {
      const weight = values[i]! * rarity[places[i]!]!;
      length += weight;
      if (own[places[i]!]) shared += weight * rarity[places[i]!]!;
    }
    alike[row] = shared / length ** P.nearest.lengthPower;
  }
  const rows = best(alike, P.nearest.most);
  const top = alike[rows[0] ?? 0] ?? 0;
  const votes = Float64Array.from(rows, (row) => (alike[row]! / top) ** P.nearest.sharpness);
  const sum = votes.reduce((total, vote) => total + vote, 0);
  return { rows, votes: votes.map((vote) => vote / sum) };
}

/** What all votes say of each skill: an optional requirement counts `optional`. */
export function scoresOf(model: ProfileModel, { rows, votes }: Votes, optional: number): Float64Array {
  const scores = new Float64Array(model.skills);
  rows.forEach((row, i) => {
    const { places, values } = model.rows[row]!;
    for (let n = 0; n < places.length; n++) scores[places[n]!]! += votes[i]! * (values[n]! >= P.essentialFrom ? 1 : optional);
  });
  return scores;
}

/** Places of the `most` largest values above 0, largest first, ties by place. */
function best(values: Float64Array, most: number): number[] {
  const places: number[] = [];
  values.forEach((value, place) => value > 0 && places.push(place));
  return places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most);
}
