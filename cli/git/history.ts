import type { Commit } from './commit';
import type { HistoryText } from './legacy-text';
import { LOG_FORMAT, parseLog } from './log';
import type { Repository } from './repository';
import { gitStream } from './run-git';

/** What makes the numbers of lines the same whatever the user's settings are. */
const NUMSTAT = ['--numstat', '-M', '-l1000', '--diff-algorithm=myers', '--no-ext-diff', '--no-textconv'];
/** With the modes of files, which tell submodules. */
const SIZES = ['--raw', '--no-abbrev', ...NUMSTAT];
/** Without the content of files, which a partial clone does not have. */
const PATHS = ['--raw', '--no-abbrev', '-M100%', '--no-ext-diff'];

/** The commits behind the repository's head, newest first, without merges, as a stream. Files are read only where asked for: they cost most. */
export function readHistory(
  repository: Repository,
  texts: HistoryText,
  options: { files: boolean; since?: string },
): AsyncGenerator<Commit> {
  const since = options.since ? [`--since=${options.since}`] : [];
  const files = !options.files ? ['--no-patch'] : repository.partial ? PATHS : SIZES;
  const format = ['-z', `--format=${LOG_FORMAT}`, '--encoding=UTF-8', '--no-color', '--no-notes'];
  const args = ['log', '--no-merges', ...format, ...files, ...since, repository.head, '--'];
  // A partial clone would ask its server for each missing file, one by one.
  const env = repository.partial ? { GIT_NO_LAZY_FETCH: '1' } : {};
  return parseLog(gitStream(repository.folder, args, env), texts, { sized: !repository.partial });
}
