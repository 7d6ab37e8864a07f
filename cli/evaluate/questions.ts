import { join } from 'node:path';
import { z } from 'zod';
import { CliError } from '../errors';
import { QRELS } from './qrels';
import { linesOfFile } from './text-file';

export const QUESTIONS = 'queries.jsonl';

/** What expertSearch takes. */
export interface SearchInput {
  readonly text?: string | undefined;
  readonly skills?: readonly object[] | undefined;
  readonly filter?: Readonly<Record<string, unknown>> | undefined;
  readonly asOf?: string | undefined;
}

export interface Question {
  readonly id: string;
  readonly input: SearchInput;
}

const question = z.strictObject({
  id: z.string().min(1),
  text: z.string().optional(),
  skills: z
    .array(
      z.strictObject({
        skill: z.string().optional(),
        name: z.string().optional(),
        minLevel: z.int().optional(),
        weight: z.number().optional(),
        required: z.boolean().optional(),
      }),
    )
    .optional(),
  // The service names the fields of a filter that it does not know.
  filter: z.record(z.string(), z.unknown()).optional(),
  excludePeople: z.array(z.string()).optional(),
  asOf: z.string().optional(),
});

/**
 * The judged questions in the order of the judgements: those of queries.jsonl, or where a folder has none each id of a query is
 * that of a skill. asOf: for questions that name no moment of their own.
 */
export async function readQuestions(folder: string, judged: Iterable<string>, asOf?: string): Promise<Question[]> {
  const path = join(folder, QUESTIONS);
  const lines = await linesOfFile(path);
  if (!lines) return [...judged].map((id) => ({ id, input: { skills: [{ skill: id }], asOf } }));
  const byId = new Map<string, Question>();
  for (const { line, text } of lines) {
    const read = readQuestion(text, `${path}, line ${line}`, asOf);
    if (byId.has(read.id)) throw new CliError(`${path}, line ${line}: there is a second query ${read.id}.`);
    byId.set(read.id, read);
  }
  return [...judged].map((id) => {
    const known = byId.get(id);
    if (!known) throw new CliError(`${QRELS} judges the query ${id}, but ${path} does not have it.`);
    return known;
  });
}

function readQuestion(text: string, place: string, asOf: string | undefined): Question {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(`${place}: it is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  const parsed = question.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CliError(`${place}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}.`);
  }
  const { id, excludePeople, filter, asOf: own, ...rest } = parsed.data;
  return { id, input: { ...rest, filter: excludePeople ? { ...filter, excludePeople } : filter, asOf: own ?? asOf } };
}
