import { isTaken } from '../../graph/failures';
import type { RowOutcome } from '../sync/answer';
import { SyncKind } from '../../facts/row/kind';
import { MAX_ROWS, type SyncService } from '../sync/sync.service';
import type { Resource } from './attribute';
import { emailsOf } from './directory';
import { invalidValue, taken } from './scim-error';
import type { ScimPersonInput } from './scim-person.sync';
import type { ScimTeamInput } from './scim-team.sync';

/** Directories are one source of people and teams beside others. */
const SCIM_SOURCE = 'scim';
/** A person's row takes as many. */
const MOST_EMAILS = 50;

/** Writes rows as a sync of the source `scim`. Throws ScimError for the first row that is rejected. */
export class ScimWriter {
  constructor(private readonly sync: SyncService) {}

  person(row: ScimPersonInput, actor: string): Promise<void> {
    return this.people([row], actor);
  }

  /** People in calls of as many rows as one may have. */
  async people(rows: readonly ScimPersonInput[], actor: string): Promise<void> {
    const all = rows.map(withAddresses);
    for (let at = 0; at < all.length; at += MAX_ROWS) await this.write('PEOPLE', all.slice(at, at + MAX_ROWS), actor);
  }

  team(row: ScimTeamInput, actor: string): Promise<void> {
    return this.write('TEAMS', [row], actor);
  }

  private async write(kind: SyncKind, rows: readonly { id: string }[], actor: string): Promise<void> {
    try {
      const answer = await this.sync.sync(kind, rows, { source: SCIM_SOURCE, dryRun: false, actor, strict: true });
      const rejected = answer.rows.find(({ status }) => status === 'REJECTED');
      if (rejected) throw refusal(rejected);
    } catch (error) {
      // Only the user name can be taken for good: of ids that two callers make at once the second is an update.
      if (isTaken(error)) throw taken('Another person already has this userName.');
      throw error;
    }
  }
}

/** Of the addresses that a directory says one is written to; the others find the person too. */
function withAddresses(row: ScimPersonInput): ScimPersonInput {
  const emails = row.directory == null ? [] : emailsOf(JSON.parse(row.directory) as Resource);
  return emails.length > 1 ? { ...row, emails: emails.slice(0, MOST_EMAILS) } : row;
}

function refusal({ field, message }: RowOutcome): Error {
  const words = message ?? 'The resource cannot be stored.';
  return invalidValue(field === null || words.includes(field) ? words : `${field}: ${words}`);
}
