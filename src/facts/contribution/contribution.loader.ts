import type { ById, LoaderKey } from '../../graphql/loading';
import type { ContributionRecord, ContributionsKey, DatedPage } from './contribution.service';

export const CONTRIBUTIONS: ById<ContributionRecord> = { name: 'contributions' };

/** A page of a person's contributions. */
export const CONTRIBUTIONS_OF: LoaderKey<ContributionsKey, DatedPage> = { name: 'contributionsOf' };
