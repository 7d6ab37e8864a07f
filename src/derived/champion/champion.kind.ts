import type { Kind } from '../engine/kind';

/** Who is a champion of a skill, and who vouches mostly for whom; the id is the skill's. */
export const CHAMPION: Kind = { name: 'champion', stage: 3 };
