import type { Resource } from './attribute';
import { isObject } from './read-resource';

/** Old and new entries; a new one with the value of an old one takes its place, a new primary one is the only one. O(entries). */
export function mergeEntries(old: readonly unknown[], added: readonly unknown[]): unknown[] {
  const all = [...withoutEntries(old, added), ...added];
  keepPrimary(all, added);
  return all;
}

/** The entries that none of the named ones is the same as: in its value, and in its type where both have one. O(entries). */
export function withoutEntries(old: readonly unknown[], named: readonly unknown[]): unknown[] {
  const plain = new Set<unknown>();
  const whole = new Set<string>();
  const typesOf = new Map<unknown, Set<unknown>>();
  for (const entry of named) {
    if (!isObject(entry)) plain.add(entry);
    else if (entry['value'] === undefined) whole.add(JSON.stringify(entry));
    else {
      const types = typesOf.get(entry['value']) ?? new Set();
      typesOf.set(entry['value'], types.add(entry['type'] ?? undefined));
    }
  }
  return old.filter((entry) => {
    if (!isObject(entry)) return !plain.has(entry);
    const { value, type } = entry;
    if (value === undefined) return !whole.size || !whole.has(JSON.stringify(entry));
    const types = typesOf.get(value);
    return !types || !(type == null || types.has(undefined) || types.has(type));
  });
}

/** Where one of the chosen entries is primary, the last of them is the only one. */
export function keepPrimary(all: readonly unknown[], chosen: readonly unknown[]): void {
  const primary = chosen.findLast(isPrimary);
  if (primary) for (const entry of all) if (entry !== primary && isPrimary(entry)) entry['primary'] = false;
}

const isPrimary = (entry: unknown): entry is Resource => isObject(entry) && entry['primary'] === true;
