import { linesOf, makeHistory, type History } from './history';
import { type Ended, rowsOf, runImport } from './run-import';

const ANA = 'Ana Lima <ana@example.org>';
const BO = 'Bo Ek <bo@example.org>';

let history: History;
/** One run, looked at by several tests. */
let once: Ended;
const hashes: Record<string, string> = {};

beforeAll(async () => {
  history = makeHistory();
  history.write('.mailmap', 'Cy Day <cy@example.org> <cy@old.example.org>\n');
  history.write('src/graph/query.ts', linesOf(10));
  hashes.first = history.commit(
    ANA,
    '2024-01-01',
    'Begin\n\nWhy.\n\nReviewed-by: C. D. <CY@old.example.org>\nAcked-by: Bo Ek <bo@example.org>\nAcked-by: Bo Ek <bo@example.org>\nSigned-off-by: Ana Lima <ana@example.org>\n',
  );
  history.write('src/graph/odd "name"\n.ts', 'x\n');
  history.write('größe/maß.py', linesOf(3));
  history.write('logo.png', Buffer.from([0, 1, 2, 0]));
  hashes.odd = history.commit(
    'Cy <cy@old.example.org>',
    '2024-02-01',
    'Grüße 🙂\n\nCo-authored-by: Claude <noreply@anthropic.com>\nTested-by: Ana Lima <ana@home.example.net>\n',
  );
  history.git('mv', 'src/graph/query.ts', 'src/ask.ts');
  hashes.rename = history.commit('Ana Lima <ana@home.example.net>', '2024-03-01', 'Rename');
  history.write('package-lock.json', linesOf(500));
  hashes.lock = history.commit(BO, '2024-03-02', 'Lock');
  history.write('README.md', linesOf(2));
  hashes.bot = history.commit('renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>', '2024-03-03', 'Bump');
  history.git('checkout', '--quiet', '-b', 'side', hashes.rename);
  history.write('tool', 'x\n');
  hashes.side = history.commit(BO, '2024-04-01', '');
  history.git('checkout', '--quiet', 'main');
  history.git('-c', 'user.name=Bo Ek', '-c', 'user.email=bo@example.org', 'merge', '--quiet', '--no-edit', 'side');
  history.git('remote', 'add', 'origin', 'https://ana:secret@github.com/acme/shop.git');
  once = await dryRun();
});
afterAll(() => history.remove());

const dryRun = (...options: string[]) => runImport(['git', history.folder, '--dry-run', ...options]);
const contribution = (stdout: string, hash = '') => rowsOf(stdout, 'contributions').find((row) => row.id === `shop:${hash}`);

