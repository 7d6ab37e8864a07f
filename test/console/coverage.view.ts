import { buffer } from 'node:stream/consumers';
import { type Console, see } from './browser';

/** The view coverage and risk, as people use it. */
export function coverageView(console: () => Console): void {
  test('the map shows numbers, and a cell opens the people behind it', async () => {
    const page = await console().open('/coverage', { role: 'LD' });
    const map = page.getByRole('region', { name: 'Map of teams and skills' });
    const cell = map.getByRole('button', { name: /likely to be short/ }).first();
    await see(cell).toContainText('of');
    await cell.click();
    await see(page).toHaveURL(/cell=/);
    await see(page.getByRole('heading', { level: 2, name: / in / })).toBeVisible();
    await console().picture('coverage');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });

  test('risks name those that a skill hangs on', async () => {
    const page = await console().open('/coverage?tab=risks', { role: 'LD' });
    await see(page.getByText(/likely to be short/).first()).toBeVisible();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const lines = (await buffer(await file.createReadStream())).toString().trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFskill,level,needed,expected,risk,may leave,held by');
    // All of them, not only the page that is shown.
    expect(lines.length).toBeGreaterThan(21);
    await console().picture('risks');
    expect(await console().violations()).toEqual([]);
  });

  test('somebody leaves: before, after, and who could step in', async () => {
    const page = await console().open('/coverage?tab=leavers', { role: 'LD' });
    await page.getByRole('combobox', { name: 'If these people left' }).fill('Amara');
    await page.getByRole('option', { name: /Amara Osei/ }).click();
    await see(page).toHaveURL(/leavers=p-amara-osei/);
    await see(page.getByText('Could step in:').or(page.getByText('Nearest:')).first()).toBeVisible();
    await console().picture('leavers');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Keep Amara Osei' }).click();
    await see(page.getByText('Nobody has left')).toBeVisible();
  });

  test('pairings are proposed for what would be lost, as a program', async () => {
    const page = await console().open('/coverage?tab=leavers&leavers=p-amara-osei', { role: 'LD' });
    await page.getByRole('button', { name: 'Propose pairings for this' }).click();
    const dialog = page.getByRole('dialog');
    await see(dialog.getByRole('textbox', { name: 'Name of the program' })).toHaveValue('Handover from Amara Osei');
    await see(
      dialog
        .getByRole('group', { name: 'To learn' })
        .getByText(/up to level/)
        .first(),
    ).toBeVisible();
    await see(dialog.getByRole('group', { name: 'To pass on' }).getByText(/would leave/)).toBeVisible();
    await console().picture('handover');
    expect(await console().violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Make the program' }).click();
    await see(page.getByRole('heading', { level: 1, name: 'Handover from Amara Osei' })).toBeVisible();
    await see(page.getByRole('list', { name: 'Enrolled mentees' }).getByRole('listitem').first()).toBeVisible();
    await page.getByRole('tab', { name: /^Mentors/ }).click();
    await see(page.getByRole('list', { name: 'Enrolled mentors' }).getByRole('link', { name: 'Amara Osei' })).toBeVisible();
  });

  test('supply and demand, and what was searched in vain', async () => {
    const page = await console().open('/coverage?tab=supply', { role: 'LD' });
    await see(page.getByRole('row').nth(1)).toBeVisible();
    await console().picture('supply');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('tab', { name: 'Searched in vain' }).click();
    await see(page.getByText('Nothing was searched in vain')).toBeVisible();
  });

  test('a manager chooses a team of theirs, and is refused another one', async () => {
    const NOOR = { role: 'MANAGER', person: 'p-noor-haddad' } as const;
    const page = await console().open('/coverage', NOOR);
    await see(page.getByText('Of which team?')).toBeVisible();
    await console().open('/coverage?team=t-planning', NOOR);
    await see(page.getByRole('alert').first()).toContainText('Request');
    await console().open('/coverage?team=t-platform&tab=risks', NOOR);
    await see(page.getByText(/likely to be short/).first()).toBeVisible();
  });

  test('what somebody lacks for their role, and for another one', async () => {
    const page = await console().open('/people/p-tiago-moura?tab=gaps', { role: 'EMPLOYEE', person: 'p-tiago-moura' });
    await see(page.getByText(/% ready/)).toBeVisible();
    await console().picture('gaps');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });
}
