import { buffer } from 'node:stream/consumers';
import { type Console, see } from './browser';
import { intoTable, shows, tabTo } from './keys';
import { PAIRS } from './plan.story';

/** What stands around the pairs of a plan: filters kept under a name, files, pins of many, match rates. Leaves the plan as it was. */
export function planTools(console: () => Console): void {
  test('filters are kept under a name, picked, and removed with a way back', async () => {
    const { page } = console();
    await tabTo(page, page.getByLabel('Location'));
    await page.keyboard.type('Porto');
    const narrowed = page.getByText(/^\d+ pairs$/);
    await see(narrowed).not.toHaveText(`${PAIRS - 3} pairs`);
    const shown = await narrowed.textContent();
    await tabTo(page, page.getByRole('button', { name: 'Save view …' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await see(dialog.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('In Porto');
    expect(await console().violations()).toEqual([]);
    await tabTo(page, dialog.getByRole('checkbox', { name: 'Others who review plans see it too' }));
    await page.keyboard.press('Space');
    await tabTo(page, dialog.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    const views = page.getByLabel('Saved views');
    await see(views.getByRole('option', { name: 'In Porto', selected: true })).toBeAttached();
    await tabTo(page, page.getByRole('button', { name: 'Show all' }));
    await page.keyboard.press('Enter');
    await see(narrowed).toHaveText(`${PAIRS - 3} pairs`);
    await tabTo(page, views);
    await page.keyboard.type('In Porto');
    await see(narrowed).toHaveText(shown ?? '');
    expect(page.url()).toContain('place=Porto');
    await console().picture('plan-narrowed');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await tabTo(page, page.getByRole('button', { name: 'Remove view' }));
    await page.keyboard.press('Enter');
    const gone = page.getByRole('alertdialog').filter({ hasText: 'The view “In Porto” is removed.' });
    await see(views).toHaveCount(0);
    await gone.getByRole('button', { name: 'Undo' }).press('Enter');
    await see(views.getByRole('option', { name: 'In Porto' })).toBeAttached();
  });

  test('a file holds what is narrowed, with names and addresses of both', async () => {
    const { page } = console();
    const shown = Number.parseInt((await page.getByText(/^\d+ pairs$/).textContent()) ?? '', 10);
    await tabTo(page, page.getByRole('button', { name: 'CSV' }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const [headings, ...rows] = (await buffer(await download.createReadStream())).toString().trim().split('\r\n');
    expect(headings).toContain('mentee,mentee email,mentor,mentor email');
    expect(rows).toHaveLength(shown);
    expect(rows.every((row) => /^Mentee \d+,mentee-\d+@example.com,Mentor \d+,mentor-\d+@example.com,/.test(row))).toBe(true);
    await tabTo(page, page.getByRole('button', { name: 'Show all' }));
    await page.keyboard.press('Enter');
    await see(page.getByText(`${PAIRS - 3} pairs`)).toBeVisible();
  });

  test('on paper stand all pairs, not only those in sight', async () => {
    const { page } = console();
    await page.emulateMedia({ media: 'print' });
    await see(page.getByRole('table', { name: 'Pairs: To review' }).getByRole('row')).toHaveCount(PAIRS - 3 + 1);
    await page.emulateMedia({ media: 'screen' });
    await see(page.getByRole('grid', { name: 'Pairs: To review' })).toBeVisible();
  });

  test('many are pinned at a price that is told before, and unpinned by one undo', async () => {
    const { page } = console();
    await intoTable(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('p');
    await see(page.getByRole('dialog', { name: 'Pin 2 pairs' })).toContainText('2 pairs cost the plan nothing');
    await page.keyboard.press('Enter');
    await shows(page, 'Pinned', 3);
    await intoTable(page);
    await page.keyboard.press('Control+z');
    await shows(page, 'Pinned', 1);
    await shows(page, 'To review', PAIRS - 3);
  });

  test('match rates by team and location are asked for when they are opened; the keys are listed', async () => {
    const { page } = console();
    await tabTo(page, page.getByText('Match rate by team and location'));
    await page.keyboard.press('Enter');
    const rates = page.getByRole('table', { name: 'By location' });
    await see(rates.getByRole('row', { name: /^Porto/ })).toContainText('100%');
    await console().picture('match-rates');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.keyboard.press('?');
    await see(page.getByRole('dialog', { name: 'Keys' })).toContainText('Approve what is picked');
    await page.keyboard.press('Escape');
  });
}
