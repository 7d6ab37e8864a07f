import { z } from 'zod';
import { readDirectoryTeamRows } from '../../graph/queries.gen';
import type { SyncDefinition } from '../../facts/row/definition';
import { id } from '../../facts/row/row-rules';
import { teamRow } from '../../facts/team/team-row';
import { teamSync } from '../../facts/team/team.sync';

/** A team's row with what only directories say. */
export const scimTeamRow = teamRow.extend({
  externalId: id().nullish(),
  /** Ended by the directory; the next row of any source that differs brings it back. */
  retired: z.boolean().nullish(),
});

export type ScimTeamRow = z.output<typeof scimTeamRow>;
/** A row before it is checked; fields that are absent stay as they are. */
export type ScimTeamInput = z.input<typeof scimTeamRow>;

/** Teams as directories write them. */
export const scimTeamSync: SyncDefinition<ScimTeamRow> = {
  ...teamSync,
  schema: scimTeamRow,
  build: (row, context) => {
    const { properties, links } = teamSync.build(row, context);
    const ending = row.retired ? { ...teamSync.ending.retire, retired: true } : { retired: null };
    return { properties: { ...properties, ...ending, externalId: row.externalId ?? null }, links };
  },
  queries: { ...teamSync.queries, rows: readDirectoryTeamRows },
};
