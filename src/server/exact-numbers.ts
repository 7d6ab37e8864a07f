/** A number in a JSON text that would become another one, by the keys and indexes that lead to it. */
export interface LostNumber {
  readonly path: string;
  /** Too large for any number, rather than too long for an exact one. */
  readonly infinite: boolean;
}

/** Only these can be lost: sixteen digits, or a large exponent, where a value begins. Texts hold them too, so it is a hint. */
const HINT = /(?:^|[\s:[,])-?(?:\d{16}|[\d.]+[eE]\+?\d{3})/;
const LOSABLE = /\d{16}|[eE]\+?\d{3}/;
const MAX_KEY = 100;
const [QUOTE, COLON, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, MINUS, ZERO, NINE] = [...'":,[]{}-09'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number, number];

/** Where the walk stands: in a list at an index, or in an object at a key. */
interface Level {
  readonly list: boolean;
  index: number;
  key: readonly [from: number, to: number];
}

/**
 * The numbers of a JSON text that cannot be kept: whole ones beyond 2^53 - 1, of which JSON.parse makes a neighbour without a
 * word, and those that become infinite. At most `most` of them; what is no JSON gives any answer. O(length).
 */
export function lostNumbers(json: string, most: number): LostNumber[] {
  if (!HINT.test(json)) return [];
  const lost: LostNumber[] = [];
  const levels: Level[] = [];
  let text: readonly [from: number, to: number] = [0, 0];
  for (let at = 0; at < json.length && lost.length < most; at++) {
    const sign = json.charCodeAt(at);
    const level = levels[levels.length - 1];
    if (sign === QUOTE) {
      text = [at + 1, endOfText(json, at)];
      at = text[1];
    } else if (sign === COLON && level) level.key = text;
    else if (sign === COMMA && level) level.index++;
    else if (sign === OPEN || sign === OPEN_LIST) levels.push({ list: sign === OPEN_LIST, index: 0, key: [0, 0] });
    else if (sign === CLOSE || sign === CLOSE_LIST) levels.pop();
    else if (sign === MINUS || (sign >= ZERO && sign <= NINE)) {
      const end = endOfNumber(json, at);
      const number = json.slice(at, end);
      at = end - 1;
      if (!LOSABLE.test(number)) continue;
      const infinite = !Number.isFinite(Number(number));
      if (infinite || isLost(number)) lost.push({ path: pathOf(json, levels), infinite });
    }
  }
  return lost;
}

/** Whether a number, as it is written, is a whole one that no double is equal to for certain. */
export function isLost(number: string): boolean {
  return /^-?\d+(?:\.0*)?$/.test(number) && !Number.isSafeInteger(Number(number));
}

function pathOf(json: string, levels: readonly Level[]): string {
  return levels.map(({ list, index, key: [from, to] }) => (list ? index : json.slice(from, Math.min(to, from + MAX_KEY)))).join('.');
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

/** Where the signs end that a number may have. */
function endOfNumber(json: string, from: number): number {
  let end = from + 1;
  while (end < json.length && '0123456789.eE+-'.includes(json[end] ?? '')) end++;
  return end;
}
