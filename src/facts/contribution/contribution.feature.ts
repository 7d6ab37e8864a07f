import { loadById, loadByKey } from '../../graphql/loading';
import type { SyncedKind } from '../row/synced';
import { ContributionRow } from './contribution-row.input';
import { CONTRIBUTIONS, CONTRIBUTIONS_OF } from './contribution.loader';
import { ContributionResolver, ContributorResolver, PersonContributionsResolver } from './contribution.resolver';
import { ContributionService } from './contribution.service';
import { contributionSync } from './contribution.sync';

export const contributions: SyncedKind = {
  sync: contributionSync,
  mutation: 'syncContributions',
  row: () => ContributionRow,
  feature({ graph }) {
    const service = new ContributionService(graph);
    return {
      resolvers: [new ContributionResolver(service), new ContributorResolver(), new PersonContributionsResolver()],
      loaders: [loadById(CONTRIBUTIONS, (ids) => service.byIds(ids)), loadByKey(CONTRIBUTIONS_OF, (keys) => service.pages(keys))],
    };
  },
};
