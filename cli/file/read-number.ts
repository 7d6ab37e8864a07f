/** What the comma is in numbers of a column. */
export type CommaUse = 'decimal' | 'thousands';

export type ReadNumber = { value: number | null } | { ambiguous: true } | { problem: string };

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NONE = /^(?:nan|none|null|<na>|n\/a|-)$/i;

/**
 * Reads a number as spreadsheets write it: 1,5 and 1.234,5 and 1 234.5 and 80%. One group of three digits behind a comma is ambiguous
 * unless comma says what the rest of the column uses it for; behind a point it is decimals unless commas are those.
 */
export function readNumber(text: string, comma?: CommaUse): ReadNumber {
  const cell = text.trim();
  if (NONE.test(cell)) return { value: null };
  const percent = /^(.*\d)\s*%$/.exec(cell);
  if (percent) {
    const share = readNumber(percent[1] ?? '', comma);
    return 'value' in share && share.value !== null ? { value: Number((share.value / 100).toPrecision(15)) } : share;
  }
  // Blanks, thin ones too, and apostrophes part thousands where every group has three digits.
  const joined = /^[+-]?\d{1,3}(?:[ \u00A0\u2009\u202F'’]\d{3})+(?:[.,]\d+)?$/.test(cell)
    ? cell.replace(/[ \u00A0\u2009\u202F'’]/g, '')
    : cell;
  const sign = /^[+-]?\d{1,3}(?:\.\d{3})+$/.test(joined) && comma === 'decimal' ? joined.replaceAll('.', '') : joined;
  if (PLAIN.test(sign)) return { value: Number(sign) };
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(sign))
    return { value: Number(sign.replaceAll(',', '')) };
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d*$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(sign))
    return { value: Number(sign.replaceAll('.', '').replace(',', '.')) };
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(sign)) {
    if (!comma) return { ambiguous: true };
    return { value: Number(sign.replace(',', comma === 'decimal' ? '.' : '')) };
  }
  if (/^[+-]?\d*,\d+$|^[+-]?\d+,$/.test(sign)) return { value: Number(sign.replace(',', '.')) };
  return { problem: `"${cell.slice(0, 40)}" is not.` };
}

/** What a number says of the comma in its column; undefined where it says nothing. */
export function commaUse(text: string): CommaUse | undefined {
  const cell = text.trim().replace(/\s*%$/, '');
  if (/^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d*,(?:\d{1,2}|\d{4,})|0,\d+)$/.test(cell)) return 'decimal';
  return /^[+-]?(?:\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+)$/.test(cell) ? 'thousands' : undefined;
}
