import { readTrailers } from '../../cli/git/trailers';
import { bodyText, cut } from '../../cli/git/text';

describe('readTrailers', () => {
  const one = (line: string) => readTrailers(line).map(({ part, contact }) => [part, contact.name, contact.email]);

  test.each([
    ['Co-authored-by: Ana Lima <ana@example.org>', [['COAUTHOR', 'Ana Lima', 'ana@example.org']]],
    ['REVIEWED-BY: Ana Lima <ana@example.org>', [['REVIEWER', 'Ana Lima', 'ana@example.org']]],
    ['Acked-by: <ana@example.org>', [['APPROVER', '', 'ana@example.org']]],
    ['Approved-by: "Lima, Ana" <ana@example.org> # v2', [['APPROVER', 'Lima, Ana', 'ana@example.org']]],
    ['Reported-and-tested-by: Bo <bo@example.org>', [['HELPER', 'Bo', 'bo@example.org']]],
    [
      'Reviewed-and-tested-by: Bo <bo@example.org>',
      [
        ['REVIEWER', 'Bo', 'bo@example.org'],
        ['HELPER', 'Bo', 'bo@example.org'],
      ],
    ],
    [
      'Reviewed-by: Bo <bo@example.org>, Cy Day <cy@example.org>',
      [
        ['REVIEWER', 'Bo', 'bo@example.org'],
        ['REVIEWER', 'Cy Day', 'cy@example.org'],
      ],
    ],
    ['Signed-off-by: Ana Lima <ana@example.org>', []],
    ['Cc: Ana Lima <ana@example.org>', []],
    ['Reviewed-by: Ana Lima', []],
    ['    Reviewed-by: Ana Lima <ana@example.org>', []],
    ['> Reviewed-by: Ana Lima <ana@example.org>', []],
  ])('%s', (line, expected) => expect(one(line)).toEqual(expected));

  test('finds them in the middle of a squashed message, with Windows line ends too', () => {
    const body = '* first\r\n\r\nCo-authored-by: Bo <bo@example.org>\r\n\r\n* second\r\n';
    expect(one(body)).toEqual([['COAUTHOR', 'Bo', 'bo@example.org']]);
  });
});

describe('bodyText', () => {
  test('leaves out people and closing administration, keeps text', () => {
    const body =
      'Why it is so.\n\nReviewed-by: Bo <bo@example.org>\n\nMore: text.\n\nFixes: 1234 ("x")\nChange-Id: I1\nSigned-off-by: A <a@b.c>\n';
    expect(bodyText(body, 1000)).toBe('Why it is so.\n\nMore: text.');
  });

  test('keeps an indented end, which is an example', () => {
    expect(bodyText('Run:\n\n    make all\n', 1000)).toBe('Run:\n\n    make all');
  });

  test('is null where nothing else was written', () => {
    expect(bodyText('', 1000)).toBeNull();
    expect(bodyText('\nSigned-off-by: A <a@b.c>\n', 1000)).toBeNull();
  });

  test('cuts between characters, never through one', () => {
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('ab🙂c', 3)).toBe('ab');
    expect(cut('ab🙂c', 4)).toBe('ab🙂');
  });
});
