import { decodeUtf8, guessEncoding, settled } from '../encoding';
import { CliError } from '../errors';
import type { Entry } from './entry';

export interface TextOptions {
  /** As TextDecoder knows it; UTF-8 where it is not given. A byte order mark says more. */
  encoding?: string;
  onBytes?: (bytes: number) => void;
  /** Takes a file whose text is UTF-8 but for single places, which then hold U+FFFD; without it, such a file is refused. */
  onBroken?: () => void;
  /** Takes a file of another encoding as the one it looks like, which is told; without it, such a file is refused. */
  onGuess?: (encoding: string) => void;
}

const UTF8 = 'utf-8';

/** The text of a file, piece by piece. Throws CliError where it is no text, or of another encoding, instead of importing question marks. */
export async function* decode(entry: Entry, options: TextOptions = {}): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let checked = false;
  for await (const chunk of await entry.open(options.onBytes)) {
    const bytes = chunk as Buffer;
    decoder ??= new TextDecoder(markedAs(entry.name, bytes) ?? options.encoding ?? UTF8);
    let text = settled(decoder.decode(bytes, { stream: true }), decoder.encoding);
    if (!checked && text.includes('\uFFFD')) {
      checked = true;
      const other = await check(entry, decoder.encoding, options);
      // What came before holds nothing but ASCII, which is the same in both.
      if (other) text = settled((decoder = new TextDecoder(other)).decode(bytes, { stream: true }), other);
    }
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest.includes('\uFFFD') && !checked && decoder) await check(entry, decoder.encoding, options);
  if (rest !== '') yield rest;
}

/** The encoding that the first bytes of a file give away. Throws CliError for what is no text at all. */
function markedAs(name: string, bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\xD0\xCF\x11\xE0'))
    throw new CliError(
      `${name} is a workbook of a spreadsheet or a zip, not a table of text. Save the sheet as "CSV UTF-8" and import that.`,
    );
  if (start.startsWith('%PDF')) throw new CliError(`${name} is a PDF, not a table of text.`);
  if (start.startsWith('\xFF\xFE')) return 'utf-16le';
  if (start.startsWith('\xFE\xFF')) return 'utf-16be';
  if (start.startsWith('\xEF\xBB\xBF')) return UTF8;
  // UTF-16 without a mark: every other byte of Latin letters is zero.
  const sample = bytes.subarray(0, 1000);
  const zeros = (odd: number) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > sample.length / 4 && zeros(1) === 0) return 'utf-16be';
  return undefined;
}

interface Survey {
  /** Signs that are broken, and those of other letters that are not. */
  broken: number;
  good: number;
  /** Where the first broken one is. */
  line: number;
  /** Lines that are broken, as bytes. */
  sample: string;
}

/**
 * Looks at a whole file that holds U+FFFD when read: as the file means it, in single places that are broken, or because it is of another
 * encoding, which is given where the caller takes it. Throws CliError where nobody does.
 */
async function check(entry: Entry, encoding: string, { onBroken, onGuess }: TextOptions): Promise<string | undefined> {
  const { broken, good, line, sample } = await survey(entry, encoding);
  if (broken === 0) return undefined;
  if (encoding === UTF8 && onBroken && good > broken) {
    onBroken();
    return undefined;
  }
  const likely = encoding === UTF8 ? guessEncoding(Buffer.from(sample, 'latin1')) : undefined;
  if (likely && onGuess && good === 0) {
    onGuess(likely);
    return likely;
  }
  const guess = likely ? `; it looks like ${likely}` : '';
  const example = likely ?? 'windows-1252';
  throw new CliError(
    `${entry.name} is not ${encoding} text (line ${line})${guess}. Save it as UTF-8, or name its encoding, for example --encoding ${example}.`,
  );
}

async function survey(entry: Entry, encoding: string): Promise<Survey> {
  const found: Survey = { broken: 0, good: 0, line: 0, sample: '' };
  const decoder = new TextDecoder(encoding);
  let number = 0;
  const look = (line: string) => {
    number++;
    const bytes = Buffer.from(line, 'latin1');
    const text = encoding === UTF8 ? (decodeUtf8(bytes) ?? bytes.toString()) : decoder.decode(bytes);
    const broken = occurrences(text, '\uFFFD') - occurrences(line, '\xEF\xBF\xBD');
    found.good += text.replace(/[\p{ASCII}\uFFFD]/gu, '').length;
    if (broken <= 0) return;
    found.broken += broken;
    found.line ||= number;
    if (found.sample.length < 20_000) found.sample += `${line}\n`;
  };
  let rest = '';
  for await (const chunk of await entry.open()) {
    const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(look);
  }
  look(rest);
  return found;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The lines of a text with their numbers, without line ends, whichever these are. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<{ number: number; text: string }> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { number: ++number, text };
  }
  if (rest !== '') yield { number: ++number, text: rest.replace(/\r$/, '') };
}
