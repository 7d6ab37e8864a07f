import { join } from 'node:path';
import type { Grades } from './statistics/ranking-measures';
import { CliError } from '../errors';
import { linesOfFile } from './text-file';

export const QRELS = 'qrels.txt';

/**
 * What judges say of people, by query: TREC's format, lines of query, iteration (not used), person and grade. A query nobody is
 * relevant for measures nothing and is left out. Throws CliError where a line is none, or a person is judged twice.
 */
export async function readQrels(folder: string): Promise<Map<string, Grades>> {
  const path = join(folder, QRELS);
  const lines = await linesOfFile(path);
  if (!lines) throw new CliError(`There is no ${QRELS} in ${folder}; it holds one judgement per line: query 0 person grade.`);
  const qrels = new Map<string, Map<string, number>>();
  for (const { line, text } of lines) {
    const [query, , person, grade, ...more] = text.split(/\s+/);
    const value = Number(grade);
    if (query === undefined || person === undefined || !Number.isInteger(value) || value < 0 || value > 10 || more.length)
      throw new CliError(`${path}, line ${line}: a line is "query 0 person grade", with a whole grade from 0 to 10, not "${text}".`);
    const grades = qrels.get(query) ?? new Map<string, number>();
    if (grades.has(person)) throw new CliError(`${path}, line ${line}: ${person} is judged a second time for ${query}.`);
    qrels.set(query, grades.set(person, value));
  }
  for (const [query, grades] of qrels) if (![...grades.values()].some((grade) => grade > 0)) qrels.delete(query);
  if (!qrels.size) throw new CliError(`${path} names nobody as relevant; there is nothing to measure.`);
  return qrels;
}
