import { decodeAs, guessEncoding } from '../../cli/encoding';
import { isDamaged, readableName } from '../../cli/git/readable-name';
import { latin1, linesOf, makeHistory, type History } from './history';
import { rowsOf, runImport } from './run-import';

const SHIFT_JIS = Buffer.from('8e52936391be9859', 'hex');
const KOI8 = Buffer.from('e9d7c1ce20f0c5d4d2cfd7', 'hex');

let history: History;
let once: { stdout: string; stderr: string };
beforeAll(async () => {
  history = makeHistory();
  let lines = 1;
  const commit = (who: Buffer, message: Buffer, encoding?: string) => {
    history.write('src/a.py', linesOf(lines++));
    history.commitBytes(who, `2010-01-${String(lines).padStart(2, '0')}`, message, encoding);
  };
  commit(latin1('Jos\xe9 N\xfa\xf1ez <jose@old.example.org>'), latin1('A\xf1o \x93nuevo\x94 \x96 5 \x80\n'));
  commit(Buffer.from('José Núñez <jose@new.example.org>'), Buffer.from('Ya en UTF-8\n'));
  commit(Buffer.concat([SHIFT_JIS, latin1(' <yamada@example.org>')]), Buffer.from('8f4390b382b582bd0a', 'hex'));
  commit(Buffer.from('JosÃ© NÃºÃ±ez <jose@mail.example.org>'), latin1('ok\n'));
  commit(latin1('=?UTF-8?q?Zo=C3=AB=20Ek?= <zoe@example.org>'), Buffer.from('\uFEFFWith a mark\n'));
  commit(latin1('Ren\xe9 Roy <rene@example.org>'), latin1('Named \xe9\n'), 'ISO-8859-1');
  commit(latin1('Ana Lima <ana@example.org>'), latin1('Review\n\nReviewed-by: Zo\xeb Ek <zoe@home.example.org>\n'));
  commit(Buffer.from('Ana L\uFFFDma <ana@example.org>'), latin1('Broken for good\n'));
  once = await runImport(['git', history.folder, '--dry-run', '--merge-names', '--source', 'x']);
}, 60_000);
afterAll(() => history.remove());

test('names in any encoding are read, and one that is broken never takes the place of a good one', () => {
  expect(once.stdout).not.toContain('\uFFFD');
  expect(rowsOf(once.stdout, 'people').map((row) => [row.id, row.name])).toEqual([
    ['ana@example.org', 'Ana Lima'],
    ['jose@old.example.org', 'José Núñez'],
    ['rene@example.org', 'René Roy'],
    ['yamada@example.org', '山田太郎'],
    ['zoe@example.org', 'Zoë Ek'],
  ]);
  expect(once.stderr).toContain(
    'Names and messages that are no UTF-8, with the encoding taken for it: windows-1252 (2 authors), shift_jis (1 author).',
  );
});

test('so are messages, with the signs Windows has and Latin-1 lacks', () => {
  const titles = rowsOf(once.stdout, 'contributions').map((row) => row.title);
  expect(titles).toEqual(expect.arrayContaining(['Año “nuevo” – 5 €', '修正した', 'With a mark', 'Named é']));
});

test.each([
  ['Western European', latin1('Fran\xe7ois \x97 l\x92\xe9t\xe9'), 'François — l’été'],
  ['Central European', Buffer.from('a3756b61737a20aff3b3e6', 'hex'), 'Łukasz Żółć'],
  ['Cyrillic', Buffer.from('c8e2e0ed20cfe5f2f0eee2', 'hex'), 'Иван Петров'],
  [
    'Cyrillic as Unix wrote it',
    Buffer.concat([KOI8, latin1(', '), Buffer.from('c9d3d0d2c1d7ccc5ced9206fdbc9c2cbc920d720d2c1c2cfd4c520d320c6c1cacccdc9', 'hex')]),
    undefined,
  ],
  ['Japanese', SHIFT_JIS, '山田太郎'],
])('the encoding of %s is guessed', (_, bytes, text) => {
  const read = decodeAs(bytes, guessEncoding(bytes));
  if (text === undefined) expect(read).toMatch(/^Иван Петров/);
  else expect(read).toBe(text);
});

test.each([
  ['=?iso-8859-1?Q?Bj=F6rn_Borg?=', 'Björn Borg'],
  ['=?utf-8?b?xYHDs2TFug==?= Nowak', 'Łódź Nowak'],
  ['=?utf-8?q?Zo=C3=AB?= =?utf-8?q?_Ek?=', 'Zoë Ek'],
  ['=?x-unknown?q?Zo?=', '=?x-unknown?q?Zo?='],
  ['MÃ¼ller\u200B', 'Müller'],
  ['Ünal Ã', 'Ünal Ã'],
])('the name %s is read as %s', (name, read) => expect(readableName(name)).toBe(read));

test('a name that lost letters is told from one that did not', () => {
  expect(['J\uFFFDrg', 'J?rg', 'Jörg', 'Who?'].map(isDamaged)).toEqual([true, true, false, false]);
});
