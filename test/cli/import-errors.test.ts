import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findToken } from '../../cli/token';
import { makeHistory, type History } from './history';
import { runImport } from './run-import';

let folder: string;
let history: History;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  history = makeHistory();
  history.write('a.ts', 'x\n');
  history.commit('Ana Lima <ana@example.org>', '2024-01-01', 'One');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  history.remove();
});

/** The one line an import ends with. */
async function complaint(args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, stdout, stderr } = await runImport(args, env);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr.trim();
}

describe('mistakes end with code 2 and a sentence', () => {
  test('no repository', async () => {
    expect(await complaint(['git', folder, '--dry-run'])).toBe(`error: ${folder} is not a git repository.`);
    expect(await complaint(['git', join(folder, 'none'), '--dry-run'])).toBe(`error: There is no folder ${join(folder, 'none')}.`);
  });

  test('no commits, no such branch', async () => {
    const empty = makeHistory();
    expect(await complaint(['git', empty.folder, '--dry-run'])).toContain('has no commits yet.');
    expect(await complaint(['git', history.folder, '--ref', '--help', '--dry-run'])).toContain('has no commit named "--help".');
    empty.remove();
  });

  test('git is missing', async () => {
    expect(await complaint(['git', history.folder, '--dry-run'], { PATH: folder })).toBe(
      'error: git is not installed, or not in the PATH.',
    );
  });

  test('no service, at once', async () => {
    const args = ['git', history.folder, '--url', 'http://127.0.0.1:9/graphql', '--token', 'x'];
    expect(await complaint(args)).toMatch(/^error: No service answers at http:\/\/127\.0\.0\.1:9\/graphql \(.+\); start it/);
  });

  test('no token, a wrong option', async () => {
    const [token, remote, url, depth, path] = await Promise.all([
      complaint(['git', history.folder], { DATA_DIR: folder }),
      complaint(['git', history.folder, '--url', 'https://example.org/graphql']),
      complaint(['git', history.folder, '--url', 'here']),
      complaint(['git', history.folder, '--depth', '9']),
      complaint(['git']),
    ]);
    expect(token).toContain('No token found');
    expect(remote).toContain('A token is needed for https://example.org');
    expect(url).toContain('--url must be an http or https address');
    expect(depth).toContain('whole number from 1 to 4');
    expect(path).toContain("missing required argument 'path'");
  });
});

test('a relative path is meant from where the user is', async () => {
  const { code } = await runImport(['git', '.', '--dry-run'], { INIT_CWD: history.folder });
  expect(code).toBe(0);
});

test('a shallow clone is warned of', async () => {
  history.commit('Ana Lima <ana@example.org>', '2024-01-02', 'Two');
  history.git('clone', '--quiet', '--depth', '1', `file://${history.folder}`, join(folder, 'shallow'));
  const { stderr } = await runImport(['git', join(folder, 'shallow'), '--dry-run']);
  expect(stderr).toContain('warning: this is a shallow clone');
});

describe('findToken', () => {
  const local = 'http://localhost:4000/graphql';
  const tokens = (value: unknown) => writeFileSync(join(folder, 'tokens.json'), JSON.stringify(value));

  test('prefers the one given, then ADMIN, then HR_SYNC of a service on this machine', () => {
    tokens({ ADMIN: 'a', HR_SYNC: 'h' });
    expect(findToken(' given\n', local, folder)).toBe('given');
    expect(findToken(undefined, local, folder)).toBe('a');
    tokens({ HR_SYNC: 'h' });
    expect(findToken('', 'http://[::1]:4000/graphql', folder)).toBe('h');
  });

  test('never takes it elsewhere', () => {
    tokens({ ADMIN: 'a' });
    expect(() => findToken(undefined, 'https://localhost.example.org/graphql', folder)).toThrow('A token is needed');
  });
});
