import { type Console, see } from './browser';

/** The view champions, as people use it. */
export function championView(console: () => Console): void {
  test('of a skill that is picked by keys, with the reasons and what was taken away', async () => {
    const page = await console().open('/champions', { role: 'EMPLOYEE', person: 'p-tiago-moura' });
    await page.getByRole('combobox', { name: 'Skill', exact: true }).fill('k8s');
    await see(page.getByRole('option', { name: /Kubernetes/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await see(page.getByRole('option', { name: /Kubernetes/ })).toHaveAttribute('data-focused', 'true');
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: 'Champions of Kubernetes' })).toBeVisible();
    await see(page.getByRole('listbox')).toHaveCount(0);
    const amara = page.getByRole('article', { name: 'Amara Osei' });
    await amara.getByText('Why, and what was taken away').click();
    await see(amara.getByRole('list', { name: 'Points of Amara Osei' })).toContainText('vouched for in return');
    await console().picture('champions');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });

  test('who vouches mostly for each other is shown to learning and development only', async () => {
    const path = '/champions?skill=s-product-management';
    const page = await console().open(path, { role: 'LD' });
    await see(page.getByRole('region', { name: 'People who vouch mostly for each other' })).toContainText('Malik Sharif');
    await console().picture('rings');
    expect(await console().violations()).toEqual([]);
    await console().open(path, { role: 'EMPLOYEE', person: 'p-tiago-moura' });
    await see(page.getByRole('region', { name: 'Would you rather not be listed?' })).toBeVisible();
    await see(page.getByText('People who vouch mostly for each other')).toHaveCount(0);
  });

  test('whoever is listed leaves the list, takes that back, and comes back from the profile', async () => {
    const AMARA = { role: 'EMPLOYEE', person: 'p-amara-osei' } as const;
    const page = await console().open('/champions?skill=s-kubernetes', AMARA);
    const amara = page.getByRole('article', { name: 'Amara Osei' });
    await see(amara).toBeVisible();
    await page.getByRole('button', { name: 'Leave the lists' }).click();
    await see(page.getByRole('heading', { name: 'You are not listed' })).toBeVisible();
    await see(amara).toHaveCount(0);
    await console().picture('left-out');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await see(amara).toBeVisible();
    await console().open('/people/p-amara-osei', AMARA);
    await page.getByRole('button', { name: 'Leave the lists' }).click();
    await see(page.getByText('on no list of champions and mentors')).toBeVisible();
    await page.getByRole('button', { name: 'Be listed' }).click();
    await see(page.getByText('listed among champions and mentors')).toBeVisible();
    await see(page.getByText(/Champion of/).first()).toBeVisible();
  });
}
