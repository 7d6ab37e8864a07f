import type { SimilarSkill } from '../../facts/skill/skill.service';
import type { LoaderKey } from '../../graphql/loading';

/** What each skill was learned to occur with, strongest first. */
export const COOCCURRING: LoaderKey<string, SimilarSkill[]> = { name: 'cooccurring' };
