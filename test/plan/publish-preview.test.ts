import { seed } from '../seed';
import { useApp } from '../testkit';
import { draft, LD, mentoringStory, PIN, planOf, program, PUBLISH, review } from './story';

const service = useApp();
let p: string;

beforeEach(async () => {
  p = await mentoringStory(service());
});

interface Preview {
  becomesActive: number;
  told: number;
  dismissed: number;
  dropped: { reason: string; pairing: { mentor: { id: string }; mentee: { id: string } } }[];
  leftOver: { outcome: string; mentees: number }[];
  refusal: string | null;
}

async function previewOf(plan: string): Promise<Preview | null> {
  const ask = `query ($plan: ID!) { pairingPlan(id: $plan) { publishPreview {
    becomesActive told dismissed dropped { reason pairing { mentor { id } mentee { id } } } leftOver { outcome mentees } refusal } } }`;
  return (await service().execute<{ pairingPlan: { publishPreview: Preview | null } }>(ask, { plan }, LD)).pairingPlan.publishPreview;
}

describe('what publishing would do', () => {
  test('is told before: what becomes active, who is told, what is dismissed, and who is left over', async () => {
    const plan = await draft(service(), await program(service(), p));
    expect(await previewOf(plan)).toEqual({
      becomesActive: 0,
      told: 0,
      dismissed: 3,
      dropped: [],
      leftOver: [
        { outcome: 'UNDECIDED', mentees: 3 },
        { outcome: 'UNMATCHED', mentees: 2 },
      ],
      refusal: expect.stringMatching(/^No pair of the plan is approved or pinned/) as string,
    });
    const [first, second] = (await planOf(service(), plan)).pairings.edges.map(({ node }) => node);
    await review(service(), plan, [
      { pairing: first!.id, decision: 'APPROVE' },
      { pairing: second!.id, decision: 'REJECT', reason: 'SKILL' },
    ]);
    expect(await previewOf(plan)).toEqual({
      becomesActive: 1,
      told: 2,
      dismissed: 1,
      dropped: [],
      leftOver: [
        { outcome: 'REJECTED', mentees: 1 },
        { outcome: 'UNDECIDED', mentees: 1 },
        { outcome: 'UNMATCHED', mentees: 2 },
      ],
      refusal: null,
    });
    await service().execute(PUBLISH, { plan }, LD);
    expect(await previewOf(plan)).toBeNull();
  });

  test('names the pairs that cannot be any more, and what publishing would be refused for', async () => {
    const plan = await draft(service(), await program(service(), p));
    for (const [mentor, mentee] of [
      ['mo', 'ana'],
      ['kim', 'dan'],
    ])
      await service().execute(PIN, { plan, mentor: `${p}${mentor}`, mentee: `${p}${mentee}` }, LD);
    await seed(service(), { people: [{ id: `${p}ana`, active: false }] });
    const other = await draft(service(), await program(service(), p, { id: 'other', mentees: ['fay', 'cyd'] }));
    await service().execute(PIN, { plan: other, mentor: `${p}kim`, mentee: `${p}fay` }, LD);
    await service().execute(PUBLISH, { plan: other }, LD);
    await seed(service(), { people: [{ id: `${p}kim`, mentorCapacity: 1 }] });
    const preview = await previewOf(plan);
    expect(preview).toMatchObject({
      becomesActive: 1,
      told: 2,
      dropped: [{ reason: 'ana has left the organisation.', pairing: { mentor: { id: `${p}mo` }, mentee: { id: `${p}ana` } } }],
    });
    expect(preview?.refusal).toMatch(/^kim has 0 places left and 1 pairs\./);
    expect((await service().failure(PUBLISH, { plan }, LD)).errors[0]?.message).toBe(preview?.refusal);
  });
});

test('the pairs of a plan carry the addresses of both for LD, page by page', async () => {
  const names = ['mo', 'ida', 'kim', 'ana', 'ben', 'cyd', 'dan', 'eve'];
  await seed(service(), { people: names.map((name) => ({ id: `${p}${name}`, email: `${p}${name}@example.com` })) });
  const plan = await draft(service(), await program(service(), p));
  const ask = `query ($plan: ID!, $after: String) { pairingPlan(id: $plan) { pairings(first: 2, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { mentor { name email } mentee { name email } } } } } }`;
  interface Page {
    pairingPlan: {
      pairings: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { mentor: { name: string; email: string }; mentee: { name: string; email: string } } }[];
      };
    };
  }
  const first = (await service().execute<Page>(ask, { plan }, LD)).pairingPlan.pairings;
  const second = (await service().execute<Page>(ask, { plan, after: first.pageInfo.endCursor }, LD)).pairingPlan.pairings;
  const people = [...first.edges, ...second.edges].flatMap(({ node }) => [node.mentor, node.mentee]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, people.length]).toEqual([true, false, 6]);
  expect(people.every(({ name, email }) => email === `${p}${name}@example.com`)).toBe(true);
  expect((await service().failure(ask, { plan }, { as: 'MANAGER', sub: `${p}mo` })).codes).toEqual(['FORBIDDEN']);
});
