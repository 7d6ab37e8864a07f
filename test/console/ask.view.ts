import { type Console, see } from './browser';

/** The view ask, as people use it. */
export function askView(console: () => Console): void {
  const TIAGO = { role: 'EMPLOYEE', person: 'p-tiago-moura' } as const;

  test('a question is answered with people, reasons and what was understood', async () => {
    const page = await console().open('/', TIAGO);
    await see(page.getByRole('searchbox', { name: 'Your question' })).toBeFocused();
    await console().picture('ask-first');
    await page.keyboard.type('k8s');
    await page.keyboard.press('Enter');
    const first = page.getByRole('article').first();
    await see(first.getByRole('heading')).toHaveText('Amara Osei');
    await see(page.getByRole('region', { name: 'What was understood' })).toContainText('Kubernetes');
    await first.getByText('Why Amara').click();
    await see(first.getByRole('list', { name: 'Points of Amara Osei' })).toContainText('contributions, the newest');
    await see(page).toHaveURL(/\/console\/ask\?q=k8s$/);
  });

  test('what was misunderstood is clicked away', async () => {
    const page = await console().open('/ask?q=kafka%20in%20Porto', TIAGO);
    await page.getByRole('button', { name: 'Ask without Porto' }).click();
    await see(page.getByRole('searchbox', { name: 'Your question' })).toHaveValue('kafka');
  });

  test('why not somebody else, accessible in light and dark, whole at 320 pixels, within its policy', async () => {
    const page = await console().open('/ask?q=senior%20kubernetes%20in%20Porto', TIAGO);
    await page.getByRole('combobox', { name: 'Somebody you expected' }).fill('Gudrun');
    await page.getByRole('option', { name: /Gudrun Petersen/ }).click();
    await see(page.getByRole('region', { name: 'Why not …?' }).getByRole('link', { name: 'Gudrun Petersen' })).toBeVisible();
    await see(page).toHaveURL(/why=p-gudrun-petersen/);
    await see(page.getByRole('button', { name: /^Ask .* for mentoring$/ }).first()).toBeVisible();
    await page.getByRole('article').first().getByText(/^Why /).click();
    await console().picture('ask');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });
}
