import type { Entry } from '../files/entry';
import { readRecords, type RecordOptions } from '../files/records';
import type { SkillRow } from '../rows';
import { onetTable } from './files';
import { commodityId } from './ids';

/** From the narrowest to the widest. */
const LEVELS = ['Commodity', 'Class', 'Family', 'Segment'] as const;
type Column = `${(typeof LEVELS)[number]} ${'Code' | 'Title'}`;
const NAMES = LEVELS.flatMap((level): Column[] => [`${level} Code`, `${level} Title`]);
const COLUMNS = Object.fromEntries(NAMES.map((name) => [name, name])) as Record<Column, string>;

/** The product categories used, given with their titles, and everything above them, as skills. */
export async function commodityRows(
  entry: Entry | undefined,
  used: ReadonlyMap<string, string>,
  options: RecordOptions,
): Promise<SkillRow[]> {
  const rows = new Map([...used].map(([code, name]): [string, SkillRow] => [commodityId(code), { id: commodityId(code), name }]));
  for await (const record of readRecords(entry, COLUMNS, { ...options, ...onetTable(entry) })) {
    if (!used.has(record['Commodity Code'])) continue;
    LEVELS.forEach((level, index) => {
      const id = commodityId(record[`${level} Code`]);
      const row = rows.get(id) ?? { id, name: record[`${level} Title`].trim() };
      const above = LEVELS[index + 1];
      if (above) row.broader = [commodityId(record[`${above} Code`])];
      rows.set(id, row);
    });
  }
  return [...rows.values()];
}
