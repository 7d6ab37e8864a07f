import { loadById, loadByKey } from '../../graphql/loading';
import type { SyncedKind } from '../row/synced';
import { EvidenceRow } from './evidence-row.input';
import { EVIDENCE, EVIDENCE_OF } from './evidence.loader';
import { EvidenceResolver } from './evidence.resolver';
import { EvidenceService } from './evidence.service';
import { evidenceSync } from './evidence.sync';

export const evidence: SyncedKind = {
  sync: evidenceSync,
  mutation: 'syncEvidence',
  row: () => EvidenceRow,
  feature({ graph, clock }) {
    const service = new EvidenceService(graph, clock);
    return {
      resolvers: [new EvidenceResolver(service)],
      loaders: [loadById(EVIDENCE, (ids) => service.byIds(ids)), loadByKey(EVIDENCE_OF, (keys) => service.pages(keys))],
    };
  },
};
