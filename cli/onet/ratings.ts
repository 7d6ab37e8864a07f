import type { Entry } from '../files/entry';
import { readRecords, type RecordOptions } from '../files/records';
import type { Requirement, SkillRow } from '../rows';
import { onetTable } from './files';
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

const COLUMNS = { code: 'O*NET-SOC Code', element: 'Element ID', name: 'Element Name', scale: 'Scale ID', value: 'Data Value' };
const FLAGS = { suppress: 'Recommend Suppress', irrelevant: 'Not Relevant' };

interface Rating {
  IM?: number;
  LV?: number;
  notRelevant: boolean;
  suppressed: boolean;
}

/** Reads a file of ratings into requirements of occupations. Where the publisher calls a rating not relevant or advises against its use, there is none. */
export async function readRatings(entry: Entry | undefined, into: Ratings, counts: RatingCounts, options: RecordOptions): Promise<void> {
  const pairs = new Map<string, Map<string, Rating>>();
  for await (const record of readRecords(entry, COLUMNS, { ...options, ...onetTable(entry) }, FLAGS)) {
    const [occupation, element] = [occupationId(record.code), elementId(record.element)];
    into.elements.set(element, record.name.trim());
    const ofOccupation = pairs.get(occupation) ?? new Map<string, Rating>();
    pairs.set(occupation, ofOccupation);
    const rating = ofOccupation.get(element) ?? { notRelevant: false, suppressed: false };
    ofOccupation.set(element, rating);
    const value = Number.parseFloat(record.value);
    const scale = record.scale;
    if ((scale === 'IM' || scale === 'LV') && Number.isFinite(value)) rating[scale] = value;
    rating.notRelevant ||= record.irrelevant === 'Y';
    rating.suppressed ||= record.suppress === 'Y';
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
export async function elementRows(entry: Entry | undefined, elements: Ratings['elements'], options: RecordOptions): Promise<SkillRow[]> {
  const rows = new Map([...elements].map(([id, name]): [string, SkillRow] => [id, { id, name }]));
  for await (const record of readRecords(
    entry,
    { element: 'Element ID', description: 'Description' },
    { ...options, ...onetTable(entry) },
  )) {
    const row = rows.get(elementId(record.element));
    if (row && record.description.trim() !== '') row.description = record.description.trim();
  }
  return [...rows.values()];
}
