import { ASKING, FREE, type Intent, INTENTS, LANGUAGES, LEVELS, SPEAKING, SPEAKS, TEAM, WHERE } from './cues';
import type { Phrase } from './phrases';

/** Something of a question that is neither a skill nor its matter. */
export type Understood =
  | (Phrase & { readonly as: 'LEVEL'; readonly level: number })
  | (Phrase & { readonly as: 'INTENT'; readonly intent: Intent })
  | (Phrase & { readonly as: 'LANGUAGE'; readonly code: string })
  | (Phrase & { readonly as: 'AVAILABILITY' })
  | (Phrase & { readonly as: 'PLACE'; readonly places: readonly string[] })
  | (Phrase & { readonly as: 'TEAM'; readonly teams: readonly string[] });

/** What places and teams of the organisation are called as the text calls them. */
export interface Directory {
  /** Places by the phrase that names them. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Ids of teams by the phrase that names them. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
}

/** Places and teams have names of up to so many words. */
const LONGEST = 3;

/**
 * Phrases that could name a place or a team, longest first at each place: those behind a word such as "in" or "from", and those
 * before or behind "team".
 */
export function whereabouts(tokens: readonly string[]): Phrase[] {
  const phrases: Phrase[] = [];
  tokens.forEach((_, start) => {
    for (let length = Math.min(LONGEST, tokens.length - start); length > 0; length--) {
      const end = start + length;
      const led = start > 0 && (WHERE.has(tokens[start - 1] ?? '') || TEAM.has(tokens[start - 1] ?? ''));
      if (led || TEAM.has(tokens[end] ?? '')) phrases.push({ text: tokens.slice(start, end).join(' '), start, end });
    }
  });
  return phrases.filter(({ text }) => !ASKING.has(text));
}

/** Reads what stands between the names of skills: `open` tells the words that are free for it. Deterministic; no word is read twice. */
export function understand(tokens: readonly string[], open: (index: number) => boolean, { places, teams }: Directory): Understood[] {
  const understood: Understood[] = [];
  const taken = new Set<number>();
  const isOpen = (start: number, end: number) => {
    for (let i = start; i < end; i++) if (!open(i) || taken.has(i)) return false;
    return true;
  };
  const take = (what: Understood) => {
    understood.push(what);
    for (let i = what.start; i < what.end; i++) taken.add(i);
  };
  for (const phrase of whereabouts(tokens)) {
    if (!isOpen(phrase.start, phrase.end)) continue;
    const called = teams.get(phrase.text);
    const where = places.get(phrase.text);
    if (called) take({ ...phrase, end: TEAM.has(tokens[phrase.end] ?? '') ? phrase.end + 1 : phrase.end, as: 'TEAM', teams: called });
    else if (where) take({ ...phrase, as: 'PLACE', places: where });
  }
  tokens.forEach((text, start) => {
    if (!isOpen(start, start + 1)) return;
    const phrase = { text, start, end: start + 1 };
    const level = LEVELS.get(text);
    const intent = INTENTS.get(text);
    const spoken = languageAt(tokens, start);
    if (spoken && isOpen(start, spoken.end)) take({ ...phrase, ...spoken, as: 'LANGUAGE' });
    else if (level !== undefined) take({ ...phrase, as: 'LEVEL', level });
    else if (intent) take({ ...phrase, as: 'INTENT', intent });
    else if (FREE.has(text)) take({ ...phrase, as: 'AVAILABILITY' });
  });
  return understood.sort((a, b) => a.start - b.start);
}

/** A language is one only where somebody speaks it: "in German", "speaks German", "German-speaking". */
function languageAt(tokens: readonly string[], start: number): { text: string; end: number; code: string } | undefined {
  const word = tokens[start] ?? '';
  const joined = /^(.+)-(speaking|speakers?)$/.exec(word)?.[1];
  const code = LANGUAGES.get(joined ?? word);
  if (!code) return undefined;
  const followed = !joined && SPEAKING.has(tokens[start + 1] ?? '');
  if (!joined && !followed && !SPEAKS.has(tokens[start - 1] ?? '')) return undefined;
  return { text: joined ?? word, end: followed ? start + 2 : start + 1, code };
}

/** What something was understood as, as one value: a level, an intent, a language, places, or ids of teams. */
export function valueOf(what: Understood): string {
  switch (what.as) {
    case 'LEVEL':
      return String(what.level);
    case 'INTENT':
      return what.intent;
    case 'LANGUAGE':
      return what.code;
    case 'PLACE':
      return what.places.join(', ');
    case 'TEAM':
      return what.teams.join(', ');
    case 'AVAILABILITY':
      return 'FREE';
  }
}

/** Words that only ask: they are neither told as unmatched nor searched for. */
export function isAsking(word: string): boolean {
  return ASKING.has(word) || WHERE.has(word) || TEAM.has(word) || SPEAKS.has(word);
}

/** Spellings in which a name may be stored, for look-ups in an index that knows one only. */
export function spellingsOf(phrase: string): string[] {
  const titled = phrase.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return [...new Set([phrase, titled, phrase.toUpperCase()])];
}
