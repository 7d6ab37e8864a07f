import { isTaken } from '../../graph/failures';
import type { RowOutcome } from '../sync/answer';
import { SyncKind } from '../../facts/row/kind';
import { MAX_ROWS, type SyncService } from '../sync/sync.service';
import { invalidValue, taken } from './scim-error';
import type { ScimPersonInput } from './scim-person.sync';
import type { ScimTeamInput } from './scim-team.sync';

/** Directories are one source of people and teams beside others. */
const SCIM_SOURCE = 'scim';

/** Writes rows as a sync of the source `scim`. Throws ScimError for the first row that is rejected. */
export class ScimWriter {
  constructor(private readonly sync: SyncService) {}

  person(row: ScimPersonInput, actor: string): Promise<void> {
    return this.people([row], actor);
  }

  /** People in calls of as many rows as one may have. */
  async people(rows: readonly ScimPersonInput[], actor: string): Promise<void> {
    for (let at = 0; at < rows.length; at += MAX_ROWS) await this.write('PEOPLE', rows.slice(at, at + MAX_ROWS), actor);
  }

  team(row: ScimTeamInput, actor: string): Promise<void> {
    return this.write('TEAMS', [row], actor);
  }

  private async write(kind: SyncKind, rows: readonly { id: string }[], actor: string): Promise<void> {
    try {
      const answer = await this.sync.sync(kind, rows, { source: SCIM_SOURCE, dryRun: false, actor });
      const rejected = answer.rows.find(({ status }) => status === 'REJECTED');
      if (rejected) throw refusal(rejected);
    } catch (error) {
      // Only the user name can be taken for good: of ids that two callers make at once the second is an update.
      if (isTaken(error)) throw taken('Another person already has this userName.');
      throw error;
    }
  }
}

function refusal({ field, message }: RowOutcome): Error {
  const words = message ?? 'The resource cannot be stored.';
  return invalidValue(field === null || words.includes(field) ? words : `${field}: ${words}`);
}
