import type { Entry } from '../files/entry';
import { readRecords, type RecordOptions } from '../files/records';
import { otherNames } from '../names';
import type { RoleRow } from '../rows';
import { onetTable } from './files';
import { occupationId } from './ids';

/** The service takes this many aliases of a role. */
const MAX_ALIASES = 500;

const CODE = ['O*NET-SOC Code', 'O*NET-SOC 2019 Code'];
const TITLES = { code: CODE, title: ['Alternate Title', 'Job Title'] };
const SOURCES = { sources: 'Source(s)' };
const OCCUPATIONS = { code: CODE, title: ['Title', 'O*NET-SOC Title', 'O*NET-SOC 2019 Title'] };

export interface TitleCounts {
  read: number;
  /** Titles that repeat the occupation's name or each other. */
  repeated: number;
  /** Titles above the number a role may have. */
  above: number;
}

/** Other titles by occupation, those that more sources name first; equal ones in the order of the file. */
export async function readTitles(entry: Entry | undefined, options: RecordOptions): Promise<Map<string, string[]>> {
  const titles = new Map<string, { title: string; sources: number }[]>();
  for await (const record of readRecords(entry, TITLES, { ...options, ...onetTable(entry) }, SOURCES)) {
    const id = occupationId(record.code);
    const list = titles.get(id) ?? [];
    titles.set(id, list);
    list.push({ title: record.title, sources: record.sources.split(',').length });
  }
  const sorted = [...titles].map(([id, list]) => [id, list.sort((a, b) => b.sources - a.sources).map(({ title }) => title)] as const);
  return new Map(sorted);
}

/** Occupations as roles, without requirements. */
export async function readOccupations(
  entry: Entry | undefined,
  titles: ReadonlyMap<string, string[]>,
  counts: TitleCounts,
  options: RecordOptions,
): Promise<RoleRow[]> {
  const rows: RoleRow[] = [];
  for await (const record of readRecords(entry, OCCUPATIONS, { ...options, ...onetTable(entry) }, { description: 'Description' })) {
    const id = occupationId(record.code);
    const given = titles.get(id) ?? [];
    const aliases = otherNames(record.title, given);
    counts.read += given.length;
    counts.repeated += given.length - aliases.length;
    counts.above += Math.max(0, aliases.length - MAX_ALIASES);
    const description = record.description.trim();
    rows.push({ id, name: record.title.trim(), ...(description && { description }), aliases: aliases.slice(0, MAX_ALIASES) });
  }
  return rows;
}
