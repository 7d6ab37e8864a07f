import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { startApp, type TestApp } from '../testkit';
import { type Console, see } from './browser';
import { ForeignSite } from './foreign-site';

const MOST_BYTES = 15 * 1024;
const TIAGO = { as: 'EMPLOYEE', sub: 'p-tiago-moura' } as const;

/** The widget inside pages of other sites. */
export function widgetView(console: () => Console): void {
  let listed: ForeignSite;
  let unlisted: ForeignSite;
  let service: TestApp;
  let origin: string;
  beforeAll(async () => {
    listed = await ForeignSite.start();
    unlisted = await ForeignSite.start();
    service = await startApp({}, { WIDGET_ORIGINS: listed.origin });
    origin = service.url.replace('/graphql', '');
    for (const site of [listed, unlisted]) site.service = origin;
  });
  beforeEach(async () => {
    for (const site of [listed, unlisted]) site.tokens = [(await service.token(TIAGO)) ?? ''];
  });
  afterAll(async () => {
    await service.close();
    await listed.close();
    await unlisted.close();
  });

  async function shown(site: ForeignSite, attributes: Readonly<Record<string, string>>): Promise<Page> {
    const { page } = console();
    await page.goto(site.showing(attributes));
    return page;
  }

  /** What the browser complained of, each time as expected; anything else still fails the test. */
  function complained(of: RegExp): void {
    const { problems } = console();
    expect(problems.filter((problem) => of.test(problem))).not.toEqual([]);
    problems.splice(0, problems.length, ...problems.filter((problem) => !of.test(problem)));
  }

  test('three people with a reason each, and what to read first, under the strict policy of the page', async () => {
    const page = await shown(listed, { skill: 'k8s' });
    const help = page.getByRole('region', { name: 'Who can help' });
    await see(help.getByRole('heading', { name: 'Who can help with Kubernetes?' })).toBeVisible();
    await see(help.getByRole('listitem')).toHaveCount(3);
    const first = help.getByRole('listitem').first();
    await see(first.getByRole('link', { name: 'Amara Osei' })).toHaveAttribute('href', `${origin}/console/people/p-amara-osei`);
    await see(first).toContainText(/[A-Z][a-z ]+, \d{1,2} \w+ 20\d\d, /);
    await see(help.getByText('Read first')).toBeVisible();
    await see(help.getByRole('link', { name: /^All \d+ people$/ })).toBeVisible();
    await see(help).toHaveCSS('font-family', 'serif');
    await console().picture('widget');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });

  test('asks by an id, by a text, by the title of the page; and again when the page changes the question', async () => {
    const page = await shown(listed, { skill: 's-kubernetes' });
    const heading = page.getByRole('heading', { level: 2 });
    await see(heading).toHaveText('Who can help with Kubernetes?');
    await shown(listed, { url: '' });
    await see(page.getByRole('listitem').first()).toContainText('Amara Osei');
    await page.evaluate("document.querySelector('expertise-help').setAttribute('text', 'kafka')");
    await see(heading).toHaveText('Who can help with Apache Kafka?');
  });

  test('says that nobody was found, that nothing is asked, and that nobody is signed in', async () => {
    const page = await shown(listed, { skill: 'underwater basket weaving' });
    await see(page.getByRole('status')).toHaveText('Nobody was found.');
    await shown(listed, {});
    await see(page.getByRole('status')).toContainText('needs the attribute skill, text or url');
    listed.tokens = [''];
    await shown(listed, { skill: 'k8s' });
    await see(page.getByRole('status')).toHaveText('You are not signed in here. Sign in to see who can help.');
    expect(await console().violations()).toEqual([]);
    await shown(listed, { skill: 'k8s', 'token-from': 'wiki.nothing' });
    await see(page.getByRole('status')).toContainText('token-from must name a function of this page');
  });

  test('asks for a new token where the first is refused, and only once', async () => {
    listed.tokens = ['refused', ...listed.tokens];
    const page = await shown(listed, { skill: 'k8s' });
    await see(page.getByRole('listitem')).toHaveCount(3);
    complained(/status of 401/);
    listed.tokens = ['refused'];
    await shown(listed, { skill: 'k8s' });
    await see(page.getByRole('status')).toContainText('You are not signed in here');
    complained(/status of 401/);
  });

  test('a refusal is told with the id of its request; where no answer comes it is asked again by a key', async () => {
    listed.tokens = [(await service.token({ as: 'HR_SYNC' })) ?? ''];
    const page = await shown(listed, { skill: 'k8s' });
    await see(page.getByText(/^Request [\da-f-]{36}$/)).toBeVisible();
    complained(/status of 403/);
    listed.tokens = [(await service.token(TIAGO)) ?? ''];
    await page.route(`${origin}/graphql`, (route) => route.abort());
    await shown(listed, { skill: 'k8s' });
    await see(page.getByRole('status')).toContainText('cannot be reached');
    complained(/ERR_FAILED/);
    await page.unroute(`${origin}/graphql`);
    await page.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await see(page.getByRole('listitem')).toHaveCount(3);
    await see(page.getByRole('heading', { level: 2 })).toBeFocused();
  });

  test('a site that is not listed gets nothing', async () => {
    const page = await shown(unlisted, { skill: 'k8s' });
    await see(page.getByRole('status')).toContainText('cannot be reached from this page');
    complained(/CORS policy|ERR_FAILED/);
    const preflight = (site: ForeignSite) =>
      fetch(service.url, {
        method: 'OPTIONS',
        headers: { origin: site.origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    expect((await preflight(unlisted)).headers.get('access-control-allow-origin')).toBeNull();
    const { status, headers } = await preflight(listed);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': listed.origin,
      'access-control-allow-headers': 'authorization, content-type, x-request-id',
      vary: expect.stringMatching(/\bOrigin\b/) as string,
    });
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    // Without the variable no site is listed.
    const closed = await fetch(console().service.url, { method: 'POST', headers: { origin: listed.origin } });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is one small file that browsers ask after again', async () => {
    expect(gzipSync(readFileSync('dist/widget/widget.js')).length).toBeLessThanOrEqual(MOST_BYTES);
    const script = await fetch(`${origin}/widget.js`, { headers: { origin: listed.origin } });
    expect(Object.fromEntries(script.headers)).toMatchObject({
      'access-control-allow-origin': listed.origin,
      'cache-control': 'public, max-age=600',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const etag = script.headers.get('etag') ?? '';
    expect((await fetch(`${origin}/widget.js`, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } })).status).toBe(304);
  });
}
