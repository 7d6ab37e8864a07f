import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, expect as playwrightExpect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { AccessRole } from '../../src/access/role';
import { loadSampleIfDue } from '../../sample/load';
import { samplePeople } from '../../sample/people';
import { drain } from '../drain';
import { indexed } from '../seed';
import { type TestApp, useApp } from '../testkit';

/** Rules of WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing a page shows depends on how busy the machine is: what is awaited comes, or the test ends with the run's own limit. */
const PATIENCE_MS = 60_000;
export const see = playwrightExpect.configure({ timeout: PATIENCE_MS });

/** `describe`, or its skipping where no browser could be started; the setup has said why. */
export const describeInBrowser = process.env['TEST_BROWSER'] ? describe : describe.skip;

/** Pictures that stand in the README, as a window of this size shows the page. */
const IN_README = { ask: 'light', champions: 'light', coverage: 'light', path: 'light', plan: 'light', skill: 'dark' } as const;
const WINDOW = { x: 0, y: 0, width: 1280, height: 900 };

/** Who looks: a role, and the person for those who are one. */
export interface Visitor {
  readonly role: AccessRole;
  readonly person?: string;
}

interface AxeWindow {
  readonly axe: { run(root: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** The console in a real browser, before the real service with its sample. */
export class Console {
  /** What the page complained of: errors of scripts, and what the content security policy refused. */
  readonly problems: string[] = [];

  constructor(
    private readonly browser: Browser,
    readonly service: TestApp,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  /** Opens a view, as whoever looks. */
  async open(path: string, { role, person }: Visitor): Promise<Page> {
    const origin = this.service.url.replace('/graphql', '');
    const token = await this.service.token({ as: role, ...(person && { sub: person }) });
    const name = samplePeople().find(({ id }) => id === person)?.name ?? role;
    const session = { token, role, name, ...(person && { person }) };
    // What a page keeps is kept for its origin, so the first page needs one of that origin before it.
    if (!this.page.url().startsWith(origin)) await this.page.goto(`${origin}/console/sign-in-test`);
    await this.page.evaluate(`localStorage.setItem('expertise-graph.session', ${JSON.stringify(JSON.stringify(session))})`);
    await this.page.goto(`${origin}/console${path}`);
    return this.page;
  }

  /** Shows the page in another light, or at another width. */
  async look({ dark, width = 1280 }: { readonly dark?: boolean; readonly width?: number }): Promise<void> {
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await this.page.setViewportSize({ width, height: 900 });
  }

  /** Where PICTURES names a folder: writes the page as it stands, in light, in dark and narrow, and as the README shows it, for people to look at. */
  async picture(name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    // What sticks to the window would stand in the middle of a picture of the whole page.
    await this.page.evaluate('scrollTo(0, 0)');
    for (const [look, how] of [
      ['light', {}],
      ['dark', { dark: true }],
      ['narrow', { width: 360 }],
    ] as const) {
      await this.look(how);
      await this.page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
      if ((IN_README as Record<string, string>)[name] === look)
        await this.page.screenshot({ path: join(folder, 'readme', `${name}.png`), clip: WINDOW });
    }
    await this.look({});
  }

  /** Shows the page as it is printed, until it is asked to be on the screen again; where PICTURES names a folder, writes it. */
  async print(name: string, printed: boolean): Promise<void> {
    await this.page.emulateMedia({ media: printed ? 'print' : 'screen' });
    const folder = process.env['PICTURES'];
    if (folder && printed) await this.page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
  }

  /** What axe finds wrong, one line each, in light and in dark. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const found: string[] = [];
    for (const dark of [false, true]) {
      await this.look({ dark });
      // What is dark differs in colours alone.
      const rules = dark ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: RULES };
      const violations = await this.page.evaluate(
        (runOnly) =>
          (globalThis as unknown as AxeWindow).axe
            .run((globalThis as unknown as { document: unknown }).document, { runOnly })
            .then((result) =>
              result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
            ),
        rules,
      );
      found.push(...violations.map((violation) => `${dark ? 'dark' : 'light'}: ${violation}`));
    }
    await this.look({});
    return found;
  }

  /** By how many pixels the page is wider than a window of 320. */
  async cutOffAt320(): Promise<number> {
    await this.look({ width: 320 });
    const over = await this.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    await this.look({});
    return over as number;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.browser.close();
  }
}

/** Starts the service with the sample and a page of its own in the shared browser; call it inside `describeInBrowser`. */
export function useConsole(): () => Console {
  const service = useApp({ localPeople: samplePeople() });
  let opened: Console | undefined;
  beforeAll(async () => {
    await loadSampleIfDue(service().graph, service().app.sync, new Date());
    await indexed(service());
    await drain(service().graph, Date.now);
    const browser = await chromium.connect(process.env['TEST_BROWSER'] ?? '');
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 900 } });
    opened = new Console(browser, service(), context, await context.newPage());
  });
  afterAll(async () => {
    await opened?.close();
  });
  return () => {
    if (!opened) throw new Error('The console is open only inside tests and hooks.');
    return opened;
  };
}
