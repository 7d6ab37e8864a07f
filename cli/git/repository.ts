import { basename, resolve } from 'node:path';
import { CliError } from '../errors';
import { firstLine, gitText, runGit } from './run-git';

export interface Repository {
  folder: string;
  /** The commit whose history is read; fixed at the start, so that both readings see the same one while others go on committing. */
  head: string;
  /** Of origin, as configured; empty where there is none. May hold credentials: never shown or sent. */
  remote: string;
  shallow: boolean;
  /** Files are missing that the server still has (git clone --filter). */
  partial: boolean;
}

/** Opens the repository at a path (bare ones too) at the commit a name stands for. Throws CliError where that cannot be read. */
export async function openRepository(path: string, ref: string): Promise<Repository> {
  const folder = resolve(path);
  const found = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (found.code !== 0) throw new CliError(notReadable(path, found.stderr));
  const head = await runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (head.code !== 0) throw new CliError(ref === 'HEAD' ? `${path} has no commits yet.` : `${path} has no commit named "${ref}".`);
  const remote = await runGit(folder, ['remote', 'get-url', 'origin']);
  const promised = await runGit(folder, [
    'config',
    '--get-regexp',
    '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$',
  ]);
  if (/partialclonefilter (?:tree:|combine:.*tree)/i.test(promised.stdout)) throw new CliError(treeless(path));
  return {
    folder,
    head: head.stdout.trim(),
    remote: remote.code === 0 ? remote.stdout.trim() : '',
    shallow: found.stdout.trim() === 'true',
    partial: promised.code === 0 && promised.stdout.trim() !== '',
  };
}

function treeless(path: string): string {
  return (
    `${path} is a clone without the folders of its commits (--filter=tree:…), so which files a commit changed is unknown. ` +
    'Clone it whole, or with --filter=blob:none.'
  );
}

function notReadable(path: string, complaint: string): string {
  if (/cannot change to/.test(complaint)) return `There is no folder ${path}.`;
  return /not a git repository/.test(complaint) ? `${path} is not a git repository.` : `git cannot read ${path}: ${firstLine(complaint)}`;
}

/** A name for the source where none is given: the last part of the remote's address, else of the folder. */
export function sourceName(repository: Repository): string {
  const address = repository.remote.replace(/\/+$/, '').replace(/(\/|^)\.git$/, '');
  const last = address.split(/[/:\\]/).at(-1) || basename(repository.folder.replace(/\/\.git$/, ''));
  return last.replace(/\.git$/, '');
}

/** How many commits since a date (git's own reading of it) there are to read: merges, which are skipped, and others. */
export async function countCommits(repository: Repository, since?: string): Promise<{ merges: number; commits: number }> {
  const range = [...(since ? [`--since=${since}`] : []), repository.head];
  const count = async (which: string) => Number(await gitText(repository.folder, ['rev-list', '--count', which, ...range]));
  const [merges, commits] = await Promise.all([count('--merges'), count('--no-merges')]);
  return { merges, commits };
}

/** What git takes a date for ("2 weeks ago" is one, and so is nonsense), as ISO: worth showing before anything is read. */
export async function readDate(repository: Repository, date: string): Promise<string> {
  const seconds = (await gitText(repository.folder, ['rev-parse', `--since=${date}`])).replace('--max-age=', '');
  return new Date(Number(seconds) * 1000).toISOString();
}
