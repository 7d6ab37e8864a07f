import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a temporary folder, written by the test itself. */
export interface History {
  folder: string;
  git(...args: string[]): string;
  write(path: string, content: string | Buffer): void;
  /** Commits everything there is; who is "Name <email>", at an ISO time or a day. Gives the hash. */
  commit(who: string, at: string, message: string, ...options: string[]): string;
  remove(): void;
}

export function makeHistory(): History {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  // No setting of the machine's user may change what the tests see.
  const settled = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: { ...settled, ...env } }).trim();
  run(['init', '--quiet', '--initial-branch=main']);
  return {
    folder,
    git: (...args) => run(args),
    write(path, content) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    commit(who, at, message, ...options) {
      const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(who) ?? [];
      const date = `${at.length === 10 ? `${at}T12:00:00` : at}+00:00`;
      const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date };
      const committer = { GIT_COMMITTER_NAME: 'Merge Queue', GIT_COMMITTER_EMAIL: 'queue@example.org', GIT_COMMITTER_DATE: date };
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '--message', message, ...options], {
        ...author,
        ...committer,
      });
      return run(['rev-parse', 'HEAD']);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lines of text, for sizes that can be counted. */
export function linesOf(count: number, word = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');
}
