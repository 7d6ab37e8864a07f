import { buffer } from 'node:stream/consumers';
import { sync } from '../seed';
import { type Console, see } from './browser';

/** The view syncs, as people use it. */
export function syncsView(console: () => Console): void {
  const HR = { role: 'HR_SYNC' } as const;

  test('a run with rejected rows is found, narrowed and saved as a file to mend', async () => {
    const rows = [
      { id: 'p-new', name: 'Ada Byron' },
      { id: 'p-new', name: 'Ada King' },
      { id: 'p-newer', name: 'Grace', email: 'no address' },
      { id: 'p-newest', name: 'Mary' },
    ];
    await sync(console().service, 'people', rows, { source: 'workday' });
    const page = await console().open('/', HR);
    await see(page.getByRole('heading', { level: 1, name: 'Syncs' })).toBeVisible();
    await console().picture('syncs');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.getByRole('searchbox', { name: 'Source, as it names itself' }).fill('workday');
    await see(page).toHaveURL(/source=workday/);
    await page.getByRole('row').filter({ hasText: 'workday' }).getByRole('link').click();
    await see(page.getByRole('heading', { level: 2, name: '3 rejected rows' })).toBeVisible();
    await console().picture('sync');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('button', { name: /Invalid value/ }).click();
    await see(page.getByRole('row')).toHaveCount(2);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV to mend' }).click()]);
    const lines = (await buffer(await file.createReadStream())).toString().split('\r\n');
    expect(lines[0]).toBe('\uFEFFrow,id,code,field,message');
    expect(lines[1]).toMatch(/^3,p-newer,INVALID_VALUE,email,/);
    expect(lines.slice(2)).toEqual(['']);
  });

  test('an operator of HR is offered no search', async () => {
    const page = await console().open('/syncs', HR);
    await see(page.getByRole('link', { name: 'People' })).toBeVisible();
    await see(page.getByRole('link', { name: 'Ask' })).toHaveCount(0);
    await see(
      page
        .getByRole('status')
        .filter({ hasText: 'computed' })
        .or(page.getByText(/behind/)),
    ).toBeVisible();
  });
}
