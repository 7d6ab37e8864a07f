import { INTENTS, LEVELS } from './cues';
import { longestMatches, type Phrase, type Word } from './phrases';
import { isAsking } from './understanding';

/** Names of skills that are words of every day: they are meant as skills only where something says so. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'access ant assembly basic chef chat crystal dart elm ember excel express flask go grunt gulp helm hive less lean make maya node ' +
    'office outlook pig project puppet racket rust salt scheme scratch segment sketch sourcing spark spring square storm stripe swift ' +
    'teams unity vault word'
  ).split(' '),
);
/** What stands before a skill that somebody has. */
const LEADS: ReadonlySet<string> = new Set(
  'in with using use uses used know knows known write writes writing wrote code codes coding program programs learn learning'.split(' '),
);
/** What stands beside a skill. */
const OF_SKILLS: ReadonlySet<string> = new Set(
  (
    'api backend code coder coders coding compiler course developer developers development engineer engineers engineering framework ' +
    'lang language library macros programmer programmers programming script scripts skills training'
  ).split(' '),
);
/** What makes another word of the one before: go live, less than, R & D. */
const OTHERWISE: ReadonlySet<string> = new Set('live ahead forward to than back through away home down up off time effort'.split(' '));
/** What makes a verb of the next word. */
const VERB_AHEAD: ReadonlySet<string> = new Set('to can could may might must shall should will would please let lets who do'.split(' '));
const AND: ReadonlySet<string> = new Set(['and', 'or', '&', '+', '/', 'und', 'et', 'y', 'e']);

/** Tells whether a phrase of the words is meant as a skill; `known` are all phrases that name one. */
export function meantAsSkill(words: readonly Word[], known: ReadonlySet<string>): (phrase: Phrase) => boolean {
  const tokens = words.map(({ text }) => text);
  const sure = longestMatches(tokens, known, ({ text }) => !isCommon(text));
  const isKnown = (at: number) => sure.isCovered(at) || (isCommon(tokens[at] ?? '') && known.has(tokens[at] ?? ''));
  const others = tokens.filter((word, i) => !isKnown(i) && !isAsking(word) && !LEVELS.has(word) && !INTENTS.has(word) && !AND.has(word));
  return ({ text, start, end }) => {
    if (!isCommon(text)) return true;
    const [before, after] = [tokens[start - 1] ?? '', tokens[end] ?? ''];
    if (OTHERWISE.has(after) || isInitial(tokens, known, start, end)) return false;
    if (isListed(tokens, isKnown, sure.isCovered, start, end)) return true;
    if ([before, after].some((word) => LEVELS.has(word) || OF_SKILLS.has(word))) return true;
    if (VERB_AHEAD.has(before)) return false;
    return LEADS.has(before) || others.length === 0 || (text.length > 1 && isCapital(words, start));
  };
}

function isCommon(name: string): boolean {
  return COMMON.has(name) || /^[a-z]$/.test(name);
}

/** A letter joined to one that is no skill: R & D. */
function isInitial(tokens: readonly string[], known: ReadonlySet<string>, start: number, end: number): boolean {
  const beside = tokens[end] === '&' ? tokens[end + 1] : tokens[start - 1] === '&' ? tokens[start - 2] : undefined;
  return beside !== undefined && beside.length === 1 && !known.has(beside);
}

/** Whether the next words on one side, "and" left out, are skills without any doubt, or all of a list is. */
function isListed(
  tokens: readonly string[],
  isKnown: (at: number) => boolean,
  isSure: (at: number) => boolean,
  start: number,
  end: number,
): boolean {
  const found = (from: number, step: number): boolean => {
    let at = from;
    while (AND.has(tokens[at] ?? '') || (isKnown(at) && !isSure(at))) at += step;
    return isSure(at);
  };
  return found(start - 1, -1) || found(end, 1);
}

/** A capital says something inside a sentence whose other words have none. */
function isCapital(words: readonly Word[], at: number): boolean {
  const capitals = words.filter(({ written }) => /^\p{Lu}/u.test(written)).length;
  return at > 0 && /^\p{Lu}/u.test(words[at]?.written ?? '') && capitals * 2 <= words.length + 1;
}
