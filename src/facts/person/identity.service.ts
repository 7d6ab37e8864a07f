import { randomUUID } from 'node:crypto';
import { findPeopleByKeys, lockMailboxes, writePersonAliases } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import type { Identities, Links, NamedRow } from '../row/definition';
import { addressesOf, type Addressed, reachedBy } from './addresses';
import { mailboxOf } from './mailbox';
import { type Holder, matchPeople } from './match-people';
import type { PersonRow } from './person-row';

/** A person's row of any source; directories have user names too. */
type AnyPersonRow = PersonRow & Addressed;

const mailboxesOf = (row: Addressed): string[] => [...new Set(addressesOf(row).map(mailboxOf))];

/** Finds out whom rows are about, in one statement. */
export async function identifyPeople(tx: Transaction, rows: readonly AnyPersonRow[], source: string): Promise<Identities> {
  const claims = rows.map((row) => ({ id: row.id, name: row.name, active: row.active !== false, mailboxes: mailboxesOf(row) }));
  const mailboxes = [...new Set(claims.flatMap((claim) => claim.mailboxes))].sort();
  const [found] = await tx.run(findPeopleByKeys, { ids: rows.map(({ id }) => id), mailboxes });
  const holders: readonly Holder[] = found?.holders ?? [];
  const aliases = new Map(found?.aliases.map(([alias = '', person = '']) => [alias, person]));
  const matches = matchPeople(claims, source, { people: new Set(found?.people), aliases, holders });
  return {
    ...matches,
    isNew: (id) => !aliases.has(id),
    verify: (lockTx, added) => stillHeld(lockTx, added, holders, new Set(mailboxes)),
    remember,
  };
}

/** Of two callers that bring an address at once, the second has to look again. */
async function stillHeld(
  tx: Transaction,
  added: readonly Links[],
  holders: readonly Holder[],
  read: ReadonlySet<string>,
): Promise<boolean> {
  const mailboxes = [...new Set(added.flatMap((links) => (links['mailboxes'] ?? []).map(([mailbox]) => mailbox)))].sort();
  if (mailboxes.length === 0) return true;
  const known = new Set(holders.map(({ mailbox, id }) => `${mailbox} ${id}`));
  const now = await tx.run(lockMailboxes, { mailboxes, token: randomUUID() });
  return now.every(({ mailbox, people }) => !read.has(mailbox) || people.every((id) => known.has(`${mailbox} ${id}`)));
}

async function remember(tx: Transaction, named: readonly NamedRow[], { source, now }: { source: string; now: number }): Promise<void> {
  const rows = named.map(({ sentAs, row, before }) => aliasOf(sentAs, row as AnyPersonRow, JSON.stringify(before), source));
  if (rows.length > 0) await tx.run(writePersonAliases, { rows, now });
}

/** Links that a row says, and whether it says them. */
const LINKS = { MEMBER_OF: 'team', REPORTS_TO: 'manager', HOLDS: 'roles' } as const;
const NO_PROPERTIES: ReadonlySet<string> = new Set(['id', 'version', 'name', 'emails', 'leave', ...Object.values(LINKS)]);

function aliasOf(id: string, row: AnyPersonRow, before: string, source: string) {
  const said = Object.entries(row).filter(([, value]) => value !== undefined);
  const set = Object.fromEntries(said.filter(([field]) => !NO_PROPERTIES.has(field)));
  const addresses = addressesOf(row);
  return {
    id,
    person: row.id,
    source,
    before,
    name: row.name ?? null,
    set: row.name === undefined ? set : { ...set, name: row.name },
    given: [
      ...Object.entries(LINKS).flatMap(([type, field]) => (row[field] === undefined ? [] : [type])),
      ...(addresses.length > 0 ? ['REACHED_AT'] : []),
    ],
    team: row.team ?? null,
    manager: row.manager ?? null,
    roles: row.roles ?? null,
    reachedAt: reachedBy(source, addresses).map(([mailbox, of, address]): [string, string, string] => [mailbox, of, address]),
  };
}
