import type { ById, LoaderKey } from '../../graphql/loading';
import type { EvidencePage, EvidencePageKey, EvidenceRecord } from './evidence.service';

/** By ids that a list has shown to the viewer. */
export const EVIDENCE: ById<EvidenceRecord> = { name: 'evidence' };

/** A page of the evidence of a person's skill. */
export const EVIDENCE_OF: LoaderKey<EvidencePageKey, EvidencePage> = { name: 'evidenceOf' };
