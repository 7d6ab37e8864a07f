import { request } from 'node:http';
import { type Console, see } from './browser';

/** Signing in, and how the pages are served. */
export function signInView(console: () => Console): void {
  test('as a person of the sample, and out again', async () => {
    const { page, service } = console();
    await page.goto(service.url.replace('/graphql', '/'));
    await see(page.getByRole('heading', { level: 1, name: 'Who is looking?' })).toBeVisible();
    await console().picture('sign-in');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /Amara Osei/ }).click();
    await see(page.getByRole('heading', { level: 1, name: 'Who can help with this?' })).toBeVisible();
    await page.getByRole('link', { name: 'My profile' }).click();
    await see(page.getByRole('heading', { level: 1, name: 'Amara Osei' })).toBeVisible();
    await page.keyboard.press('?');
    await see(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await see(page.getByRole('heading', { level: 1, name: 'Who is looking?' })).toBeVisible();
  });

  test('a refused question is told with the id of its request', async () => {
    const page = await console().open('/ask?q=kafka', { role: 'HR_SYNC' });
    const alert = page.getByRole('alert').first();
    await see(alert).toContainText('Request');
    await see(alert.locator('code')).toHaveText(/^[\da-f-]{36}$/);
  });

  test('files named by their content are kept for a year, the page never; nothing comes from elsewhere', async () => {
    const at = console().service.url.replace('/graphql', '/console');
    const page = await fetch(`${at}/people/anybody`);
    const text = await page.text();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const [script = ''] = /assets\/index-[\w-]+\.js/.exec(text) ?? [];
    expect((await whole(`${at}/${script}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await whole(`${at}/assets/nothing.js`)).status).toBe(404);
  });

  test('nobody signs in under a foreign name', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const address = console().service.url.replace('/graphql', '/sign-in/local');
      const asked = request(address, { headers: { host: 'evil.example' } }, (res) => resolve(res.resume().statusCode));
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });
}

/** What is not read to its end keeps its connection. */
async function whole(address: string): Promise<Response> {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response;
}
