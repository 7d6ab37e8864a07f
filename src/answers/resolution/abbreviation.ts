import { initialsOf, squashName } from '../../facts/skill/name';
import { SQUASHED_LENGTH } from './statistics';
import { tokensOf } from './tokens';

/** What technical names carry or leave out at will. */
const ADDITIONS = 'framework language lang library lib js io db sdk api software project tool toolkit app programming'.split(' ');
const ADDITION = new RegExp(`(?:${ADDITIONS.join('|')})$`);
const NUMERONYM = /^([a-z])(\d{1,2})([a-z])$/;

/** A text that may be short for a name, in the forms it is compared and looked up by. */
export interface ShortForm {
  readonly squashed: string;
  /** As initials: of two to six letters, else empty. */
  readonly asInitials: string;
  /** Its own initials, where they are two to six letters, else empty. */
  readonly initials: string;
  readonly core: string;
  /** Whether it is short enough to stand for something else. */
  readonly short: boolean;
}

/** A name as a text that may stand for it is compared with it. */
export interface SquashedName {
  readonly squashed: string;
  readonly initials: string;
}

export function shortForm(text: string): ShortForm {
  const squashed = squashName(text);
  const short = squashed.length > 0 && squashed.length <= SQUASHED_LENGTH && tokensOf(text).length <= 4;
  const within = (initials: string) => (short && initials.length >= 2 && initials.length <= 6 ? initials : '');
  return { squashed, asInitials: within(squashed), initials: within(initialsOf(text)), core: short ? coreOf(squashed) : '', short };
}

/** The squashed names that a text may be, without asking for all names that begin with it. */
export function squashedGuesses({ squashed, initials, core, short }: ShortForm): string[] {
  const guesses = [squashed];
  if (initials) guesses.push(initials);
  if (core) guesses.push(core, ...ADDITIONS.map((addition) => core + addition));
  if (short) for (let n = 3; n < squashed.length; n++) guesses.push(squashed.slice(0, n));
  return [...new Set(guesses.filter(Boolean))];
}

/** k8s: the first letter, how many are left out, the last letter. */
export function numeronym({ squashed, short }: ShortForm): { first: string; last: string; length: number } | undefined {
  const [, first, left, last] = (short && NUMERONYM.exec(squashed)) || [];
  return first && left && last ? { first, last, length: Number(left) + 2 } : undefined;
}

/**
 * How certainly a text stands for a name: 1 the same letters or a numeronym, .9 initials, .85 the same but for "js", "framework"
 * and the like; below that a beginning of it or letters out of it in their order. 0 where it does not.
 */
export function abbreviation(text: ShortForm, { squashed, initials }: SquashedName): number {
  if (!text.squashed || !squashed) return 0;
  if (squashed === text.squashed) return 1;
  if (!text.short) return 0;
  const number = numeronym(text);
  if (number && squashed.length === number.length && squashed.startsWith(number.first) && squashed.endsWith(number.last)) return 1;
  if (text.asInitials && initials === text.asInitials) return 0.9;
  if (text.initials && squashed === text.initials) return 0.9;
  if (squashed.length > SQUASHED_LENGTH) return 0;
  if (text.core && (squashed === text.core || coreOf(squashed) === text.core)) return 0.85;
  return Math.max(beginning(text.squashed, squashed), letters(text.squashed, squashed));
}

/** Without what may be left out; empty where nothing else is there. */
function coreOf(squashed: string): string {
  const core = squashed.replace(ADDITION, '');
  return core.length > 1 ? core : '';
}

function beginning(text: string, name: string): number {
  const [short, long] = text.length < name.length ? [text, name] : [name, text];
  return short.length >= 3 && long.startsWith(short) ? 0.5 + (0.3 * short.length) / long.length : 0;
}

/** "pgsql" out of "postgresql". */
function letters(text: string, name: string): number {
  if (text.length < 2 || text.length > 6 || name.length > 16 || text.length >= name.length || name[0] !== text[0]) return 0;
  let next = 0;
  for (const letter of name) if (letter === text[next]) next++;
  return next === text.length ? 0.2 + (0.2 * text.length) / name.length : 0;
}
