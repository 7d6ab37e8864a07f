import { z } from 'zod';
import { readMoment } from '../../moment';
import { UNFIT } from '../../well-formed';

/**
 * The rules that values of bulk rows keep, as zod types: an absent field is undefined, a cleared one null. Every message
 * is a whole sentence that names the limit; a rule that is not about the value's form names its own code in `params`.
 */

const MAX_ID = 200;

const HALVES = /\p{Cs}/gu;

/** A value as a message may repeat it. */
export const cut = (value: string) => (value.length > MAX_ID ? `${value.slice(0, MAX_ID)}…` : value);

/** An id of a source system: 1 to 200 characters, no control characters. One check: a row has several ids, and each check of zod costs. */
export const id = () =>
  z.string().check((context) => {
    const message = wrongId(context.value);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
  });

function wrongId(value: string): string | undefined {
  if (!value.length) return 'An id may not be empty.';
  if (value.length > MAX_ID) return `An id may have at most ${MAX_ID} characters.`;
  return UNFIT.test(value) ? 'An id may not contain control characters or lone surrogates.' : undefined;
}

/** Text of 1 to `max` characters; surrounding blanks do not count. */
export const text = (name: string, max: number) =>
  z.string().trim().min(1, `${name} may not be empty.`).max(max, `${name} may have at most ${max} characters.`).overwrite(whole);

/** Text of at most `max` characters that may be empty and is kept as it is. */
export const longText = (name: string, max: number) => z.string().max(max, `${name} may have at most ${max} characters.`).overwrite(whole);

/** Halves of characters become �, as they would in the database, so that the row that comes again is the one that is stored. */
const whole = (value: string) => value.replace(HALVES, '\ufffd');

/** A list of at most `max` items. */
export const list = <T extends z.ZodType>(of: T, name: string, max: number) =>
  z.array(of).max(max, `${name} may have at most ${max} entries.`);

/** A finite number of a closed range. */
export const number = (name: string, min: number, max: number) => {
  const message = `${name} must be a number from ${min} to ${max}.`;
  return z.number(message).min(min, message).max(max, message);
};

/** A level of 1 to 5; `whole` where halves make no sense. */
export const level = (name: string, whole = false) => {
  const message = `${name} must be a ${whole ? 'whole number' : 'number'} from 1 to 5.`;
  return z.number(message).refine((value) => value >= 1 && value <= 5 && (!whole || Number.isInteger(value)), {
    message,
    params: { code: 'OUT_OF_SCALE' },
  });
};

/** One of some words. */
export const word = <T extends string>(name: string, words: readonly [T, ...T[]]) =>
  z.enum(words, `${name} must be one of ${words.join(', ')}.`);

/** Beyond these, dates are mistakes or stand for "never": what is computed with them is no number any more. */
const YEARS = { first: 1900, last: 2200 } as const;

/** Ends are only compared: HR systems write 9999-12-31 for "until further notice". */
const LAST_END = 9999;

/** RFC 3339 or a plain date (00:00 UTC) of the years 1900 to 2200, as whole epoch milliseconds. */
export const time = (name: string) => moment(name, YEARS.last);

/** The same for when something ends, up to the year 9999. */
export const endTime = (name: string) => moment(name, LAST_END);

const moment = (name: string, lastYear: number) =>
  z.string().transform((value, context) => {
    const at = readMoment(value);
    if (at === undefined) {
      context.addIssue({ code: 'custom', message: `${name} must be a date such as 2026-01-31 or a time such as 2026-01-31T09:00:00Z.` });
      return z.NEVER;
    }
    if (at < Date.UTC(YEARS.first, 0) || at >= Date.UTC(lastYear + 1, 0)) {
      context.addIssue({ code: 'custom', message: `${name} must lie in the years ${YEARS.first} to ${lastYear}.` });
      return z.NEVER;
    }
    return at;
  });

/** An absolute http(s) address. */
export const url = (name: string) =>
  z
    .string()
    .max(2000, `${name} may have at most 2000 characters.`)
    .regex(/^https?:\/\/[^\s\p{C}]+$/iu, `${name} must be an address that begins with http:// or https://.`);

const VERSION = `version must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`;

/** Rises with every change at the source. */
export const version = () =>
  z
    .number(VERSION)
    .refine((value) => Number.isSafeInteger(value) && value >= 0, VERSION)
    .nullish();
