import type { Kind } from '../engine/kind';

/** How well teams and the organisation hold a skill; the id is the skill's. */
export const COVERAGE: Kind = { name: 'coverage', stage: 5 };
