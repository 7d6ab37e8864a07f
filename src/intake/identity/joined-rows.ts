import { isDamaged, isFullName, plainName } from '../../facts/person/full-name';
import type { ScimPersonRow } from '../scim/scim-person.sync';

/** A person's row as it is stored, with what only directories say. */
export type StoredRow = ScimPersonRow;

/** What a person is known by in a directory; it belongs together. */
const OF_DIRECTORY = ['userName', 'externalId', 'directory', 'removed'] as const;
const FILLED = ['email', 'title', 'location', 'timeZone', 'startedOn', 'awayUntil', 'team', 'manager'] as const;

/** The row of somebody once another person's is joined to it: their own where they have one, else the other's. */
export function joinedRow(kept: StoredRow, joined: StoredRow): StoredRow {
  const row: Record<string, unknown> = { ...kept };
  for (const field of FILLED) row[field] = kept[field] ?? joined[field];
  if (row['manager'] === kept.id) row['manager'] = null;
  if (kept.userName == null) for (const field of OF_DIRECTORY) row[field] = joined[field] ?? null;
  if (!kept.languages?.length) row['languages'] = joined.languages;
  if (!kept.roles?.length) row['roles'] = joined.roles;
  if (kept.attributes === '{}') row['attributes'] = joined.attributes;
  if (isBetter(joined.name ?? '', kept.name ?? '')) row['name'] = joined.name;
  const own = new Set((kept.reachedAt ?? []).map(reachedKey));
  const further = (joined.reachedAt ?? []).filter((reached) => !own.has(reachedKey(reached)));
  const active = kept.active === true || joined.active === true;
  return { ...kept, ...row, active, reachedAt: [...(kept.reachedAt ?? []), ...further] };
}

/** The row of somebody once another person is split off: what they have of the other's goes back to what it was before. */
export function splitRow(now: StoredRow, before: StoredRow, other: StoredRow): StoredRow {
  const row: Record<string, unknown> = { ...now };
  const of = (from: StoredRow, field: string): unknown => (from as unknown as Record<string, unknown>)[field] ?? null;
  for (const field of Object.keys(other))
    if (field !== 'reachedAt' && same(of(now, field), of(other, field)) && !same(of(before, field), of(other, field)))
      row[field] = of(before, field);
  const had = new Set((before.reachedAt ?? []).map(reachedKey));
  const others = new Set((other.reachedAt ?? []).map(reachedKey).filter((key) => !had.has(key)));
  const reachedAt = (now.reachedAt ?? []).filter((reached) => !others.has(reachedKey(reached)));
  return { ...now, ...row, ...(row['name'] == null && { name: now.name }), reachedAt };
}

/** A whole name is better than a damaged one, a full one than a nickname. */
function isBetter(name: string, than: string): boolean {
  if (isDamaged(name) !== isDamaged(than)) return isDamaged(than);
  return isFullName(plainName(name)) && !isFullName(plainName(than));
}

const reachedKey = ([mailbox, source]: readonly string[]) => `${mailbox} ${source}`;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
