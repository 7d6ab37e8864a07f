import type { Entry } from '../files/entries';
import { readRecords } from '../files/records';
import { otherNames } from '../names';
import { escoId } from './uri';

/** What skills, skill groups and occupations have in common. */
export interface Concept {
  id: string;
  name: string;
  description?: string;
  aliases: string[];
}

export interface LabelCounts {
  read: number;
  /** Left out: they repeat the name or each other. */
  repeated: number;
}

const COLUMNS = ['conceptUri', 'preferredLabel', 'altLabels', 'status', 'description'] as const;

/** Reads concepts that are in use; labels counts their alternative labels. */
export async function* readConcepts(
  entry: Entry | undefined,
  labels: LabelCounts,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Concept> {
  for await (const record of readRecords(entry, COLUMNS, { delimiter: ',', onBytes })) {
    if (record.status !== '' && record.status !== 'released') continue;
    const name = record.preferredLabel.trim();
    const alternative = record.altLabels.split('\n').filter((label) => label.trim() !== '');
    const aliases = otherNames(name, alternative);
    labels.read += alternative.length;
    labels.repeated += alternative.length - aliases.length;
    const description = record.description.trim();
    yield { id: escoId(record.conceptUri), name, ...(description && { description }), aliases };
  }
}
