import type { Kind } from '../engine/kind';

/** What is believed of a person in all their skills; the id is the person's. */
export const PROFICIENCY: Kind = { name: 'proficiency', stage: 1 };
