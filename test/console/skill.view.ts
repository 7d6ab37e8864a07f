import { type Console, see } from './browser';

/** The view a skill, as people use it. */
export function skillView(console: () => Console): void {
  const TIAGO = { role: 'EMPLOYEE', person: 'p-tiago-moura' } as const;

  test('is found by an alias from anywhere, by keys alone', async () => {
    const page = await console().open('/skills', TIAGO);
    await see(page.getByRole('heading', { level: 1, name: 'Skills' })).toBeVisible();
    await page.keyboard.press('/');
    await see(page.getByRole('combobox', { name: 'Find a person or a skill' })).toBeFocused();
    await page.keyboard.type('k8s');
    await see(page.getByRole('option', { name: /Kubernetes/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await see(page.getByRole('option', { name: /Kubernetes/ })).toHaveAttribute('data-focused', 'true');
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: 'Kubernetes' })).toBeVisible();
  });

  test('shows who holds it at which level, who is known for it, and who worked together', async () => {
    const page = await console().open('/skills/s-kubernetes', TIAGO);
    await see(page.getByRole('region', { name: 'Champions' }).getByRole('link', { name: 'Amara Osei' })).toBeVisible();
    const holders = page.getByRole('region', { name: /^Held by/ });
    await see(holders.getByRole('link', { name: 'Farida Rahimi' })).toBeVisible();
    await see(page.getByRole('list', { name: 'Contributions by quarter' }).getByRole('listitem')).toHaveCount(8);
    await page.getByText('The same as a list').click();
    await console().picture('skill');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await holders.getByRole('button', { name: /Level 5/ }).click();
    await see(page).toHaveURL(/level=/);
    await see(holders.getByRole('link', { name: 'Farida Rahimi' })).toHaveCount(0);
    await see(holders.getByRole('link', { name: 'Amara Osei' })).toBeVisible();
  });

  test('the list of skills, narrowed', async () => {
    const page = await console().open('/skills?q=kube', TIAGO);
    await see(page.getByRole('main').getByRole('link', { name: 'Kubernetes' })).toBeVisible();
    await console().picture('skills');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });
}
