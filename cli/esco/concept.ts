import type { Entry } from '../files/entry';
import { readRecords, type RecordOptions } from '../files/records';
import { otherNames } from '../names';
import { escoId } from './uri';

/** What skills, skill groups and occupations have in common. */
export interface Concept {
  id: string;
  name: string;
  description?: string;
  aliases: string[];
}

export interface ConceptCounts {
  /** Alternative labels. */
  labels: number;
  /** Labels left out: they repeat the name or each other. */
  repeated: number;
  /** Concepts left out: not released, or without a name or an address. */
  unused: number;
}

const NEEDED = { conceptUri: ['conceptUri', 'uri'], preferredLabel: 'preferredLabel' } as const;
/** Release 1.0 has no status; a release without descriptions or other labels is read all the same. */
const OPTIONAL = { altLabels: 'altLabels', status: 'status', description: ['description', 'definition'] } as const;

/** Reads concepts that are in use. */
export async function* readConcepts(entry: Entry | undefined, counts: ConceptCounts, options: RecordOptions): AsyncGenerator<Concept> {
  for await (const record of readRecords(entry, NEEDED, options, OPTIONAL)) {
    const name = record.preferredLabel.trim();
    if (!/^(?:|released|published)$/i.test(record.status.trim()) || name === '' || record.conceptUri.trim() === '') {
      counts.unused++;
      continue;
    }
    const alternative = record.altLabels.split(/\r\n|\n|\r/).filter((label) => label.trim() !== '');
    const aliases = otherNames(name, alternative);
    counts.labels += alternative.length;
    counts.repeated += alternative.length - aliases.length;
    const description = record.description.trim();
    yield { id: escoId(record.conceptUri), name, ...(description && { description }), aliases };
  }
}
