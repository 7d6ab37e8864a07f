import type { Commit, FileChange } from './commit';

/** Fields of a commit, each ended by NUL, which no field can contain. */
export const LOG_FORMAT = '%H%x00%at%x00%aN%x00%aE%x00%s%x00%b';
const FIELDS = 6;

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Lines added, deleted, and the path, or no path where two more tokens give the old and the new one. git puts a line end before the first. */
const FILE = /^\n?(\d+|-)\t(\d+|-)\t([^]*)$/;

/** Reads the output of git log -z [--numstat] in LOG_FORMAT. Throws where it is cut off or of another form. */
export async function* parseLog(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Commit> {
  const reader = createReader();
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

function createReader() {
  let fields: string[] = [];
  let files: FileChange[] = [];
  let lines: number | null = 0;
  let renameTokens = 0;

  const finish = (): Commit => {
    const [hash = '', at = '', name = '', email = '', subject = '', body = ''] = fields;
    return { hash, at: Number(at), author: { name, email }, subject, body, files };
  };
  const begin = (token: string) => {
    if (!HASH.test(token)) throw new Error(`Unexpected output of git log: ${JSON.stringify(token.slice(0, 80))}`);
    fields = [token];
    files = [];
  };

  return {
    /** Takes one token; gives the commit before it where it begins the next one. */
    take(token: string): Commit | undefined {
      if (fields.length === 0) begin(token);
      else if (fields.length < FIELDS) fields.push(token);
      else if (renameTokens > 0) {
        renameTokens--;
        if (renameTokens === 0) files.push({ path: token, lines });
      } else {
        const file = FILE.exec(token);
        if (!file) {
          const commit = finish();
          begin(token);
          return commit;
        }
        const [, added, deleted, path = ''] = file;
        lines = added === '-' ? null : Number(added) + Number(deleted);
        if (path === '') renameTokens = 2;
        else files.push({ path, lines });
      }
      return undefined;
    },
    end(rest: string): Commit | undefined {
      if (rest !== '' || renameTokens > 0 || (fields.length > 0 && fields.length < FIELDS))
        throw new Error('The output of git log is cut off.');
      return fields.length === 0 ? undefined : finish();
    },
  };
}
