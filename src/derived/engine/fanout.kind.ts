import type { Kind } from './kind';

/** The spread of a change that concerns many units. */
export const FANOUT: Kind = { name: 'fanout', stage: 0 };
