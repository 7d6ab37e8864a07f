const C = '[^aeiou]';
const V = '[aeiouy]';
const CC = `${C}[^aeiouy]*`;
const VV = `${V}[aeiou]*`;
/** The measure m of a stem: how often a vowel sequence is followed by a consonant sequence. */
const ONE_OR_MORE = new RegExp(`^(?:${CC})?${VV}${CC}`);
const EXACTLY_ONE = new RegExp(`^(?:${CC})?${VV}${CC}(?:${VV})?$`);
const TWO_OR_MORE = new RegExp(`^(?:${CC})?${VV}${CC}${VV}${CC}`);
const HAS_VOWEL = new RegExp(`^(?:${CC})?${V}`);
const SHORT_END = new RegExp(`^${CC}${V}[^aeiouwxy]$`);

/** Endings of a step and what takes their place: "ending:replacement" each. */
const endings = (list: string): Readonly<Record<string, string>> => Object.fromEntries(list.split(' ').map((pair) => pair.split(':')));

const STEP_2 = endings(
  'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ' +
    'ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log',
);
const STEP_3 = endings('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const STEP_2_ENDS = new RegExp(`^(.+?)(${Object.keys(STEP_2).join('|')})$`);
const STEP_3_ENDS = new RegExp(`^(.+?)(${Object.keys(STEP_3).join('|')})$`);
const STEP_4_ENDS = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

/**
 * The stem of an English word in lower case: "programming" and "programs" meet in "program". M. F. Porter, An algorithm for
 * suffix stripping, Program 14 (1980) 130-137. Words that are short or not only of letters stay as they are.
 */
export function porterStem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  // A leading y counts as a consonant.
  const initial = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  return step5(step4(step3(step2(step1(initial))))).toLowerCase();
}

function step1(word: string): string {
  const singular = /(?:ss|i)es$/.test(word) ? word.slice(0, -2) : /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const present = withoutPast(singular);
  return present.endsWith('y') && HAS_VOWEL.test(present.slice(0, -1)) ? `${present.slice(0, -1)}i` : present;
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return ONE_OR_MORE.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem) || SHORT_END.test(stem)) return `${stem}e`;
  return /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

const step2 = (word: string) => replaced(word, STEP_2_ENDS, STEP_2);
const step3 = (word: string) => replaced(word, STEP_3_ENDS, STEP_3);

function replaced(word: string, ends: RegExp, by: Readonly<Record<string, string>>): string {
  const [, stem = '', end = ''] = ends.exec(word) ?? [];
  return stem && ONE_OR_MORE.test(stem) ? stem + (by[end] ?? '') : word;
}

function step4(word: string): string {
  const stem = STEP_4_ENDS.exec(word)?.[1] ?? /^(.+?[st])ion$/.exec(word)?.[1];
  return stem !== undefined && TWO_OR_MORE.test(stem) ? stem : word;
}

function step5(word: string): string {
  const stem = word.endsWith('e') ? word.slice(0, -1) : '';
  const bare = stem && (TWO_OR_MORE.test(stem) || (EXACTLY_ONE.test(stem) && !SHORT_END.test(stem))) ? stem : word;
  return bare.endsWith('ll') && TWO_OR_MORE.test(bare) ? bare.slice(0, -1) : bare;
}
