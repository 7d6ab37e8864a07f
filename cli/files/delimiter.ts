const DELIMITERS = [',', ';', '\t', '|'];

/** What parts the cells of the first line that is not empty: the sign that stands most often outside quotes; a comma where none does. */
export function detectDelimiter(text: string): string {
  const lines = text.replace(/^\uFEFF?\s*/, (blank) => blank.replace(/[^\t]/g, ''));
  const counts = new Map(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const character of lines) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, sign) => ((counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best));
}
