import { createHistoryText } from '../../cli/git/legacy-text';
import { parseLog } from '../../cli/git/log';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

async function parse(...chunks: string[]) {
  const commits = [];
  for await (const commit of parseLog(chunks, createHistoryText())) commits.push(commit);
  return commits;
}

const header = (hash: string, body = '') => `${hash}\x00001700000000\x00Ana Lima\x00ana@example.org\x00Subject\x00${body}\x00`;

describe('parseLog', () => {
  test('reads fields and files; a binary file has no lines, a rename its new name', async () => {
    const [commit] = await parse(
      `${header(A, 'Body\nof two lines\n')}\n3\t1\tsrc/a.ts\x00-\t-\tlogo.png\x00002\t2\t\x00old.ts\x00new "name"\n.ts\x00`,
    );
    expect(commit).toEqual({
      hash: A,
      at: 1_700_000_000,
      author: { name: 'Ana Lima', email: 'ana@example.org' },
      subject: 'Subject',
      body: 'Body\nof two lines\n',
      files: [
        { path: 'src/a.ts', lines: 4 },
        { path: 'logo.png', lines: null },
        { path: 'new "name"\n.ts', lines: 4 },
      ],
    });
  });

  test('a commit without files is followed at once by the next; the last may be one', async () => {
    const commits = await parse(header(A) + header(B));
    expect(commits.map(({ hash, files }) => [hash, files.length])).toEqual([
      [A, 0],
      [B, 0],
    ]);
  });

  test('gives the same wherever the stream is cut into pieces', async () => {
    const log = `${header(A, 'x')}\n1\t0\t\x00o\x00n\x00${header(B)}\n5\t5\tä/é.py\x00`;
    const whole = await parse(log);
    for (let cut = 1; cut < log.length; cut++) expect(await parse(log.slice(0, cut), log.slice(cut))).toEqual(whole);
  });

  test('a path that looks like a hash or holds tabs stays a path', async () => {
    const [commit] = await parse(`${header(A)}\n1\t0\t${B}\x00001\t0\ta\tb\x00`);
    expect(commit?.files.map(({ path }) => path)).toEqual([B, 'a\tb']);
  });

  test('an empty history gives nothing', async () => {
    expect(await parse()).toEqual([]);
  });

  test.each(['not a hash\x00', `${A}\x00123\x00`, `${header(A)}\n1\t1\t\x00old\x00`, `${header(A)}\n1\t1\tx`])(
    'refuses %j',
    async (log) => {
      await expect(parse(log)).rejects.toThrow(/Unexpected output|cut off/);
    },
  );
});
