import { isPersonLine } from './trailers';

/** Lines of administration as they end a message: keys with a hyphen (Change-Id, Signed-off-by) and some well-known words. */
const ADMINISTRATION =
  /^(?:[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+|Fixes|Closes|Resolves|Refs?|See|Cc|Link|Bug|Issue|PR|Bugzilla): *\S|^\(cherry picked from commit |^git-svn-id: |^[^\w\s]* ?(?:Generated|Co-written|Written) (?:with|by|using) \[/iu;

/** The body of a message as text: without lines that name people, without closing paragraphs of administration. Null where nothing is left. */
export function bodyText(body: string, limit: number): string | null {
  const lines = body.split(/\r?\n/).filter((line) => !isPersonLine(line));
  const paragraphs = lines
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  while (paragraphs.length > 0 && isAdministration(paragraphs.at(-1) ?? '')) paragraphs.pop();
  return cut(paragraphs.join('\n\n').trim(), limit) || null;
}

/** Cuts to at most limit UTF-16 units, never through the middle of a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const halfCharacter = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, halfCharacter ? limit - 1 : limit).trimEnd();
}

function isAdministration(paragraph: string): boolean {
  // An indented line goes on with the line before; a paragraph that begins with one is text.
  return paragraph.split('\n').every((line, index) => ADMINISTRATION.test(line) || (index > 0 && /^\s/.test(line)));
}
