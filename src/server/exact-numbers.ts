/** A number in a JSON text that would become another one, by the keys and indexes that lead to it. */
export interface LostNumber {
  readonly path: string;
  /** Too large for any number, rather than too long for an exact one. */
  readonly infinite: boolean;
}

/** Only these can be lost: sixteen digits, or a large exponent, where a value begins. Texts hold them too, so it is a hint. */
const HINT = /(?:^|[\s:[,])-?(?:\d{16}|[\d.]+[eE]\+?\d{3})/;
const MAX_KEY = 100;

/**
 * The numbers of a JSON text that cannot be kept: whole ones beyond 2^53 - 1, of which JSON.parse makes a neighbour without a
 * word, and those that become infinite. At most `most` of them; what is no JSON gives any answer. O(length).
 */
export function lostNumbers(json: string, most: number): LostNumber[] {
  if (!HINT.test(json)) return [];
  const lost: LostNumber[] = [];
  const stack: { readonly list: boolean; index: number; key: string }[] = [];
  let word: readonly [from: number, to: number] = [0, 0];
  for (let at = 0; at < json.length && lost.length < most;) {
    const top = stack.at(-1);
    const sign = json[at] ?? '';
    if (sign === '"') {
      const end = endOfText(json, at);
      word = [at + 1, end];
      at = end;
    } else if (sign === ':') {
      if (top) top.key = json.slice(word[0], Math.min(word[1], word[0] + MAX_KEY));
    } else if (sign === ',') {
      if (top) top.index++;
    } else if (sign === '{' || sign === '[') stack.push({ list: sign === '[', index: 0, key: '' });
    else if (sign === '}' || sign === ']') stack.pop();
    else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      NUMBER.lastIndex = at;
      const [number = sign] = NUMBER.exec(json) ?? [];
      const infinite = !Number.isFinite(Number(number));
      if (infinite || isLost(number)) lost.push({ path: stack.map(({ list, index, key }) => (list ? index : key)).join('.'), infinite });
      at += number.length - 1;
    }
    at++;
  }
  return lost;
}

const NUMBER = /-?[\d.]+(?:[eE][+-]?\d+)?/y;

/** Whether a number, as it is written, is a whole one that no double is equal to for certain. */
export function isLost(number: string): boolean {
  return /^-?\d+(?:\.0*)?$/.test(number) && !Number.isSafeInteger(Number(number));
}

/** Where the quotation mark stands that closes the text which begins here. */
function endOfText(json: string, from: number): number {
  for (let end = json.indexOf('"', from + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}
