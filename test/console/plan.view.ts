import { drafts } from '../plan/story';
import { until } from '../until';
import { type Caller } from '../testkit';
import { type Console, see } from './browser';
import { intoTable, shows, tabTo } from './keys';
import { lookAgain } from './look-again';
import { planTools } from './plan-tools.view';
import { largePlan, MENTORS, PAIRS } from './plan.story';

const LD: Caller = { as: 'LD' };

const REVIEWED = `query ($plan: ID!, $program: ID!) {
  pairingPlan(id: $plan) { status settings { weights { preference } }
    rejected: pairings(status: REJECTED) { totalCount edges { node { reason note } } } active: pairings(status: ACTIVE) { totalCount } }
  mentorings(program: $program) { totalCount }
}`;

interface Reviewed {
  readonly pairingPlan: {
    readonly status: string;
    readonly settings: { readonly weights: { readonly preference: number } };
    readonly rejected: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly reason: string; readonly note: string } }[];
    };
    readonly active: { readonly totalCount: number };
  };
  readonly mentorings: { readonly totalCount: number };
}

/** A plan from the first look to published, by keys alone. */
export function planView(console: () => Console): void {
  let made: Awaited<ReturnType<typeof largePlan>>;
  beforeAll(async () => {
    made = await largePlan(console().service);
  });

  test('is found, looked at and decided pair by pair', async () => {
    const page = await console().open('/programs', { role: 'LD' });
    await tabTo(page, page.getByRole('link', { name: 'Large mentoring' }));
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: 'Large mentoring' })).toBeVisible();
    await tabTo(page, page.getByRole('region', { name: 'Plans' }).getByRole('link').first());
    await page.keyboard.press('Enter');
    await shows(page, 'To review', PAIRS);
    const table = page.getByRole('grid', { name: 'Pairs: To review' });
    await intoTable(page);
    // Only rows in sight are in the page.
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await see(page.getByRole('region', { name: / with / }).getByRole('list', { name: 'What the score is made of' })).toContainText('Skill');
    await console().picture('plan');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await intoTable(page);
    await page.keyboard.press('a');
    await shows(page, 'Approved', 1);
    await page.keyboard.press('r');
    await see(page.getByRole('dialog')).toContainText('Why?');
    expect(await console().violations()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Knows it well already.');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }));
    await page.keyboard.press('Enter');
    await shows(page, 'Rejected', 1);
    await page.keyboard.press('p');
    await see(page.getByRole('dialog').getByRole('status')).toContainText('costs the plan');
    await page.keyboard.press('Enter');
    await shows(page, 'Pinned', 1);
    await shows(page, 'To review', PAIRS - 3);
  });

  test('what did not arrive is told, stays as it was, and has no way back', async () => {
    const { page, problems } = console();
    await intoTable(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.keyboard.press('a');
    await see(page.getByText('The service cannot be reached.', { exact: false }).first()).toBeVisible();
    await see(page.getByText('1 pair approved.')).toHaveCount(0);
    await shows(page, 'To review', PAIRS - 3);
    await page.unroute('**/graphql');
    // The browser tells of each request that failed.
    problems.splice(0, Infinity, ...problems.filter((problem) => !problem.includes('net::ERR_FAILED')));
  });

  test('decisions arrive in the order in which they are made', async () => {
    const { page } = console();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let sent = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('reviewPairings') && sent++ === 0) await held;
      await route.continue();
    });
    await intoTable(page);
    await page.keyboard.press('a');
    await shows(page, 'Approved', 2);
    await page.keyboard.press('Control+z');
    await shows(page, 'Approved', 1);
    expect(sent).toBe(1);
    release();
    await until(() => sent === 2);
    await page.unroute('**/graphql');
    await shows(page, 'Approved', 1);
    await shows(page, 'To review', PAIRS - 3);
  });

  test('many pairs are decided at once, and taken back at once', async () => {
    const { page } = console();
    await intoTable(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await see(page.getByText('3 pairs picked of')).toBeVisible();
    await page.keyboard.press('a');
    await shows(page, 'Approved', 4);
    await page.keyboard.press('Control+z');
    await shows(page, 'Approved', 1);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await shows(page, 'To review', 0);
    await shows(page, 'Approved', PAIRS - 2);
    await tabTo(page, page.getByRole('button', { name: /^Undo ctrl z/ }));
    await page.keyboard.press('Enter');
    await shows(page, 'To review', PAIRS - 3);
  });

  describe('and its tools', () => planTools(console));

  test('other weights are tried, and the plan is solved again with them', async () => {
    const { page, service } = console();
    await tabTo(page, page.getByRole('button', { name: 'What if …' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'What if …' });
    await tabTo(page, dialog.getByRole('slider', { name: /Preference/ }));
    await page.keyboard.press('ArrowRight');
    const diff = dialog.getByRole('region', { name: 'What the plan would become' });
    await see(diff).toContainText('stay');
    await see(dialog.getByRole('table', { name: 'Match rate by location' })).toContainText('Porto');
    // While it is computed, what stands there is of the settings before, and pale.
    await see(diff).toHaveAttribute('aria-busy', 'false');
    await console().picture('what-if');
    expect(await console().violations()).toEqual([]);
    expect(await console().cutOffAt320()).toBeLessThanOrEqual(0);
    await tabTo(page, dialog.getByRole('button', { name: 'Solve again with these' }));
    await page.keyboard.press('Enter');
    await see(page.getByText('The plan is being computed')).toBeVisible();
    await drafts(service).draft(made.plan);
    await lookAgain(service);
    await shows(page, 'Approved', 1);
    await shows(page, 'Rejected', 1);
    await shows(page, 'Pinned', 1);
  });

  test('is published, and the service says the same', async () => {
    const { page, service } = console();
    await intoTable(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await shows(page, 'To review', 0);
    await tabTo(page, page.getByRole('button', { name: 'Publish …' }));
    await page.keyboard.press('Enter');
    const publish = page.getByRole('dialog').getByRole('button', { name: /^Publish \d+ mentorings/ });
    const count = Number(/\d+/.exec((await publish.textContent()) ?? '')?.[0]);
    await see(page.getByRole('dialog')).toContainText(`${count} pairs become mentorings; ${count + MENTORS} people are told`);
    await console().picture('publish');
    expect(await console().violations()).toEqual([]);
    await see(publish).toBeFocused();
    await page.keyboard.press('Enter');
    await shows(page, 'Mentorings', count);
    await console().picture('published');
    const { pairingPlan, mentorings } = await service.execute<Reviewed>(REVIEWED, made, LD);
    expect(pairingPlan).toMatchObject({
      status: 'PUBLISHED',
      settings: { weights: { preference: expect.closeTo(0.15, 6) as number } },
      rejected: { totalCount: 1, edges: [{ node: { reason: 'LEVEL', note: 'Knows it well already.' } }] },
      active: { totalCount: count },
    });
    expect(mentorings.totalCount).toBe(count);
    expect(count).toBeGreaterThanOrEqual(PAIRS - 1);
  });
}
