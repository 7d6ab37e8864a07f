import { type Browser, chromium, type Page } from 'playwright-core';
import { loadSampleIfDue } from '../../sample/load';
import { samplePeople } from '../../sample/people';
import { drain } from '../drain';
import { indexed } from '../seed';
import { startApp, type TestApp } from '../testkit';
import { Console, describeInBrowser, see } from './browser';
import { TestIdentityProvider } from './identity-provider';

const AMARA = samplePeople().find(({ name }) => name === 'Amara Osei')?.id ?? '';

describeInBrowser('signing in by the provider of the organisation', () => {
  let provider: TestIdentityProvider;
  let service: TestApp;
  let browser: Browser;
  let console: Console;
  const page = (): Page => console.page;
  /** What the page was given: the bodies of all answers of the service. */
  const seen: Promise<string>[] = [];

  beforeAll(async () => {
    provider = await TestIdentityProvider.start();
    provider.accounts = { [AMARA]: { roles: ['EMPLOYEE'] }, guest: {} };
    service = await startApp({}, { ...provider.env, SAMPLE: 'on' });
    await loadSampleIfDue(service.graph, service.app.sync, new Date());
    await indexed(service);
    await drain(service.graph, Date.now);
    browser = await chromium.connect(process.env['TEST_BROWSER'] ?? '');
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
    console = new Console(browser, service, context, await context.newPage());
    page().on('response', (response) => {
      if (response.url().startsWith(provider.console)) seen.push(response.text().catch(() => ''));
    });
  });
  beforeEach(() => void (provider.accessTokenTtl = 3_600));
  afterAll(async () => {
    await console?.close();
    await service?.close();
    await provider?.close();
  });

  /** At the provider's page. */
  async function continueAs(account: string): Promise<void> {
    await see(page().getByRole('heading', { name: 'Provider' })).toBeVisible();
    await page().getByLabel('Account').fill(account);
    await page().getByRole('button', { name: 'Continue' }).click();
  }

  const asksForSignIn = () => see(page().getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  test('an account without a role is told why, and may be another one', async () => {
    await page().goto(`${provider.console}/console/people/${AMARA}`);
    await asksForSignIn();
    expect(await console.violations()).toEqual([]);
    expect(await console.cutOffAt320()).toBeLessThanOrEqual(0);
    await page().getByRole('button', { name: 'Sign in' }).click();
    await continueAs('guest');
    await see(page().getByRole('alert')).toContainText('This account may not use the console');
    await console.picture('sign-in-by-provider');
    expect(await console.violations()).toEqual([]);
    await page().getByRole('button', { name: 'Sign in' }).click();
    await continueAs(AMARA);
    // Back to where the first attempt began.
    await see(page().getByRole('heading', { level: 1, name: 'Amara Osei' })).toBeVisible();
    await see(page().locator('.signed-in')).toContainText('Amara Osei · Employee');
  });

  test('no token is within reach of the page', async () => {
    await page().reload();
    await see(page().getByRole('heading', { level: 1, name: 'Amara Osei' })).toBeVisible();
    const kept = await page().evaluate('JSON.stringify([document.cookie, localStorage, sessionStorage])');
    expect(kept).toContain('["",');
    const all = [String(kept), ...(await Promise.all(seen))].join('\n');
    expect(all).toContain('Amara Osei');
    expect(provider.tokens.length).toBeGreaterThanOrEqual(3);
    expect(provider.tokens.filter((token) => all.includes(token))).toEqual([]);
    expect(all).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
  });

  test('a session that ended leads to the sign-in and back to where one was', async () => {
    await console.context.clearCookies({ name: 'console' });
    await page().getByRole('link', { name: 'Skills', exact: true }).click();
    await asksForSignIn();
    await see(page().getByText('Your session has ended.')).toBeVisible();
    await page().getByRole('button', { name: 'Sign in' }).click();
    await see(page().getByRole('heading', { level: 1, name: 'Skills' })).toBeVisible();
    expect(page().url()).toContain('/console/skills');
  });

  test('signing out ends both sessions, in every tab', async () => {
    const other = await console.context.newPage();
    await other.goto(`${provider.console}/console/skills`);
    await see(other.getByRole('heading', { level: 1, name: 'Skills' })).toBeVisible();
    await page().getByRole('button', { name: 'Sign out' }).click();
    await page().getByRole('button', { name: 'Leave the provider' }).click();
    await asksForSignIn();
    await see(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await other.close();
    await page().getByRole('button', { name: 'Sign in' }).click();
    await see(page().getByRole('heading', { name: 'Provider' })).toBeVisible();
  });

  test('the page had nothing to complain of', () => {
    // That somebody is not signed in is told by the browser as well.
    expect(console.problems.filter((problem) => !/status of 401/.test(problem))).toEqual([]);
  });
});
