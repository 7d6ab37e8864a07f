import { buffer } from 'node:stream/consumers';
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
    await see(page.getByRole('textbox', { name: 'Your reason' })).toBeFocused();
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
    await page.getByRole('combobox', { name: 'Role', exact: true }).fill('Platform');
    await page.getByRole('option', { name: /Platform Engineer/ }).click();
    await see(page).toHaveURL(/role=r-platform-engineer/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const lines = (await buffer(await file.createReadStream())).toString().split('\r\n');
    expect(lines[0]).toBe('\uFEFFid,name,title,team,location,availability');
    expect(lines.some((line) => line.startsWith('p-tiago-moura,Tiago Moura,'))).toBe(true);
    await page.getByRole('button', { name: 'Any role' }).click();
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

  test('the way to a role as a picture and as a list, with reasons and people; the target stands in the address', async () => {
    const page = await console().open('/people/p-tiago-moura?tab=path', TIAGO);
    await see(page.getByText('Where to?')).toBeVisible();
    const recommended = page.getByRole('region', { name: 'Worth learning next' });
    await see(recommended.getByRole('list', { name: /^What speaks for/ }).first()).toBeVisible();
    await page.getByRole('combobox', { name: 'Towards the role' }).fill('Platform');
    await page.getByRole('option', { name: /Platform Engineer/ }).click();
    await see(page).toHaveURL(/role=r-platform-engineer/);
    const picture = page.getByRole('region', { name: 'Picture of the path' });
    await see(picture.getByText('Platform')).toBeVisible();
    await see(page.getByText('Could mentor').first()).toBeVisible();
    await console().picture('path');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await console().print('path', true);
    await see(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
    await see(picture).toBeVisible();
    await console().print('path', false);
    await picture.getByRole('link', { name: /Terraform.*level 2/ }).click();
    await see(page).toHaveURL(/#step-\d+$/);
    await recommended
      .getByRole('link', { name: /^The way to/ })
      .first()
      .click();
    await see(page).toHaveURL(/target=/);
    await see(page.getByRole('spinbutton', { name: 'Up to level' })).toHaveValue('3');
  });

  test('a path that does not fit the hours says what is left out', async () => {
    const page = await console().open('/people/p-tiago-moura?tab=path&role=r-platform-engineer&hours=60', TIAGO);
    await see(page.getByRole('region', { name: 'Not reached' })).toContainText('Left out by the budget');
    await console().picture('path-budget');
    expect(await console().violations()).toEqual([]);
  });

  test('goals are named, lead to their path, and are taken back', async () => {
    const page = await console().open('/people/p-tiago-moura?tab=gaps', TIAGO);
    const goals = page.getByRole('region', { name: 'Goals' });
    await goals.getByRole('button', { name: 'Add a goal' }).click();
    await page.getByRole('combobox', { name: 'Skill', exact: true }).fill('graphql');
    await page.getByRole('option', { name: 'GraphQL' }).click();
    await page.getByRole('spinbutton', { name: 'Up to level (optional)' }).fill('4');
    await page.getByRole('button', { name: 'Add it' }).click();
    await see(goals.getByRole('link', { name: 'GraphQL, level 4' })).toBeVisible();
    await console().picture('goals');
    expect(await console().violations()).toEqual([]);
    await goals.getByRole('button', { name: 'Remove the goal GraphQL, level 4' }).click();
    await see(goals.getByRole('link', { name: 'GraphQL, level 4' })).toHaveCount(0);
    await page.getByRole('alertdialog').filter({ hasText: 'no goal any more' }).getByRole('button', { name: 'Undo' }).click();
    await goals.getByRole('link', { name: 'GraphQL, level 4' }).click();
    await see(page).toHaveURL(/target=s-graphql/);
  });

  test('somebody is asked for mentoring from their profile, and answers', async () => {
    const page = await console().open('/people/p-amara-osei', TIAGO);
    await page.getByRole('button', { name: 'Ask Amara for mentoring' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('How do you decide when to upgrade?');
    expect(await console().violations()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click();
    await see(page.getByText('Amara Osei is asked and has 14 days to answer.')).toBeVisible();
    await console().open('/people/p-amara-osei?tab=requests', { role: 'EMPLOYEE', person: 'p-amara-osei' });
    const received = page.getByRole('region', { name: 'Asked of you' });
    await see(received.getByText('How do you decide when to upgrade?', { exact: false })).toBeVisible();
    await console().picture('requests');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await received.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('textbox', { name: 'Your reason' }).fill('From May on, gladly.');
    await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await see(received.getByText('Declined')).toBeVisible();
  });
}
