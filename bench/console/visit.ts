import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The console as a leader of learning and development has it before them. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly origin: string;
}

const WIDTH = 1280;
const HEIGHT = 900;
const PATIENCE_MS = 120_000;

/** Notes long tasks from the first moment on, and keeps the times of all requests. */
const WATCH = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
    .observe({ type: 'longtask', buffered: true });
  performance.setResourceTimingBufferSize(10000);
`;

/** A fresh browser profile in which LD is signed in; nothing is cached. */
export async function visit(browser: Browser, origin: string, token: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport: { width: WIDTH, height: HEIGHT } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${origin}/console/sign-in`);
  const session = JSON.stringify({ token, role: 'LD', name: 'LD' });
  await page.evaluate(`localStorage.setItem('expertise-graph.session', ${JSON.stringify(session)})`);
  await page.addInitScript(WATCH);
  return { context, page, origin };
}

/** Waits in the page until a condition, given as text, holds; the page's policy forbids what Playwright's own waiting does. */
export async function until(page: Page, condition: string): Promise<void> {
  await page.evaluate(`new Promise((done) => { const look = () => (${condition} ? done() : setTimeout(look, 20)); look(); })`);
}
