import { decodeAs, decodeUtf8, guessEncoding, isPlausible } from '../encoding';

/** Turns what a history holds as bytes into text. Strings of bytes have one character per byte (Latin-1). */
export interface HistoryText {
  /** A text of a commit, in the name of the author, who had one editor and one encoding. */
  ofAuthor(author: string, bytes: string): string;
  ofPath(bytes: string): string;
  /** Notes what is no UTF-8, for the guess. */
  learn(author: string, texts: readonly string[]): void;
  /** True where something was noted since the last guess, so that what was read before it has to be read again. */
  readonly learned: boolean;
  guess(): void;
  /** What was guessed, by the number of authors. */
  readonly encodings: ReadonlyMap<string, number>;
}

const ASCII = /^\p{ASCII}*$/u;
/** Enough to tell a language by. */
const EVIDENCE = 8_000;
/** Bytes above ASCII from which an author's own texts tell more than the whole history. */
const ENOUGH = 24;

/**
 * Commits name their encoding in a header, or are in UTF-8, or hold whatever the author's editor wrote: then it is guessed, from all such
 * texts of the author, and where these are few from those of the whole history.
 */
export function createHistoryText(): HistoryText {
  const evidence = new Map<string, string>();
  const encodings = new Map<string, string>();
  let whole = '';
  let learned = false;
  let ofAll: string | undefined;

  const legacy = (bytes: Buffer, guessed: string | undefined): string => {
    const usual = guessed && decodeAs(bytes, guessed);
    return usual || (decodeAs(bytes, guessEncoding(bytes)) ?? bytes.toString('latin1'));
  };
  const read = (text: string, guessed: () => string | undefined): string => {
    if (ASCII.test(text)) return text;
    const bytes = Buffer.from(text, 'latin1');
    return decodeUtf8(bytes) ?? legacy(bytes, guessed());
  };
  return {
    ofAuthor: (author, text) => read(text, () => encodings.get(author)),
    ofPath: (text) => read(text, () => ofAll),
    learn(author, texts) {
      for (const text of texts) {
        if (ASCII.test(text) || decodeUtf8(Buffer.from(text, 'latin1')) !== undefined) continue;
        learned = true;
        const known = evidence.get(author) ?? '';
        // A line that was seen before tells nothing new.
        if (known.length < EVIDENCE && !known.includes(text))
          evidence.set(author, Buffer.from(`${known}${text}\n`, 'latin1').toString('latin1'));
        if (whole.length < EVIDENCE && !whole.includes(text)) whole += `${text}\n`;
      }
    },
    get learned() {
      return learned;
    },
    guess() {
      learned = false;
      ofAll = whole === '' ? undefined : guessEncoding(Buffer.from(whole, 'latin1'));
      for (const [author, text] of evidence) encodings.set(author, guessFor(Buffer.from(text, 'latin1'), ofAll));
    },
    get encodings() {
      const counts = new Map<string, number>();
      for (const encoding of encodings.values()) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
      return counts;
    },
  };
}

function guessFor(bytes: Buffer, ofAll: string | undefined): string {
  const few = bytes.filter((byte) => byte > 0x7f).length < ENOUGH;
  return few && ofAll && isPlausible(bytes, ofAll) ? ofAll : guessEncoding(bytes);
}
