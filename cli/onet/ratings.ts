import type { Entry } from '../files/entries';
import { readRecords } from '../files/records';
import type { Requirement, SkillRow } from '../rows';
import { ONET_TABLE } from './files';
import { elementId, occupationId } from './ids';
import { importanceOf, levelOf } from './scales';

export interface RatingCounts {
  /** Pairs of an occupation and an element. */
  read: number;
  notRelevant: number;
  suppressed: number;
  /** Without an importance or without a level. */
  incomplete: number;
}

export interface Ratings {
  elements: Map<string, string>;
  requirements: Map<string, Requirement[]>;
}

const COLUMNS = ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value', 'Recommend Suppress', 'Not Relevant'] as const;

interface Rating {
  IM?: number;
  LV?: number;
  notRelevant: boolean;
  suppressed: boolean;
}

/** Reads a file of ratings into requirements of occupations. Where the publisher calls a rating not relevant or advises against its use, there is none. */
export async function readRatings(
  entry: Entry | undefined,
  into: Ratings,
  counts: RatingCounts,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const pairs = new Map<string, Map<string, Rating>>();
  for await (const record of readRecords(entry, COLUMNS, { ...ONET_TABLE, onBytes })) {
    const [occupation, element] = [occupationId(record['O*NET-SOC Code']), elementId(record['Element ID'])];
    into.elements.set(element, record['Element Name'].trim());
    const ofOccupation = pairs.get(occupation) ?? new Map<string, Rating>();
    pairs.set(occupation, ofOccupation);
    const rating = ofOccupation.get(element) ?? { notRelevant: false, suppressed: false };
    ofOccupation.set(element, rating);
    const value = Number.parseFloat(record['Data Value']);
    const scale = record['Scale ID'];
    if ((scale === 'IM' || scale === 'LV') && Number.isFinite(value)) rating[scale] = value;
    rating.notRelevant ||= record['Not Relevant'] === 'Y';
    rating.suppressed ||= record['Recommend Suppress'] === 'Y';
  }
  for (const [occupation, ratings] of pairs) {
    const list = into.requirements.get(occupation) ?? [];
    into.requirements.set(occupation, list);
    for (const [skill, { IM, LV, notRelevant, suppressed }] of ratings) {
      counts.read++;
      if (notRelevant) counts.notRelevant++;
      else if (suppressed) counts.suppressed++;
      else if (IM === undefined || LV === undefined) counts.incomplete++;
      else list.push({ skill, level: levelOf(LV), importance: importanceOf(IM) });
    }
  }
}

/** The rated elements as skills; the content model, where it is there, describes them. */
export async function elementRows(
  entry: Entry | undefined,
  elements: Ratings['elements'],
  onBytes: (bytes: number) => void,
): Promise<SkillRow[]> {
  const rows = new Map([...elements].map(([id, name]): [string, SkillRow] => [id, { id, name }]));
  for await (const record of readRecords(entry, ['Element ID', 'Description'], { ...ONET_TABLE, onBytes })) {
    const row = rows.get(elementId(record['Element ID']));
    if (row && record.Description.trim() !== '') row.description = record.Description.trim();
  }
  return [...rows.values()];
}
