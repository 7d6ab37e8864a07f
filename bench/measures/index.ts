import type { Measure } from '../measure';
import { search } from './search';
import { start } from './start';
import { statements } from './statements';

/** Everything that is measured, in the order of the table. */
export const measures: readonly Measure[] = [start, statements, search];
