import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Commit } from './commit';
import type { Repository } from './repository';
import { gitText, runGit } from './run-git';

/** Why the files of a commit say nothing about its author. */
export type Foreign = 'boundary' | 'reformatting' | 'squashed';

export interface ForeignCommits {
  reasonOf(commit: Pick<Commit, 'hash' | 'subject' | 'body'>): Foreign | undefined;
}

/** Finds the commits whose changes are not their author's: what lists them is read at the head of the history. */
export async function findForeignCommits(repository: Repository, revisionLists: readonly string[]): Promise<ForeignCommits> {
  const [boundary, ignored] = await Promise.all([boundaryCommits(repository), ignoredRevisions(repository, revisionLists)]);
  return {
    reasonOf({ hash, subject, body }) {
      if (boundary.has(hash)) return 'boundary';
      if (ignored.has(hash)) return 'reformatting';
      return isSquashed(subject, body) ? 'squashed' : undefined;
    },
  };
}

/** git subtree writes another repository's files as one commit of whoever ran it. */
function isSquashed(subject: string, body: string): boolean {
  return /^Squashed '.*' (?:content from|changes from) commit/.test(subject) && /^git-subtree-split: /m.test(body);
}

/**
 * Commits that have parents which this clone hides: the history is cut there (shallow clones, grafts, replacements), and git shows the
 * whole tree as added by them.
 */
async function boundaryCommits({ folder, head }: Repository): Promise<Set<string>> {
  const roots = await gitText(folder, ['rev-list', '--max-parents=0', head, '--']);
  const { stdout } = await runGit(folder, ['--no-replace-objects', 'cat-file', '--batch'], `${roots}\n`);
  return new Set([...stdout.matchAll(/^([0-9a-f]{40,64}) commit \d+\ntree [0-9a-f]+\nparent /gm)].map(([, hash = '']) => hash));
}

/** Revisions that git blame is told to ignore, because they only reformat: by files of the repository and by its setting. */
async function ignoredRevisions(repository: Repository, paths: readonly string[]): Promise<Set<string>> {
  const { folder, head } = repository;
  const listed = await Promise.all(paths.map((path) => gitText(folder, ['show', `${head}:${path}`])));
  const setting = await runGit(folder, ['config', '--get-all', 'blame.ignoreRevsFile']);
  const named = setting.stdout.split('\n').filter((path) => path !== '');
  listed.push(...(await Promise.all(named.map((path) => readFile(resolve(folder, path), 'utf8').catch(() => '')))));
  const names = [...listed.join('\n').matchAll(/^\s*([0-9a-f]{7,64})\b/gim)].map(([, name = '']) => name.toLowerCase());
  if (names.length === 0) return new Set();
  // Short names are made whole; what is no commit here has no line of the answer that counts.
  const { stdout } = await runGit(folder, ['cat-file', '--batch-check'], names.map((name) => `${name}^{commit}\n`).join(''));
  return new Set([...stdout.matchAll(/^([0-9a-f]{40,64}) commit /gm)].map(([, hash = '']) => hash));
}
