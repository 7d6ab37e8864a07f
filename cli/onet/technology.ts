import type { Entry } from '../files/entries';
import { readRecords } from '../files/records';
import { sameName } from '../names';
import type { Requirement, SkillRow } from '../rows';
import { ONET_TABLE } from './files';
import { commodityId, occupationId, technologyId } from './ids';
import { technologyNeed } from './scales';

export interface Technology {
  /** Rows of the file. */
  read: number;
  rows: SkillRow[];
  /** Titles of the product categories that technologies belong to, by code. */
  commodities: Map<string, string>;
  requirements: Map<string, Requirement[]>;
}

interface Use {
  occupation: string;
  name: string;
  commodity: string;
  hot: boolean;
  inDemand: boolean;
}

const COLUMNS = ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'] as const;

/**
 * Technologies as skills below the product categories they are named under, and who needs them. A technology with the name of a category
 * ("Spreadsheet software") is that category.
 */
export async function readTechnology(entry: Entry | undefined, onBytes: (bytes: number) => void): Promise<Technology> {
  const uses: Use[] = [];
  const commodities = new Map<string, string>();
  for await (const record of readRecords(entry, COLUMNS, { ...ONET_TABLE, onBytes })) {
    const [name, commodity] = [record.Example.trim(), record['Commodity Code']];
    const flags = { hot: record['Hot Technology'] === 'Y', inDemand: record['In Demand'] === 'Y' };
    commodities.set(commodity, record['Commodity Title'].trim());
    uses.push({ occupation: occupationId(record['O*NET-SOC Code']), name, commodity, ...flags });
  }
  const categories = new Map([...commodities].map(([code, title]) => [sameName(title), commodityId(code)]));
  const rows = new Map<string, SkillRow & { broader: string[] }>();
  const needs = new Map<string, Map<string, Requirement>>();
  for (const use of uses) {
    const category = categories.get(sameName(use.name));
    const id = category ?? technologyId(use.name);
    if (!category) {
      const row = rows.get(id) ?? { id, name: use.name, broader: [] };
      rows.set(id, row);
      if (!row.broader.includes(commodityId(use.commodity))) row.broader.push(commodityId(use.commodity));
    }
    const ofOccupation = needs.get(use.occupation) ?? new Map<string, Requirement>();
    needs.set(use.occupation, ofOccupation);
    const need = { skill: id, ...technologyNeed(use) };
    const known = ofOccupation.get(id);
    if (!known || known.importance < need.importance) ofOccupation.set(id, need);
  }
  const requirements = new Map([...needs].map(([occupation, list]) => [occupation, [...list.values()]]));
  return { read: uses.length, rows: [...rows.values()], commodities, requirements };
}
