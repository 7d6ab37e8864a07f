import type { AccessRole } from '../session';

export const ROLE_NAMES: Readonly<Record<AccessRole, string>> = {
  EMPLOYEE: 'Employee',
  MANAGER: 'Manager',
  LD: 'Learning and development',
  HR_SYNC: 'HR operator',
  ADMIN: 'Administrator',
};

/** What a word of the API is called where people read it: `JOB_SHADOWING` becomes "Job shadowing". */
export function sentenceCase(word: string): string {
  const words = word.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const COUNT = new Intl.NumberFormat('en-GB');
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent' });
const RATE = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

export const date = (value: string) => DATE.format(new Date(value));
export const dateTime = (value: string) => TIME.format(new Date(value));
export const count = (value: number) => COUNT.format(value);
export const percent = (share: number) => PERCENT.format(share);
/** A share of people, where one of hundreds must show. */
export const rate = (share: number) => RATE.format(share);
/** A number with its noun: "1 person", "3 people". */
export const counted = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;
/** Points of a score, two digits, with a true minus. */
export const points = (value: number) => value.toFixed(2).replace('-', '−');

/** What something costs, two digits; what is less than those show is told to be so. */
export const cost = (value: number) => (value > 0 && value < 0.005 ? 'less than 0.01' : points(value));

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });

/** The name of a language, or its code where it has none. */
export function language(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}
