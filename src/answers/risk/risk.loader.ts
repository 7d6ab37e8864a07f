import type { LoaderKey } from '../../graphql/loading';
import type { Bridge } from '../expert/expert.service';
import type { BridgesKey } from './leaver.service';
import type { HoldersKey } from './risk.service';

/** Ids of the best holders of a skill. */
export const HOLDERS: LoaderKey<HoldersKey, string[]> = { name: 'holders' };

/** The nearest people by neighbouring skills. */
export const BRIDGES: LoaderKey<BridgesKey, Bridge[]> = { name: 'bridgesWithout' };

/** How often a skill was searched in vain lately. */
export const VAIN_SEARCHES: LoaderKey<string, number> = { name: 'vainSearches' };
