import type { Kind } from '../engine/kind';

/** What a person lacks for the roles they hold; the id is the person's. */
export const GAP: Kind = { name: 'gap', stage: 4 };
