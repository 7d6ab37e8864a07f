import { sync } from '../seed';
import { type Console, see } from './browser';

/** The view a person, as people use it. */
export function personView(console: () => Console): void {
  const TIAGO = { role: 'EMPLOYEE', person: 'p-tiago-moura' } as const;

  test('finds what is believed of them, what it rests on, and contests it', async () => {
    const said = {
      id: 'review-1',
      person: 'p-tiago-moura',
      skill: 's-kubernetes',
      kind: 'MANAGER',
      level: 2,
      by: 'p-noor-haddad',
      at: '2026-03-01',
    };
    await sync(console().service, 'evidence', [{ ...said, note: 'Asks before each upgrade' }]);
    const page = await console().open('/people/p-tiago-moura', TIAGO);
    await see(page.getByRole('heading', { level: 1, name: 'Tiago Moura' })).toBeVisible();
    await page.getByRole('button', { name: 'Kubernetes' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Asks before each upgrade' });
    await see(row).toContainText('Noor Haddad');
    await console().picture('person');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await row.getByRole('button', { name: 'Contest' }).click();
    await page.keyboard.type('I led the last two of them.');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Contest' }).click();
    await see(row).toContainText('Disputed');
    await see(page).toHaveURL(/skill=s-kubernetes/);
  });

  test('it is settled by learning and development, and not by whoever wrote it', async () => {
    const address = '/people/p-tiago-moura?skill=s-kubernetes';
    const page = await console().open(address, { role: 'MANAGER', person: 'p-noor-haddad' });
    const row = page.getByRole('row').filter({ hasText: 'I led the last two of them.' });
    await see(row).toContainText('Disputed');
    await see(row.getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
    await console().open(address, { role: 'LD' });
    await row.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('textbox', { name: 'Your reason' }).fill('They did.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await see(row.or(page.getByRole('row').filter({ hasText: 'They did.' }))).toContainText('Withdrawn');
  });

  test('what they did, by skill', async () => {
    const page = await console().open('/people/p-amara-osei?tab=contributions&skill=s-kubernetes', TIAGO);
    await see(page.getByText('Of the skill Kubernetes')).toBeVisible();
    await console().picture('contributions');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await see(page.getByRole('button', { name: 'Show more' })).toBeVisible();
  });

  test('people are found by name and by team; a colleague does not see the evidence', async () => {
    const page = await console().open('/people', TIAGO);
    await page.getByRole('searchbox', { name: 'Name or title' }).fill('gudrun');
    await see(page.getByRole('listitem').filter({ hasText: 'Gudrun Petersen' })).toBeVisible();
    await see(page.getByText('1 active person')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Name or title' }).fill('');
    await see(page).toHaveURL(/people$/);
    await see(page.getByText(/^\d\d active people/)).toBeVisible();
    await console().picture('people');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.goto(page.url().replace(/people$/, 'people/p-amara-osei?skill=s-kubernetes'));
    await see(page.getByText('There is no evidence that you may see', { exact: false })).toBeVisible();
  });
}
