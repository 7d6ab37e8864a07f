import { type Actor, recordAudit } from '../../access/audit.service';
import { BadUserInput, Forbidden, NotFound } from '../../errors';
import { OWNER, type StatementSource } from '../../facts/evidence/own-statements';
import { readStatementParts, writeStatement } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { told } from '../../shortened';

/** What one person says of another's skill, or of their own. */
export interface Statement {
  readonly id: string;
  readonly kind: 'SELF' | 'PEER';
  readonly source: StatementSource;
  readonly level: number | null;
  readonly note: string | null;
  readonly author: string;
  readonly person: string;
  readonly skill: string;
}

/**
 * Finds out whether the author may speak about the person's skill, and gives the skill's id: a replaced skill stands for its
 * successor. Throws Forbidden where the author is nobody, NotFound and BadUserInput for the rest.
 */
export async function skillToSpeakOf(
  tx: Transaction,
  { author, person, skill }: Pick<Statement, 'author' | 'person' | 'skill'>,
): Promise<string> {
  const [parts] = await tx.run(readStatementParts, { author, person, skill });
  if (parts?.authorActive == null)
    throw new Forbidden(
      `Only people can make statements about skills: the token belongs to ${author}, who is not a person of this organisation.`,
    );
  if (!parts.authorActive)
    throw new Forbidden('The person this token belongs to has left: only active people can make statements about skills.');
  if (parts.personActive == null) throw new NotFound(told`There is no person with the id ${person}.`);
  if (!parts.personActive) throw new BadUserInput([{ path: 'person', message: `${person} has left: only active people can be endorsed.` }]);
  if (parts.skill == null) throw new NotFound(told`There is no skill with the id ${skill}.`);
  if (parts.skillStatus === 'RETIRED') throw new BadUserInput([{ path: 'skill', message: `The skill ${parts.skill} is retired.` }]);
  if (parts.restricted) {
    const message = `The skill ${parts.skill} is restricted: it only accepts evidence of the kinds MANAGER, ASSESSMENT and CERTIFICATE.`;
    throw new BadUserInput([{ path: 'skill', message }]);
  }
  return parts.skill;
}

/** Writes a statement in place of the author's former one of the same skill, and who made it. */
export async function speak(tx: Transaction, statement: Statement, actor: Actor, action: string, now: number): Promise<void> {
  await tx.run(writeStatement, { ...statement, owner: OWNER, now });
  await recordAudit(tx, { actor: actor.id, action, target: statement.id, at: now, requestId: actor.requestId });
}

/** An id out of others: a colon inside any but the last is written otherwise, so that no two statements share an id. */
export function statementId(kind: Statement['source'], ...ids: readonly string[]): string {
  return [kind, ...ids.slice(0, -1).map((id) => id.replace(/[%:]/g, encodeURIComponent)), ids.at(-1)].join(':');
}
