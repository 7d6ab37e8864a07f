import type { Commit, FileChange } from './commit';
import type { HistoryText } from './legacy-text';
import { readableName } from './readable-name';

/** Fields of a commit, each ended by NUL, which no field can contain. */
export const LOG_FORMAT = '%H%x00%at%x00%aN%x00%aE%x00%s%x00%b';
const FIELDS = 6;

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Lines added, deleted, and the path, or no path where two more tokens give the old and the new one. */
const FILE = /^\n?(\d+|-)\t(\d+|-)\t([^]*)$/;

const COLON = 0x3a;
const POINTERS: Readonly<Record<string, FileChange['pointer']>> = { '160000': 'submodule', '120000': 'link' };

/**
 * Reads the output of git log -z [--raw [--numstat]] in LOG_FORMAT, as bytes. Without --numstat (sized: false) each file counts as one
 * line. Throws where the output is cut off or of another form.
 */
export async function* parseLog(
  chunks: AsyncIterable<string> | Iterable<string>,
  texts: HistoryText,
  { sized = true }: { sized?: boolean } = {},
): AsyncGenerator<Commit> {
  const reader = createReader(texts, sized);
  let rest = '';
  for await (const chunk of chunks) {
    const tokens = (rest + chunk).split('\0');
    rest = tokens.pop() ?? '';
    for (const token of tokens) {
      const commit = reader.take(token);
      if (commit) yield commit;
    }
  }
  const last = reader.end(rest);
  if (last) yield last;
}

function createReader(texts: HistoryText, sized: boolean) {
  let fields: string[] = [];
  const files = createFileReader(texts, sized);

  const finish = (): Commit => {
    const [hash = '', at = '', name = '', email = '', subject = '', body = ''] = fields;
    texts.learn(email, [name, subject, body]);
    const text = (bytes: string) => texts.ofAuthor(email, bytes);
    const author = { name: readableName(text(name)), email: text(email) };
    return { hash, at: Number(at), author, subject: text(subject), body: text(body), files: files.taken() };
  };
  const begin = (token: string) => {
    if (!HASH.test(token)) throw new Error(`Unexpected output of git log: ${JSON.stringify(token.slice(0, 80))}`);
    fields = [token];
  };

  return {
    /** Takes one token; gives the commit before it where it begins the next one. */
    take(token: string): Commit | undefined {
      if (fields.length === 0) begin(token);
      else if (fields.length < FIELDS) fields.push(token);
      else if (!files.take(token)) {
        const commit = finish();
        begin(token);
        return commit;
      }
      return undefined;
    },
    end(rest: string): Commit | undefined {
      if (rest !== '' || files.waits() || (fields.length > 0 && fields.length < FIELDS))
        throw new Error('The output of git log is cut off.');
      return fields.length === 0 ? undefined : finish();
    },
  };
}

/** Reads the files of one commit after the other. */
function createFileReader(texts: HistoryText, sized: boolean) {
  let files: FileChange[] = [];
  let pointers: Map<string, FileChange['pointer']> | undefined;
  let lines: number | null = 0;
  let pointer: FileChange['pointer'];
  /** Paths that are still to come, of a line with modes or of one with lines. */
  let paths = 0;
  let modes = false;

  const takePath = (token: string) => {
    paths--;
    if (paths > 0) return;
    if (!modes || !sized) files.push(file(token, modes ? 1 : lines, modes ? pointer : pointers?.get(token)));
    else if (pointer) (pointers ??= new Map()).set(token, pointer);
  };
  /** ":100644 100644 <hash> <hash> M": the path comes in a token of its own, after a rename or copy the new path in a second one. */
  const takeModes = (token: string, start: number) => {
    const [before, after] = [token.slice(start + 1, start + 7), token.slice(start + 8, start + 14)];
    const what = token.charAt(token.lastIndexOf(' ') + 1);
    pointer = POINTERS[after === '000000' ? before : after];
    paths = what === 'R' || what === 'C' ? 2 : 1;
    modes = true;
  };
  const file = (path: string, size: number | null, what: FileChange['pointer']): FileChange => {
    const change = { path: texts.ofPath(path), lines: size };
    return what ? { ...change, pointer: what } : change;
  };
  return {
    /** True where the token belongs to the files of the commit. */
    take(token: string): boolean {
      if (paths > 0) {
        takePath(token);
        return true;
      }
      const start = token.startsWith('\n') ? 1 : 0;
      if (token.charCodeAt(start) === COLON) {
        takeModes(token, start);
        return true;
      }
      const sizes = FILE.exec(token);
      if (!sizes) return false;
      const [, added, deleted, path = ''] = sizes;
      lines = added === '-' ? null : Number(added) + Number(deleted);
      modes = false;
      if (path === '') paths = 2;
      else files.push(file(path, lines, pointers?.get(path)));
      return true;
    },
    waits: () => paths > 0,
    taken(): FileChange[] {
      const all = files;
      files = [];
      pointers = undefined;
      return all;
    },
  };
}
