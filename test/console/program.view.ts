import { buffer } from 'node:stream/consumers';
import type { Caller } from '../testkit';
import { type Console, see } from './browser';

const LD: Caller = { as: 'LD' };

/** Programs: made, enrolled by hand and by a file, and set. */
export function programView(console: () => Console): void {
  test('a program is made, people are enrolled, and it is set', async () => {
    const page = await console().open('/', { role: 'LD' });
    await see(page.getByRole('heading', { level: 1, name: 'Programs' })).toBeVisible();
    await page.getByRole('button', { name: 'New program' }).click();
    await see(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Winter mentoring');
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: 'Winter mentoring' })).toBeVisible();
    await page.getByRole('combobox', { name: 'Enrol a mentor' }).fill('Amara');
    await page.getByRole('option', { name: /Amara Osei/ }).click();
    const mentors = page.getByRole('list', { name: 'Enrolled mentors' });
    await see(mentors).toContainText('Amara Osei');
    await page.getByRole('tab', { name: /^Mentees/ }).click();
    await page.getByRole('button', { name: 'By CSV …' }).click();
    await page
      .getByRole('textbox', { name: 'Rows' })
      .fill('id,skills\np-tiago-moura,s-kubernetes:5\np-nobody,s-kubernetes:3\np-ravi-joshi,s-go:4');
    await page.getByRole('button', { name: 'Enrol 3 people' }).click();
    await see(page.getByRole('dialog').getByRole('status')).toContainText('2 people are enrolled, 1 rejected');
    const outcomes = page.getByRole('dialog').getByRole('region', { name: 'Outcome of each row' }).getByRole('row');
    await see(outcomes).toContainText(['Outcome', '2p-nobody', '1p-tiago-mouraenrolled', '3p-ravi-joshienrolled']);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Rejected rows as CSV' }).click()]);
    expect((await buffer(await file.createReadStream())).toString()).toMatch(/^\uFEFFrow,id,message\r\n2,p-nobody,/);
    await console().picture('program-csv');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await see(page.getByRole('list', { name: 'Enrolled mentees' })).toContainText('Kubernetes 5');
    await console().picture('program');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Waiting list' }).click();
    await see(page.getByRole('list', { name: 'Waiting list' }).getByRole('listitem')).toContainText(['place 1', 'place 2']);
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByRole('checkbox', { name: /^Nobody is mentored within their team/ }).focus();
    const before = await page.getByRole('checkbox', { name: /^Nobody is mentored within their team/ }).isChecked();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByText('Saved. Plans drafted from now on use it.')).toBeVisible();
    await console().picture('program-settings');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    const id = decodeURIComponent(/programs\/([^?]+)/.exec(page.url())?.[1] ?? '');
    const asked = 'query ($id: ID!) { program(id: $id) { mentors mentees settings { excludeSameTeam } } }';
    expect(await console().service.execute(asked, { id }, LD)).toEqual({
      program: { mentors: 1, mentees: 2, settings: { excludeSameTeam: !before } },
    });
    await console().open('/programs', { role: 'LD' });
    await see(page.getByRole('link', { name: 'Winter mentoring' })).toBeVisible();
    await console().picture('programs');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
  });
}
