import { cumulative, density } from '../proficiency/normal';

/**
 * Levels missing on average, E[(required - θ)+] for θ ~ N(mean, sd²): sd·(z·Φ(z) + φ(z)) with z = (required - mean)/sd, the expected
 * loss of a put in the normal (Bachelier) model. Never negative; within 1e-6 of the exact value.
 */
export function expectedShortfall(required: number, mean: number, sd: number): number {
  const z = (required - mean) / sd;
  return Math.max(0, sd * (z * cumulative(z) + density(z)));
}
