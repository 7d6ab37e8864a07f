import type { Measure } from '../measure';
import { hits } from './hits';
import { hostile } from './hostile';
import { layers } from './layers';
import { resync } from './resync';
import { search } from './search';
import { start } from './start';
import { statements } from './statements';
import { sync } from './sync';

/** Everything that is measured, in the order of the table. */
export const measures: readonly Measure[] = [start, layers, statements, hits, search, sync, resync, hostile];
