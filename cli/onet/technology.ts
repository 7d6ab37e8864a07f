import type { Entry } from '../files/entry';
import { readRecords, type RecordOptions } from '../files/records';
import { sameName } from '../names';
import type { Requirement, SkillRow } from '../rows';
import { onetTable } from './files';
import { commodityId, elementId, occupationId, technologyId } from './ids';
import { technologyNeed } from './scales';

export interface Technology {
  /** Rows of the file. */
  read: number;
  rows: SkillRow[];
  /** Titles of the product categories that technologies belong to, by code. */
  commodities: Map<string, string>;
  /** Names of the elements of the content model that they belong to instead since release 30.3, by id. */
  elements: Map<string, string>;
  requirements: Map<string, Requirement[]>;
}

interface Use {
  occupation: string;
  name: string;
  /** The id of what it is named under; empty where the release has no such thing. */
  above: string;
  hot: boolean;
  inDemand: boolean;
}

const COLUMNS = { code: 'O*NET-SOC Code', example: ['Workplace Example', 'Example'] };
const CATEGORIES = { commodity: 'Commodity Code', title: 'Commodity Title', element: 'Element ID', elementName: 'Element Name' };
const FLAGS = { hot: 'Hot Technology', inDemand: 'In Demand' };

/**
 * Technologies as skills below the product categories they are named under, and who needs them. A technology with the name of a category
 * ("Spreadsheet software") is that category.
 */
export async function readTechnology(entry: Entry | undefined, options: RecordOptions): Promise<Technology> {
  const uses: Use[] = [];
  const [commodities, elements] = [new Map<string, string>(), new Map<string, string>()];
  for await (const record of records(entry, options)) {
    const flags = { hot: record.hot === 'Y', inDemand: record.inDemand === 'Y' };
    const [commodity, element] = [record.commodity.trim(), record.element.trim()];
    if (commodity !== '') commodities.set(commodity, record.title.trim());
    else if (element !== '') elements.set(elementId(element), record.elementName.trim());
    const above = commodity !== '' ? commodityId(commodity) : element !== '' ? elementId(element) : '';
    uses.push({ occupation: occupationId(record.code), name: record.example.trim(), above, ...flags });
  }
  const named = [...commodities].map(([code, title]) => [commodityId(code), title] as const);
  const categories = new Map([...named, ...elements].map(([id, title]) => [sameName(title), id]));
  const rows = new Map<string, SkillRow & { broader: string[] }>();
  const needs = new Map<string, Map<string, Requirement>>();
  for (const use of uses) {
    const category = categories.get(sameName(use.name));
    const id = category ?? technologyId(use.name);
    if (!category) {
      const row = rows.get(id) ?? { id, name: use.name, broader: [] };
      rows.set(id, row);
      if (use.above !== '' && !row.broader.includes(use.above)) row.broader.push(use.above);
    }
    const ofOccupation = needs.get(use.occupation) ?? new Map<string, Requirement>();
    needs.set(use.occupation, ofOccupation);
    const need = { skill: id, ...technologyNeed(use) };
    const known = ofOccupation.get(id);
    if (!known || known.importance < need.importance) ofOccupation.set(id, need);
  }
  const requirements = new Map([...needs].map(([occupation, list]) => [occupation, [...list.values()]]));
  return { read: uses.length, rows: [...rows.values()], commodities, elements, requirements };
}

/** Of the two ways to name categories a release has one; only the lack of a flag is worth a note. */
async function* records(entry: Entry | undefined, options: RecordOptions) {
  const quiet = new Set(Object.values(CATEGORIES));
  yield* readRecords(entry, COLUMNS, { ...options, ...onetTable(entry), quiet }, { ...CATEGORIES, ...FLAGS });
}
