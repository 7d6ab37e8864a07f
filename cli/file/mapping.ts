import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CliError } from '../errors';
import { FIELDS } from '../fields';
import type { RowKind } from '../rows';
import { problemOf } from './check-value';
import { knownNames, unknownName } from './unknown';

/** How the columns of a table become fields. */
export interface Mapping {
  /** Column to field; null leaves the column out. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** What parts the texts of a list, by field. */
  readonly separators: Readonly<Record<string, string>>;
  /** Fields that are the same in every row, where the row says nothing else. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** The text of a cell that clears the field. */
  readonly null?: string | undefined;
}

export const NO_MAPPING: Mapping = { columns: {}, separators: {}, constants: {} };

const columns = z.record(z.string(), z.string().min(1).nullable());
const sections = z.strictObject({
  columns: columns.default({}),
  separators: z.record(z.string(), z.string().min(1)).default({}),
  constants: z.record(z.string(), z.unknown()).default({}),
  null: z.string().min(1).optional(),
});

/** Reads a mapping file: {"column": "field"}, or an object with the sections columns, separators, constants and null. */
export async function readMapping(path: string, kind: RowKind): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CliError(`There is no mapping file ${path}.`);
  });
  const value = parse(text, path);
  const flat = columns.safeParse(value);
  const parsed =
    flat.success && !('null' in flat.data)
      ? { success: true as const, data: { ...NO_MAPPING, columns: flat.data } }
      : sections.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CliError(
      `${path}: ${issue?.path.join('.') || 'the mapping'}: ${issue?.message}. It is {"column": "field"}, or has the sections columns, separators, constants and null.`,
    );
  }
  checkNames(path, kind, parsed.data);
  return parsed.data;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CliError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkNames(path: string, kind: RowKind, { separators, constants }: Mapping): void {
  const known = knownNames(kind);
  for (const name of [...Object.keys(separators), ...Object.keys(constants)])
    if (!known.includes(name)) throw new CliError(`${path}: ${unknownName(`the field of ${kind}`, name, known)}`);
  for (const [name, value] of Object.entries(constants)) {
    const problem = problemOf(name, FIELDS[kind][name] ?? { type: 'text' }, value);
    if (problem) throw new CliError(`${path}: ${problem}`);
  }
}
