import { solveRidge } from './cholesky';
import type { ProfileKernel } from './kernel';
import { RECOMMENDATION_PARAMETERS as P } from './parameters';
import type { Profile, ProfileModel } from './profile-model';

/** Profiles that speak for and against skills: a skill's sum is their votes times what each says of it. */
export interface Votes {
  readonly profiles: readonly Profile[];
  readonly votes: Float64Array;
  /** What an optional skill of a profile says; an essential one says 1. */
  readonly optional: number;
}

/**
 * Kernel ridge regression over the roles and colleagues most like a profile: votes a = (K + λI)⁻¹·k, λ smaller the more is known.
 * Those that overlap share their vote, and some have one below 0. O(neighbours³/6 + neighbours²·stems).
 */
export function ridgeVotes(kernel: ProfileKernel, profile: Profile, others: readonly Profile[]): Votes {
  const alike = kernel.toEach(profile, others);
  const closeness = alike.map((value, i) => (value > 0 ? value / Math.sqrt(kernel.own(others[i]!)) : 0));
  const near = highest(closeness, P.neighbours);
  const profiles = near.map((i) => others[i]!);
  const { perSkill, least, most } = P.ridge;
  const ridge = Math.min(most, Math.max(least, perSkill / Math.max(1, profile.row.places.length)));
  const right = Float64Array.from(near, (i) => alike[i]!);
  return { profiles, votes: solveRidge(kernel.gram(profiles), ridge, right), optional: P.optional.ridge };
}

/**
 * The nearest roles by shared rarity: Σ_held (r·idf)·idf / (Σ_role r·idf)^.4, sharpened, and normalised so that they vote as one.
 */
export function nearestVotes(model: ProfileModel, { row }: Profile): Votes {
  const own = new Uint8Array(model.skills);
  for (const skill of row.places) own[skill] = 1;
  const alike = new Float64Array(model.profiles.length);
  for (const number of new Set([...row.places].flatMap((skill) => model.needing[skill]!))) {
    const { places, values } = model.profiles[number]!.row;
    let shared = 0;
    let length = 0;
    for (let i = 0; i < places.length; i++) {
      const rarity = model.rarityOf(places[i]!);
      length += values[i]! * rarity;
      if (own[places[i]!]) shared += values[i]! * rarity * rarity;
    }
    alike[number] = shared / length ** P.nearest.lengthPower;
  }
  const near = highest(alike, P.nearest.most);
  const votes = Float64Array.from(near, (number) => (alike[number]! / alike[near[0]!]!) ** P.nearest.sharpness);
  const sum = votes.reduce((total, vote) => total + vote, 0);
  return { profiles: near.map((number) => model.profiles[number]!), votes: votes.map((vote) => vote / sum), optional: P.optional.nearest };
}

/** What all votes come to, by skill. */
export function sumOf({ profiles, votes, optional }: Votes, skills: number): Float64Array {
  const sums = new Float64Array(skills);
  profiles.forEach(({ row: { places, values } }, i) => {
    for (let n = 0; n < places.length; n++) sums[places[n]!]! += votes[i]! * (values[n]! >= P.essentialFrom ? 1 : optional);
  });
  return sums;
}

/** What each profile gives a skill, most first; those below 0 last. */
export function votersOf({ profiles, votes, optional }: Votes, skill: number): { readonly profile: Profile; readonly vote: number }[] {
  const voters = profiles.flatMap((profile, i) => {
    const at = profile.row.places.indexOf(skill);
    return at < 0 ? [] : [{ profile, vote: votes[i]! * (profile.row.values[at]! >= P.essentialFrom ? 1 : optional) }];
  });
  return voters.sort((a, b) => b.vote - a.vote);
}

/** Places of the `most` largest values above 0, largest first, ties by place. */
export function highest(values: Float64Array, most: number): number[] {
  const places: number[] = [];
  values.forEach((value, place) => value > 0 && places.push(place));
  return places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most);
}
