import { z } from 'zod';
import { endTime, id, list, number, text, time, version, word } from '../row/row-rules';
import { isDeeperThan } from '../row/nesting';
import type { Reached } from './addresses';
import { AVAILABILITIES } from './availability';
import { isTimeZone } from './time-zone';

/** Of what `attributes` hold. */
const MAX_DEPTH = 20;

/** Keys sorted, so that equal objects are equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const address = (name: string) =>
  z
    .string()
    .trim()
    .max(320, `${name} may have at most 320 characters.`)
    .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u, `${name} must be an address such as ada@example.com.`);

/** The rules of a person's row. */
export const personRow = z.object({
  id: id(),
  name: text('name', 300).optional(),
  email: address('email').nullish(),
  emails: list(address('Each of emails'), 'emails', 50).nullish(),
  title: text('title', 300).nullish(),
  active: z.boolean().nullish(),
  team: id().nullish(),
  manager: id().nullish(),
  roles: list(id(), 'roles', 50).nullish(),
  location: text('location', 200).nullish(),
  timeZone: z
    .string()
    .refine((name) => name.length <= 100 && isTimeZone(name), 'timeZone must be an IANA name such as Europe/Lisbon.')
    .nullish(),
  languages: list(text('A language', 50), 'languages', 50).nullish(),
  startedOn: time('startedOn').nullish(),
  availability: word('availability', AVAILABILITIES).nullish(),
  awayUntil: endTime('awayUntil').nullish(),
  mentorCapacity: number('mentorCapacity', 0, 100).refine(Number.isInteger, 'mentorCapacity must be a whole number.').nullish(),
  listed: z.boolean().nullish(),
  attributes: z
    .record(z.string(), z.unknown())
    .refine((value) => !isDeeperThan(MAX_DEPTH, value), `attributes may be nested at most ${MAX_DEPTH} levels deep.`)
    .transform(canonicalJson)
    .refine((json) => json.length <= 10_000, 'attributes may have at most 10000 characters as JSON.')
    .nullish(),
  version: version(),
});

/** A parsed row: times in epoch milliseconds, attributes as JSON text. */
export type PersonRow = z.output<typeof personRow> & {
  /** The addresses that each source gives, once the row is held against what is stored. */
  readonly reachedAt?: readonly Reached[];
  /** The id by which the row named the manager, where it is another one of theirs. */
  readonly managerAs?: string | null;
};
