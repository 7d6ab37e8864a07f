import { returnPath } from '../../src/server/sign-in/return-path';

const ORIGIN = 'https://console.example';

test.each(['/console/', '/console/plans/p-1?show=review&q=a%20b', '/console/people/x%2Fy'])('%s is gone back to', (path) => {
  expect(returnPath(path, ORIGIN)).toBe(path);
});

test.each<[unknown]>([
  ['https://evil.example/console/'],
  ['//evil.example/console/'],
  ['/console/../..//evil.example'],
  ['/console/..//evil.example'],
  ['/console/%2e%2e//evil.example'],
  ['/console/../graphql'],
  ['/console/..\\..\\evil.example'],
  ['\\\\evil.example/console/'],
  ['/\tconsole/'],
  ['/console'],
  ['/consoles/'],
  ['javascript:alert(1)'],
  [''],
  [undefined],
  [['/console/', '/console/']],
  [`/console/${'x'.repeat(1_500)}`],
  // As an address each is nine characters.
  [`/console/${'漢'.repeat(200)}`],
])('%j is not gone to', (asked) => {
  expect(returnPath(asked, ORIGIN)).toBe('/console/');
});

test('a line break leads nowhere else', () => {
  const path = returnPath('/console/\r\nset-cookie: a=b', ORIGIN);
  expect(path).not.toMatch(/[\r\n]/);
});
