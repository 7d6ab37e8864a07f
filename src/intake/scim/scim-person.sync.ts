import { z } from 'zod';
import { readDirectoryPersonRows } from '../../graph/queries.gen';
import { type PersonRow, personRow } from '../../facts/person/person-row';
import { personSync } from '../../facts/person/person.sync';
import type { SyncDefinition } from '../../facts/row/definition';
import { id } from '../../facts/row/row-rules';

/** A person's row with what only directories say. */
export const scimPersonRow = personRow.extend({
  userName: z.string().max(300, 'userName may have at most 300 characters.').nullish(),
  externalId: id().nullish(),
  directory: z.string().max(20_000, 'What is kept of a user may have at most 20000 characters as JSON.').nullish(),
  removed: z.boolean().nullish(),
  /** The team to leave; who is in another one by then stays there. */
  leave: id().nullish(),
});

export type ScimPersonRow = z.output<typeof scimPersonRow> & Pick<PersonRow, 'reachedAt' | 'managerAs'>;
/** A row before it is checked; fields that are absent stay as they are. */
export type ScimPersonInput = z.input<typeof scimPersonRow>;

/** People as directories write them: the same nodes and edges as any other source's, and a few properties more. */
export const scimPersonSync: SyncDefinition<ScimPersonRow> = {
  ...personSync,
  schema: scimPersonRow,
  build: (row, context) => {
    const { properties, links } = personSync.build(row, context);
    const { userName, externalId, directory, removed } = row;
    return {
      properties: {
        ...properties,
        userName: userName ?? null,
        externalId: externalId ?? null,
        directory: directory ?? null,
        removed: removed ?? null,
      },
      links: row.leave != null && row.leave === row.team ? { ...links, memberships: [] } : links,
    };
  },
  queries: { ...personSync.queries, rows: readDirectoryPersonRows },
};
