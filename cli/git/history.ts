import type { Commit } from './commit';
import { LOG_FORMAT, parseLog } from './log';
import type { Repository } from './repository';
import { gitStream } from './run-git';

/** What makes the numbers of lines the same whatever the user's settings are. */
const NUMSTAT = ['--numstat', '-M', '-l1000', '--diff-algorithm=myers', '--no-ext-diff', '--no-textconv'];

/** The commits behind the repository's head, newest first, without merges, as a stream. Files are read only where asked for: they cost most. */
export function readHistory(repository: Repository, options: { files: boolean; since?: string }): AsyncGenerator<Commit> {
  const since = options.since ? [`--since=${options.since}`] : [];
  const files = options.files ? NUMSTAT : ['--no-patch'];
  const format = ['-z', `--format=${LOG_FORMAT}`, '--encoding=UTF-8', '--no-color', '--no-notes'];
  return parseLog(gitStream(repository.folder, ['log', '--no-merges', ...format, ...files, ...since, repository.head, '--']));
}
