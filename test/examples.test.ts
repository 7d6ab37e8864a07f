import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { newPrefix, seed } from './seed';
import { useApp } from './testkit';

const service = useApp();

test('the example without a framework finds who has a skill', async () => {
  const p = newPrefix();
  const at = new Date().toISOString();
  await seed(service(), {
    skills: [{ id: `${p}zither`, name: 'Zither making' }],
    people: [{ id: `${p}ada`, name: 'Ada Byron', email: 'ada@example.com' }],
    evidence: [{ id: `${p}e`, person: `${p}ada`, skill: `${p}zither`, kind: 'ASSESSMENT', level: 4, at }],
  });
  const env = { ...process.env, URL: service().url, TOKEN: await service().token({ as: 'EMPLOYEE' }) };
  const ran = promisify(execFile)(process.execPath, ['--import', 'tsx', 'examples/typescript/find-experts.ts', 'zither making'], { env });
  expect((await ran).stdout).toMatch(/^Ada Byron, 0\.\d\d: level 4, .* ada@example\.com\n$/);
});

test('README shows the table of a plan as it stands among the examples', () => {
  const shown = /```tsx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  expect(shown).toBe(readFileSync('examples/react/plan-table.tsx', 'utf8'));
});
