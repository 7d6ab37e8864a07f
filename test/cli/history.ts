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
  /** Commits everything there is with author and message in bytes, as old editors wrote them: no header names their encoding, unless one is given. Gives the hash. */
  commitBytes(who: Buffer, at: string, message: Buffer, encoding?: string): string;
  remove(): void;
}

/** Bytes of Latin-1. */
export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

export function makeHistory(): History {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  // No setting of the machine's user may change what the tests see.
  const settled = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: { ...settled, ...env } }).trim();
  run(['init', '--quiet', '--initial-branch=main']);
  const write = (args: string[], input: Buffer) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: settled, input }).trim();
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
    commitBytes(who, at, message, encoding) {
      run(['add', '--all']);
      const parents = run(['rev-list', '--max-count=1', '--all']);
      const seconds = Date.parse(`${at}T12:00:00Z`) / 1000;
      const stamp = `${seconds} +0000`;
      const lines = [
        `tree ${run(['write-tree'])}\n${parents && `parent ${parents}\n`}author `,
        ` ${stamp}\ncommitter Queue <queue@example.org> ${stamp}\n`,
      ];
      const header = encoding ? `encoding ${encoding}\n` : '';
      const commit = Buffer.concat([latin1(lines[0] ?? ''), who, latin1(`${lines[1]}${header}\n`), message]);
      const hash = write(['hash-object', '-t', 'commit', '-w', '--stdin'], commit);
      run(['update-ref', 'refs/heads/main', hash]);
      return hash;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lines of text, for sizes that can be counted. */
export function linesOf(count: number, word = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');
}
