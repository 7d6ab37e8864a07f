import type { Entry } from '../files/entries';
import { readRecords } from '../files/records';
import { otherNames } from '../names';
import type { RoleRow } from '../rows';
import { ONET_TABLE } from './files';
import { occupationId } from './ids';

/** The service takes this many aliases of a role. */
const MAX_ALIASES = 500;

export interface TitleCounts {
  read: number;
  /** Titles that repeat the occupation's name or each other. */
  repeated: number;
  /** Titles above the number a role may have. */
  above: number;
}

/** Other titles by occupation, those that more sources name first; equal ones in the order of the file. */
export async function readTitles(entry: Entry | undefined, onBytes: (bytes: number) => void): Promise<Map<string, string[]>> {
  const titles = new Map<string, { title: string; sources: number }[]>();
  for await (const record of readRecords(entry, ['O*NET-SOC Code', 'Alternate Title', 'Source(s)'], { ...ONET_TABLE, onBytes })) {
    const id = occupationId(record['O*NET-SOC Code']);
    const list = titles.get(id) ?? [];
    titles.set(id, list);
    list.push({ title: record['Alternate Title'], sources: record['Source(s)'].split(',').length });
  }
  const sorted = [...titles].map(([id, list]) => [id, list.sort((a, b) => b.sources - a.sources).map(({ title }) => title)] as const);
  return new Map(sorted);
}

/** Occupations as roles, without requirements. */
export async function readOccupations(
  entry: Entry | undefined,
  titles: ReadonlyMap<string, string[]>,
  counts: TitleCounts,
  onBytes: (bytes: number) => void,
): Promise<RoleRow[]> {
  const rows: RoleRow[] = [];
  for await (const record of readRecords(entry, ['O*NET-SOC Code', 'Title', 'Description'], { ...ONET_TABLE, onBytes })) {
    const id = occupationId(record['O*NET-SOC Code']);
    const given = titles.get(id) ?? [];
    const aliases = otherNames(record.Title, given);
    counts.read += given.length;
    counts.repeated += given.length - aliases.length;
    counts.above += Math.max(0, aliases.length - MAX_ALIASES);
    const description = record.Description.trim();
    rows.push({ id, name: record.Title.trim(), ...(description && { description }), aliases: aliases.slice(0, MAX_ALIASES) });
  }
  return rows;
}
