import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type Row, row } from '../pairing/row';
import { until, visit } from './visit';

const BUILD = 'dist/console/assets';
const GOAL_KIB = 260;
const VIEWS = ['/ask', '/people', '/people/m-0', '/skills', '/skills/s-0', '/champions', '/coverage', '/programs', '/syncs'] as const;

/** What each view loads of scripts and styles before it shows anything, after gzip. */
export async function weighViews(browser: Browser, origin: string, token: string, plan: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of [...VIEWS, `/plans/${plan}`]) {
    const { context, page } = await visit(browser, origin, token);
    await page.goto(`${origin}/console${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await until(page, `document.querySelector('.skeleton') === null`);
    const loaded = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => /[.](js|css)$/.test(name))`,
    );
    await context.close();
    const kib = loaded.reduce((sum, name) => sum + gzipSync(readFileSync(join(BUILD, basename(name)))).length, 0) / 1024;
    const name = path.startsWith('/plans/') ? '/plans/…' : path;
    rows.push(row(`first view of ${name}`, `${kib.toFixed(0)} KiB`, `${loaded.length} files, gzip; at most ${GOAL_KIB} KiB`));
  }
  return rows;
}