describe('npm run import -- git, as a dry run', () => {
  test('merges identities by .mailmap and e-mail, never by the name alone', () => {
    const { stdout, code } = once;
    expect(code).toBe(0);
    expect(rowsOf(stdout, 'people')).toEqual([
      { id: 'ana@example.org', name: 'Ana Lima', email: 'ana@example.org' },
      { id: 'ana@home.example.net', name: 'Ana Lima', email: 'ana@home.example.net' },
      { id: 'bo@example.org', name: 'Bo Ek', email: 'bo@example.org' },
      { id: 'cy@example.org', name: 'Cy Day', email: 'cy@example.org' },
    ]);
  });

  test('makes a contribution of a commit, with everybody in their parts', () => {
    const { stdout } = once;
    expect(contribution(stdout, hashes.first)).toEqual({
      id: `shop:${hashes.first}`,
      kind: 'CODE_CHANGE',
      title: 'Begin',
      text: 'Why.',
      url: `https://github.com/acme/shop/commit/${hashes.first}`,
      at: '2024-01-01T12:00:00.000Z',
      contributors: [
        { person: 'ana@example.org', part: 'AUTHOR' },
        { person: 'cy@example.org', part: 'REVIEWER' },
        { person: 'bo@example.org', part: 'APPROVER' },
      ],
      skills: ['lang:typescript', 'dir:shop/src/graph'],
      outcome: 1,
      size: 11,
    });
    expect(stdout).not.toContain('secret');
  });

  test('reads odd file names, renames, binary files and other scripts', () => {
    const { stdout } = once;
    expect(contribution(stdout, hashes.odd)).toMatchObject({
      title: 'Grüße 🙂',
      text: null,
      size: 4,
      skills: ['lang:python', 'lang:typescript', 'dir:shop/größe', 'dir:shop/src/graph'],
      contributors: [
        { person: 'cy@example.org', part: 'AUTHOR' },
        { person: 'ana@home.example.net', part: 'HELPER' },
      ],
    });
    expect(contribution(stdout, hashes.rename)).toMatchObject({ size: 0, skills: ['lang:typescript', 'dir:shop/src'] });
    expect(contribution(stdout, hashes.side)).toMatchObject({ title: '(no message)', skills: ['dir:shop/'] });
  });

  test('skips merges, bots and commits without a file that counts, and says so', () => {
    const { stdout, stderr } = once;
    expect(rowsOf(stdout, 'contributions')).toHaveLength(4);
    expect(contribution(stdout, hashes.lock) ?? contribution(stdout, hashes.bot)).toBeUndefined();
    expect(stderr).toContain('Commits read: 7. Skipped: merges 1, by bots and tokens 1, without a file that counts 1.');
    expect(stderr).toContain('Changes of files: 9. Left out: vendored, generated and lock files by their name 1, binary 1.');
    expect(stderr).toContain('Bots and tokens: renovate[bot] (1).\nCoding assistants: Claude (1).');
  });

  test('every skill and person a contribution names comes before it', () => {
    const { stdout } = once;
    const known = new Set([...rowsOf(stdout, 'skills'), ...rowsOf(stdout, 'people')].map((row) => row.id));
    for (const row of rowsOf(stdout, 'contributions')) {
      for (const id of row.skills as string[]) expect(known).toContain(id);
      for (const { person } of row.contributors as { person: string }[]) expect(known).toContain(person);
    }
    expect(stdout.lastIndexOf('"kind":"skills"')).toBeLessThan(stdout.indexOf('"kind":"contributions"'));
  });

  test('gives the same rows again, and of a bare clone', async () => {
    const { stdout } = once;
    expect((await dryRun()).stdout).toBe(stdout);
    history.git('clone', '--quiet', '--bare', history.folder, `${history.folder}/bare.git`);
    const bare = await runImport(['git', `${history.folder}/bare.git`, '--dry-run', '--source', 'shop']);
    const withoutUrl = (text: string) => text.replaceAll(/"url":"[^"]*",/g, '');
    expect(withoutUrl(bare.stdout)).toBe(withoutUrl(stdout));
  });

  test('with --since, fewer commits and the same ids of people', async () => {
    const { stdout, stderr } = await dryRun('--since', '2024-02-20T00:00:00Z');
    expect(stderr).toContain('Commits since 2024-02-20T00:00:00.000Z.');
    expect(rowsOf(stdout, 'contributions').map((row) => row.id)).toEqual([`shop:${hashes.side}`, `shop:${hashes.rename}`]);
    expect(contribution(stdout, hashes.rename)?.contributors).toEqual([{ person: 'ana@home.example.net', part: 'AUTHOR' }]);
  });

  test('two e-mails are two people of one name, unless --merge-names says otherwise', async () => {
    expect(rowsOf(once.stdout, 'people').map((row) => row.id)).toContain('ana@home.example.net');
    const { stdout } = await dryRun('--merge-names');
    expect(rowsOf(stdout, 'people').map((row) => row.id)).not.toContain('ana@home.example.net');
  });

  test('is not misled by the variables of a git hook', async () => {
    const { stdout } = await runImport(['git', history.folder, '--dry-run'], { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere' });
    expect(rowsOf(stdout, 'contributions')).toHaveLength(4);
  });
});
