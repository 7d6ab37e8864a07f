import type { Kind } from '../engine/kind';

/** The scores of all holders of a skill; the id is the skill's. */
export const RANKING: Kind = { name: 'ranking', stage: 2 };
