import type { Browser, Page } from 'playwright-core';
import { type Row, row } from '../pairing/row';
import { until, visit } from './visit';

const DECISIONS = 40;
const INTERACTIVE_GOAL_MS = 1_000;
const DECISION_GOAL_MS = 50;

/** Until a plan can be decided on after its last answer came, and until a decision shows after its key. */
export async function timeDecisions(browser: Browser, origin: string, token: string, plan: string, pairs: number): Promise<Row[]> {
  const { context, page } = await visit(browser, origin, token);
  await page.addInitScript(watchFor(pairs));
  await page.goto(`${origin}/console/plans/${plan}`);
  const interactive = await interactiveAfterAnswers(page);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const session = await context.newCDPSession(page);
  // What the page computes, however many others wait for a processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const begun = await computed();
  const shown: number[] = [];
  let untilShown = 0;
  for (let approved = 1; approved <= DECISIONS; approved++) {
    await page.evaluate(watchKey(approved));
    const before = await computed();
    await page.keyboard.press('a');
    shown.push(await page.evaluate<number>('globalThis.decided'));
    untilShown += (await computed()) - before;
  }
  const inMs = (seconds: number) => `${((1_000 * seconds) / DECISIONS).toFixed(0)} ms`;
  const whole = (await computed()) - begun;
  await context.close();
  shown.sort((a, b) => a - b);
  const at = (share: number) => shown[Math.ceil(share * shown.length) - 1] ?? 0;
  return [
    row(`${pairs} pairs interactive after the answers`, `${interactive.toFixed(0)} ms`, `at most ${INTERACTIVE_GOAL_MS} ms`),
    row(
      'a decision shown after its key, p50',
      `${at(0.5).toFixed(0)} ms`,
      `p95 ${at(0.95).toFixed(0)} ms over ${DECISIONS}; at most ${DECISION_GOAL_MS} ms`,
    ),
    row(
      'a decision, processor of the page until it shows',
      inMs(untilShown),
      `${inMs(whole)} with the answer and the pair that is shown next`,
    ),
  ];
}

/** Notes when all pairs are told, and when the page has nothing to do after it. */
const watchFor = (pairs: number) => `
  const watch = new MutationObserver(() => {
    if (![...document.querySelectorAll('[role=tab]')].some(({ textContent }) => textContent === 'To review ${pairs}')) return;
    if (document.querySelector('[role=row][data-key]') === null) return;
    watch.disconnect();
    globalThis.shownAt = performance.now();
    requestIdleCallback(() => { globalThis.idleAt = performance.now(); });
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
`;

/** From the end of the last answer with pairs until all are told and the page has no task left. */
async function interactiveAfterAnswers(page: Page): Promise<number> {
  await until(page, 'globalThis.idleAt > 0');
  return page.evaluate<number>(`idleAt - Math.max(...performance.getEntriesByType('resource')
    .filter(({ name, responseEnd }) => name.endsWith('/graphql') && responseEnd <= shownAt).map(({ responseEnd }) => responseEnd))`);
}

/** Makes `decided` in the page: milliseconds from the next key until the frame with the new count is painted. */
function watchKey(approved: number): string {
  return `globalThis.decided = new Promise((done) => {
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, { capture: true, once: true });
    const shown = () => [...document.querySelectorAll('[role=tab]')].some(({ textContent }) => textContent === 'Approved ${approved}');
    const watch = new MutationObserver(() => {
      if (!shown()) return;
      watch.disconnect();
      requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - pressed); port2.postMessage(0); });
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  }); undefined`;
}
