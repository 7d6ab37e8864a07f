import { basename } from 'node:path';

/** A .cypher file, taken apart. */
export interface QueryFile {
  /** Inside cypher/. */
  readonly path: string;
  /** Without folder and ending, as files that include it say it. */
  readonly name: string;
  /** What the header says in words. */
  readonly comment: string;
  /** Of the header, in order: @param id: string is ['param', 'id: string']. */
  readonly tags: readonly (readonly [tag: string, text: string])[];
  readonly body: string;
  /** The body's first line, counted from 1. */
  readonly line: number;
}

const TAGS = new Set(['access', 'param', 'returns', 'type', 'each', 'fragment', 'overrides']);

/** Takes a file apart; `say` is told of tags that there are not. */
export function readQueryFile(path: string, source: string, say: (message: string) => void): QueryFile {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end).map((line) => line.slice(2).trim());
  const tags = header.flatMap((line): [string, string][] => {
    const [, tag = '', text = ''] = /^@(\w+)\s*(.*)$/.exec(line) ?? [];
    if (tag && !TAGS.has(tag)) say(`there is no tag @${tag}`);
    return tag ? [[tag, text]] : [];
  });
  const blank = lines.slice(end).findIndex((line) => line.trim());
  return {
    path,
    name: basename(path, '.cypher'),
    comment: header.filter((line) => line && !line.startsWith('@')).join(' '),
    tags,
    body: lines
      .slice(end + Math.max(0, blank))
      .join('\n')
      .trimEnd(),
    line: end + Math.max(0, blank) + 1,
  };
}

/** The texts of all tags of a name. */
export const tagsOf = ({ tags }: QueryFile, name: string): string[] => tags.flatMap(([tag, text]) => (tag === name ? [text] : []));

/** find-skills as findSkills. */
export const camelCase = (name: string): string => name.replace(/[- ](.)/g, (_, c: string) => c.toUpperCase());
