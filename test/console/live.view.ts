import { draft, mentoringStory, program } from '../plan/story';
import { drain } from '../drain';
import { newPrefix, seed, sync } from '../seed';
import { type Console, see } from './browser';
import { lookAgain } from './look-again';

const LD = { role: 'LD' } as const;
const RECOMPUTED = 'Newer results have been computed since this page asked.';

/** Pages that are open while something is written: what they say, with the stream and without. */
export function liveView(console: () => Console): void {
  /** Computes what is due, as the workers do, and lets streams look again at once. */
  async function derive(): Promise<void> {
    const { service } = console();
    await drain(service.graph, Date.now);
    await lookAgain(service);
  }

  /** A skill with one person who has it; the second comes later. */
  async function skillOfOne(name: string) {
    const p = newPrefix();
    const { service } = console();
    const holder = (person: string) => ({
      people: [{ id: `${p}${person}`, name: person }],
      evidence: [
        { id: `${p}${person}`, person: `${p}${person}`, skill: `${p}s`, kind: 'MANAGER', level: 4, at: new Date().toISOString() } as const,
      ],
    });
    await seed(service, { skills: [{ id: `${p}s`, name }], ...holder('Ada Byron') });
    await derive();
    return { id: `${p}s`, second: () => seed(service, holder('Grace Hopper')) };
  }

  test('a page whose answer is another one by now says so, and shows it when asked to', async () => {
    const { second } = await skillOfOne('Zither making');
    const page = await console().open('/ask?q=zither%20making', LD);
    await see(page.getByRole('heading', { name: '1 person' })).toBeVisible();
    await second();
    await derive();
    const notice = page.getByRole('status').filter({ hasText: RECOMPUTED });
    await see(notice).toBeVisible();
    await see(page.getByRole('heading', { name: '1 person' })).toBeVisible();
    await console().picture('recomputed');
    expect(await console().violations()).toEqual([]);
    await notice.getByRole('button', { name: 'Reload' }).focus();
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { name: '2 people' })).toBeVisible();
    await see(notice).toHaveCount(0);
    await see(page.getByRole('main')).toBeFocused();
  });

  test('what was computed for others disturbs nobody', async () => {
    const { id } = await skillOfOne('Zither tuning');
    const { second } = await skillOfOne('Zither transport');
    const page = await console().open(`/skills/${id}`, LD);
    await see(page.getByRole('heading', { level: 1, name: 'Zither tuning' })).toBeVisible();
    const looked = page.waitForRequest((request) => /"query Skill\b/.test(request.postData() ?? ''));
    await second();
    await derive();
    // It asked again, and nothing was different.
    await (await looked).response();
    await see(page.getByText(RECOMPUTED)).toHaveCount(0);
  });

  test('without the stream it asks from time to time', async () => {
    const { second } = await skillOfOne('Zither repair');
    await console().page.route('**/graphql/stream', (route) => route.abort());
    const page = await console().open('/ask?q=zither%20repair', LD);
    await see(page.getByRole('heading', { name: '1 person' })).toBeVisible();
    await second();
    await derive();
    await see(page.getByText(RECOMPUTED)).toBeVisible();
    await page.unroute('**/graphql/stream');
    const { problems } = console();
    expect(problems.length).toBeGreaterThan(0);
    problems.splice(0, problems.length, ...problems.filter((problem) => !/ERR_FAILED/.test(problem)));
  });

  test('operators see what is behind, as it changes', async () => {
    const { id } = await skillOfOne('Zither strings');
    const page = await console().open('/syncs', { role: 'HR_SYNC' });
    await see(page.getByText('Everything is computed')).toBeVisible();
    const row = { id: `${id}-more`, person: 'p-amara-osei', skill: id, kind: 'MANAGER', level: 3, at: new Date().toISOString() };
    await sync(console().service, 'evidence', [row]);
    await see(page.getByText(/^\d+ changes? behind/)).toBeVisible();
    await derive();
    await see(page.getByText('Everything is computed')).toBeVisible();
  });

  test('a plan says that facts have changed under it', async () => {
    const { service } = console();
    const p = await mentoringStory(service);
    const plan = await draft(service, await program(service, p));
    const page = await console().open(`/plans/${plan}`, LD);
    await see(page.getByRole('tab', { name: /^To review/ })).toBeVisible();
    await see(page.getByText('Facts have changed since the plan was computed')).toHaveCount(0);
    await seed(service, { people: [{ id: `${p}cyd`, active: false }] });
    await see(page.getByText('Facts have changed since the plan was computed')).toBeVisible();
  });
}
