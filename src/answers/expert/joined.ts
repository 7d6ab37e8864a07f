import { normaliseName } from '../../facts/skill/name';
import { longestMatches, type Word } from './phrases';

/** Scripts that are written without blanks, or whose words carry particles. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Where names are joined: slashes and signs for "and". */
const JOINT = /[/&+·・]/u;
/** Arabic words that stand before a name as one with it: and, in, for, so, as. */
const ARABIC_PREFIX = /^[وبلفك](?=\p{Script=Arabic}{3})/u;
/** A Korean name with the particle of its place in the sentence behind it. */
const KOREAN_STEM = /^\p{Script=Hangul}{2,}\|\p{Script=Hangul}{1,3}$/u;
/** From this length on a name is one wherever it stands, also where the words of its sentence are cut otherwise. */
const SURE_LENGTH = 4;
const LONGEST = 24;
/** A name that the words of its sentence do not show is looked for up to this length. */
const LONGEST_HIDDEN = 12;
/** Letters of joined words that are read in one question: each is looked up in some ten names. */
const MOST_LETTERS = 300;

/** What a word that may be several is looked up by besides itself. */
export function joinedNames(words: readonly Word[]): string[] {
  return readable(words).flatMap(({ written }) => stretches(written).map(({ name }) => name));
}

/**
 * The words with those taken apart that hold known names: "c/c++" into c and c++, "谁会机器学习" into 谁会 and 机器学习. What is known as a
 * whole, alone or with the words beside it (tcp/ip), stays whole. The longest name first at each place, from the left.
 */
export function separated(words: readonly Word[], known: ReadonlySet<string>): Word[] {
  const { isCovered } = longestMatches(
    words.map(({ text }) => text),
    known,
  );
  const joined = new Set(readable(words));
  return words.flatMap((word, i) => (isCovered(i) || !joined.has(word) ? [word] : partsOf(word, known)));
}

/** The joined words from the beginning, as far as they are read. */
function readable(words: readonly Word[]): Word[] {
  let letters = 0;
  return words.filter(({ written }) => {
    if (!UNSPACED.test(written) && !/[/&]|^\p{Script=Arabic}/u.test(written)) return false;
    letters += written.length;
    return letters <= MOST_LETTERS;
  });
}

function partsOf(word: Word, known: ReadonlySet<string>): Word[] {
  const { written } = word;
  const parts: Word[] = [];
  let at = 0;
  const add = (text: string) => {
    for (const piece of text.split(JOINT)) if (piece) parts.push({ text: normaliseName(piece), written: piece });
  };
  for (const { start, end, name } of stretches(written)) {
    if (start < at || !known.has(name)) continue;
    add(written.slice(at, start));
    parts.push({ text: name, written: written.slice(start, end) });
    at = end;
  }
  if (!parts.length) return [word];
  add(written.slice(at));
  return parts;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Where a name may stand in a word, from the left, the longest first at each place. */
function stretches(written: string): Stretch[] {
  if (UNSPACED.test(written)) return stretchesOfScript(written);
  const prefix = ARABIC_PREFIX.exec(written);
  if (prefix) return [{ start: prefix[0].length, end: written.length, name: normaliseName(written.slice(prefix[0].length)) }];
  return stretchesOfList(written);
}

/** What stands between slashes, also several of it: "ci/cd/kubernetes". Letters of "R&D" and "Q&A" are no names. */
function stretchesOfList(written: string): Stretch[] {
  const cuts = [...written.matchAll(/[/&]/gu)].map(({ index }) => index);
  if (!cuts.length) return [];
  const starts = [0, ...cuts.map((cut) => cut + 1)];
  const ends = [...cuts, written.length];
  const lonely = written.includes('&') && starts.some((start, i) => (ends[i] ?? 0) - start < 2);
  if (lonely) return [];
  return starts.flatMap((start) => toStretches(written, start, ends));
}

/** What stands between the words of a script without blanks, or is long enough to be sure of. */
function stretchesOfScript(written: string): Stretch[] {
  const borders = bordersOf(written);
  const places = [...Array(written.length + 1).keys()];
  return places.flatMap((start) =>
    toStretches(written, start, places).filter(
      ({ end, name }) =>
        (borders.has(start) && (borders.has(end) || KOREAN_STEM.test(`${name}|${written.slice(end)}`))) ||
        (name.length >= SURE_LENGTH && name.length <= LONGEST_HIDDEN && !cutsWord(written, start, end)),
    ),
  );
}

function toStretches(written: string, start: number, ends: readonly number[]): Stretch[] {
  return ends
    .filter((end) => end > start && end - start <= LONGEST)
    .sort((a, b) => b - a)
    .map((end) => ({ start, end, name: normaliseName(written.slice(start, end)) }));
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Where words begin and end, and where the script changes. */
function bordersOf(written: string): Set<number> {
  const borders = new Set([0, written.length, ...[...segmenter.segment(written)].map(({ index }) => index)]);
  for (let i = 1; i < written.length; i++) if (UNSPACED.test(written[i - 1] ?? '') !== UNSPACED.test(written[i] ?? '')) borders.add(i);
  return borders;
}

/** Whether a stretch begins or ends inside a word of letters with blanks around them, or between a letter and its mark. */
function cutsWord(written: string, start: number, end: number): boolean {
  return [start, end].some((at) => {
    const [before, after] = [written[at - 1] ?? '', written[at] ?? ''];
    if (/\p{M}/u.test(after)) return true;
    return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
  });
}
