/** Owns what is said here: no source of a sync may change or retire it. */
export const OWNER = 'expertise-graph';

/** The kinds of statements that people make here; their ids begin with them. */
export type StatementSource = 'claim' | 'endorsement' | 'mentoring';
const STATEMENTS: readonly StatementSource[] = ['claim', 'endorsement', 'mentoring'];

/** True for the names that the service keeps for what is said here, however they are written. */
export function isOwnSource(source: string): boolean {
  const name = source.normalize('NFKC').trim().toLowerCase();
  return name === OWNER || STATEMENTS.some((own) => name === own);
}

/** True for ids that statements made here have, or could have. */
export function isOwnId(id: string): boolean {
  return STATEMENTS.some((own) => id.startsWith(`${own}:`));
}
