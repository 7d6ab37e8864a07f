import type { LoaderKey } from '../../graphql/loading';
import type { ChampionPage, ChampionshipsKey } from './championship.service';

/** A page of the skills that each person is listed for as a champion. */
export const CHAMPIONSHIPS: LoaderKey<ChampionshipsKey, ChampionPage> = { name: 'championships' };
