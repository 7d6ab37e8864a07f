/** Owns what is said here: no source of a sync may change or retire it. */
export const OWNER = 'expertise-graph';

/** The kinds of statements that people make here; their ids begin with them. */
export type StatementSource = 'claim' | 'endorsement' | 'mentoring';
const STATEMENTS: readonly StatementSource[] = ['claim', 'endorsement', 'mentoring'];

/** Characters that nobody sees: joiners, marks of direction, soft hyphens. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** True for the names that the service keeps for what is said here, however they are written. */
export function isOwnSource(source: string): boolean {
  const name = source.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase();
  return name === OWNER || STATEMENTS.some((own) => name === own);
}

/** True for ids that statements made here have, or could have. */
export function isOwnId(id: string): boolean {
  return STATEMENTS.some((own) => id.startsWith(`${own}:`));
}
