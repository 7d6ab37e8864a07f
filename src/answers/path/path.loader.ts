import type { LoaderKey } from '../../graphql/loading';
import type { ReadingKey } from './reading.service';

/** Ids of contributions worth reading for a step, best first. */
export const READING: LoaderKey<ReadingKey, string[]> = { name: 'reading' };
