import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';

/** What bytes without a known encoding are usually in: Western European text as Windows and the web write it. */
const USUAL = 'windows-1252';
/** Encodings of letters that English has too: a word in them is seldom made of other letters alone. */
const LATIN = ['windows-1252', 'windows-1250', 'windows-1254', 'windows-1257', 'windows-1258', 'iso-8859-2', 'iso-8859-15'];
const MULTIBYTE = ['shift_jis', 'euc-jp', 'gb18030', 'euc-kr', 'big5'];
const CYRILLIC = ['windows-1251', 'koi8-r'];

/** The detector's own measure: from here on it has seen enough of a language; below the second value only that the bytes are possible. */
const SURE = 30;
const POSSIBLE = 11;
const MOST_ACCENTED = 0.6;
/** It looks at letter pairs, of which more than this add nothing. */
const SAMPLE = 20_000;

/**
 * The likeliest encoding of bytes that are no UTF-8, as a name TextDecoder knows. The detector sees languages in longer texts; a name of
 * two words it often cannot tell, so what it says must give letters and no signs in between, and Western European is tried before others.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const found = analyse(bytes.subarray(0, SAMPLE)).map(({ name, confidence }) => ({ name: known(name), confidence }));
  const over = (least: number) => found.filter(({ name, confidence }) => name !== 'utf-8' && confidence >= least).map(({ name }) => name);
  const candidates = [...over(SURE), USUAL, 'windows-1250', ...over(POSSIBLE), ...MULTIBYTE, ...CYRILLIC];
  return candidates.find((encoding) => isPlausible(bytes, encoding)) ?? USUAL;
}

/** Text of an encoding; undefined where the bytes are not of it. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return settled(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch {
    return undefined;
  }
}

/** What windows-1252 has from 0x80 to 0x9f, where Latin-1 has control signs; the five bytes it leaves free stay what they are. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What TextDecoder gives for windows-1252, put right: Node 20 to 23 decode it as Latin-1. */
export function settled(text: string, encoding: string): string {
  if (encoding !== USUAL) return text;
  return text.replace(/[\x80-\x9f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Text as the bytes of windows-1252; undefined where a sign has none. */
export function toWindows1252(text: string): Buffer | undefined {
  const bytes = Array.from(text, (sign) => (HIGH.includes(sign) ? 0x80 + HIGH.indexOf(sign) : (sign.codePointAt(0) ?? 0)));
  return bytes.some((byte) => byte > 0xff) ? undefined : Buffer.from(bytes);
}

/** Text of UTF-8; undefined where it is not. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString().replace(/^\uFEFF/, '') : undefined;
}

/** True where bytes read in an encoding give what people write: letters, and punctuation between words. */
export function isPlausible(bytes: Uint8Array, encoding: string): boolean {
  const text = decodeAs(bytes, encoding);
  if (text === undefined || /[\p{Cc}\p{Co}\p{Cn}\uFF61-\uFF9F]/u.test(text.replace(/[\t\n\r\f]/g, ''))) return false;
  // A sign such as ¾ or £ beside a letter, or between two.
  if (/[\p{L}\p{M}](?![’'‘`´ªº·])[^\p{L}\p{M}\p{P}\p{Z}\p{N}\s\p{ASCII}]|[^\p{L}\p{M}\p{P}\p{Z}\p{N}\s\p{ASCII}][\p{L}\p{M}]/u.test(text))
    return false;
  if (/\p{L}[“”„«»‹›¿¡¶§†‡…‰]\p{L}|[\p{N}\p{L}](?<![\p{ASCII}ªº])(?<=\p{No})/u.test(text)) return false;
  return !LATIN.includes(encoding) || accented(text) <= MOST_ACCENTED;
}

/** Of words with a letter English lacks, the share of such letters: .5 in Łukasz Żółć, 1 where Cyrillic is read as Latin. */
function accented(text: string): number {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /\P{ASCII}/u.test(word)).join('');
  return words === '' ? 0 : words.replace(/\p{ASCII}/gu, '').length / words.length;
}

function known(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return USUAL;
  }
}
