import { decodeUtf8, toWindows1252 } from '../encoding';

/** =?utf-8?q?J=C3=BCrg?=, as mail programs write a name and patches bring it into a history (RFC 2047). */
const ENCODED_WORD = /=\?([\w-]+)(?:\*\w+)?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

/** A name as people read it: decoded where mail or a wrong encoding has changed it, without signs that cannot be seen. */
export function readableName(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text.trim();
  const decoded = text.replace(
    ENCODED_WORD,
    (all: string, charset: string, form: string, content: string) => word(charset, form, content) ?? all,
  );
  // Marks of direction and blanks without width.
  const seen = decoded.replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');
  return mended(seen)
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** True for a name some program has damaged for good: J�rg, or J?rg. */
export function isDamaged(name: string): boolean {
  return /\uFFFD|\p{L}\?+\p{L}/u.test(name);
}

function word(charset: string, form: string, content: string): string | undefined {
  const bytes =
    form.toLowerCase() === 'b'
      ? Buffer.from(content, 'base64')
      : Buffer.from(
          content.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 that was once read as windows-1252 (JÃ¼rg), as it was meant; any other text is left. */
function mended(text: string): string {
  if (!/[\u00C2-\u00F4]/.test(text)) return text;
  const bytes = toWindows1252(text);
  return (bytes && decodeUtf8(bytes)) ?? text;
}
