import type { Measure } from '../measure';
import { burst } from './burst';
import { freshness } from './freshness';
import { gaps } from './gaps';
import { hits } from './hits';
import { hostile } from './hostile';
import { layers } from './layers';
import { pipeline } from './pipeline';
import { rebuild } from './rebuild';
import { resync } from './resync';
import { search } from './search';
import { start } from './start';
import { statements } from './statements';
import { sync } from './sync';

/** Everything that is measured, in the order of the table. */
export const measures: readonly Measure[] = [
  start,
  layers,
  statements,
  hits,
  search,
  sync,
  resync,
  freshness,
  burst,
  pipeline,
  rebuild,
  gaps,
  hostile,
];
