import type { LoaderKey } from '../../graphql/loading';
import type { HoldersKey } from './risk.service';

/** Ids of the best holders of a skill. */
export const HOLDERS: LoaderKey<HoldersKey, string[]> = { name: 'holders' };

/** How often a skill was searched in vain lately. */
export const VAIN_SEARCHES: LoaderKey<string, number> = { name: 'vainSearches' };
