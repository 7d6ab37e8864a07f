import { seed } from '../seed';
import { useApp } from '../testkit';
import { draft, drafts, LD, mentoringStory, pairing, pairsOf, PIN, planOf, program, PUBLISH, review, solveAgain } from './story';

const service = useApp();
let p: string;

beforeEach(async () => {
  p = await mentoringStory(service());
});

describe('a draft', () => {
  test('is asked for, computed once by whoever comes, and says all a leader needs', async () => {
    const of = await program(service(), p);
    const id = await draft(service(), of);
    await drafts(service()).draft(id);
    const plan = await planOf(service(), id);
    expect(plan).toMatchObject({ status: 'DRAFT', progress: 1, failure: null, outdated: false, objective: { optimal: true } });
    expect(plan.objective?.total).toBe(plan.objective?.upperBound);
    // ben reports to mo, so only ida can teach him; kim alone knows sql.
    const pairs = pairsOf(plan, p);
    expect(pairs['kim-dan']).toBe('PROPOSED');
    expect(Object.keys(pairs)).toHaveLength(3);
    expect(pairs).not.toHaveProperty('mo-ben');
    expect(plan.counts).toEqual({ proposed: 3, approved: 0, rejected: 0, pinned: 0, unmatchedMentees: 2, idleMentors: 0 });
    expect(plan.load).toEqual([
      { mentees: 0, mentors: 0 },
      { mentees: 1, mentors: 3 },
    ]);
    for (const { node } of plan.pairings.edges) {
      expect(node.terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(node.score, 9);
      expect(node.terms).toHaveLength(8);
      expect(node).toMatchObject({
        overrideCost: 0,
        odds: expect.any(Number) as number,
        told: expect.stringMatching(/score 0\.\d\d, mostly for/) as string,
      });
    }
    const reasons = Object.fromEntries(plan.unmatched.edges.map(({ node }) => [node.person.id.slice(p.length), node.reason]));
    expect(reasons['eve']).toMatch(/^Nothing is known that they want to learn/);
    expect(Object.values(reasons).some((reason) => reason.includes('One more mentor for'))).toBe(true);
  });

  test('most people first, where that is asked for; settings are checked', async () => {
    const of = await program(service(), p);
    const plan = await planOf(service(), await draft(service(), of, { objective: 'MOST_PEOPLE', weights: { skill: 1 } }));
    expect(plan.counts['unmatchedMentees']).toBe(2);
    const none = { skill: 0, gap: 0, teaching: 0, timeZone: 0, language: 0, goals: 0, preference: 0, bridge: 0 };
    const failure = await service().failure(
      'mutation ($program: ID!, $settings: PairingSettingsInput) { draftPairingPlan(program: $program, settings: $settings) { id } }',
      { program: of, settings: { weights: none } },
      LD,
    );
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
  });

  test('at most 20 plans of a program wait to be published', async () => {
    const of = await program(service(), p);
    const order = `mutation ($program: ID!) { draftPairingPlan(program: $program) { id } }`;
    for (let i = 0; i < 19; i++) await service().execute(order, { program: of }, LD);
    const last = await draft(service(), of);
    const { codes, message } = await service().failure(order, { program: of }, LD);
    expect(codes).toEqual(['LIMIT_EXCEEDED']);
    expect(message).toContain('solve one of them again (resolvePairingPlan)');
    await solveAgain(service(), last);
    await service().execute(PIN, { plan: last, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    await service().execute(PUBLISH, { plan: last }, LD);
    await service().execute(order, { program: of }, LD);
  });

  test('says that it is outdated, and why, when facts under it change', async () => {
    const of = await program(service(), p);
    const id = await draft(service(), of);
    await seed(service(), { people: [{ id: `${p}cyd`, active: false }] });
    expect((await planOf(service(), id)).outdatedReasons).toEqual([
      '1 person who is enrolled left the organisation; their pairs are dropped.',
    ]);
    await solveAgain(service(), id);
    expect(await planOf(service(), id)).toMatchObject({ outdated: false });
    await seed(service(), { evidence: [{ id: `${p}ben-sql`, person: `${p}ben`, skill: `${p}sql`, kind: 'ASSESSMENT', level: 3 }] });
    expect((await planOf(service(), id)).outdatedReasons).toContain('Levels of people who are enrolled are judged differently now.');
    await solveAgain(service(), id);
    expect(await planOf(service(), id)).toMatchObject({ outdated: false, status: 'DRAFT' });
  });

  test('is outdated where goals or what roles ask for changed, and where another plan of the program rejected a pair', async () => {
    const of = await program(service(), p);
    const [id, other] = [await draft(service(), of), await draft(service(), of)];
    const reasons = async () => (await planOf(service(), id)).outdatedReasons;
    const { pairings } = await planOf(service(), other);
    await review(service(), other, [{ pairing: pairings.edges[0]!.node.id, decision: 'REJECT', reason: 'RELATIONSHIP' }]);
    expect(await reasons()).toEqual(['Leaders rejected pairs in another plan of the program; they are not proposed any more.']);
    // Whoever rejected it sees it in the plan itself.
    expect((await planOf(service(), other)).outdatedReasons).toEqual([]);
    await solveAgain(service(), id);
    expect(await reasons()).toEqual([]);
    await service().execute(
      'mutation ($goals: [LearningGoalInput!]!) { setLearningGoals(goals: $goals) { id } }',
      { goals: [{ skill: `${p}go`, level: 3 }] },
      { as: 'EMPLOYEE', sub: `${p}eve` },
    );
    expect(await reasons()).toEqual([
      'What is known of people who are enrolled changed: team, manager, hours, languages, goals or capacity.',
    ]);
    await seed(service(), { roles: [{ id: `${p}dev`, name: 'dev', requirements: [{ skill: `${p}sql`, level: 3 }] }] });
    await seed(service(), { people: [{ id: `${p}eve`, roles: [`${p}dev`] }] });
    await solveAgain(service(), id);
    await seed(service(), { roles: [{ id: `${p}dev`, name: 'dev', requirements: [{ skill: `${p}sql`, level: 4 }] }] });
    expect(await reasons()).toEqual(['Roles of people who are enrolled ask for other skills or levels.']);
  });
});

describe('review', () => {
  test('approved pairs stay, rejected ones never come back, whatever is solved again', async () => {
    const of = await program(service(), p);
    const id = await draft(service(), of);
    const before = await planOf(service(), id);
    const [first, second] = before.pairings.edges.map(({ node }) => node);
    const answer = await review(service(), id, [
      { pairing: first!.id, decision: 'APPROVE' },
      { pairing: second!.id, decision: 'REJECT', reason: 'RELATIONSHIP', note: 'They do not get along.' },
      { pairing: 'nobody', decision: 'APPROVE' },
    ]);
    expect(answer.pairings.map(({ status }) => status)).toEqual(['APPROVED', 'REJECTED']);
    expect(answer.refused).toMatchObject([{ pairing: 'nobody', code: 'NOT_FOUND' }]);
    await solveAgain(service(), id);
    const after = await planOf(service(), id);
    expect(pairing(after, first!.mentor.id, first!.mentee.id)).toMatchObject({ id: first!.id, status: 'APPROVED' });
    const one = 'query ($id: ID!) { pairing(id: $id) { status note plan { id } } }';
    expect(await service().execute(one, { id: second!.id }, LD)).toEqual({
      pairing: { status: 'REJECTED', note: 'They do not get along.', plan: { id } },
    });
    expect(await service().execute(one, { id: 'nobody' }, LD)).toEqual({ pairing: null });
    expect(pairing(after, second!.mentor.id, second!.mentee.id)).toMatchObject({
      id: second!.id,
      status: 'REJECTED',
      reason: 'RELATIONSHIP',
    });
    // A new plan of the program knows the rejection too.
    const next = await planOf(service(), await draft(service(), of));
    expect(next.pairings.edges.filter(({ node }) => node.mentor.id === second!.mentor.id && node.mentee.id === second!.mentee.id)).toEqual(
      [],
    );
  });

  test('one decision at a time says what is wrong with it; reopening is an undo', async () => {
    const id = await draft(service(), await program(service(), p));
    const [first] = (await planOf(service(), id)).pairings.edges.map(({ node }) => node);
    const decide =
      'mutation ($pairing: ID!, $decision: ReviewDecision!, $reason: RejectionReason) { reviewPairing(pairing: $pairing, decision: $decision, reason: $reason) { status reviewedBy { id } } }';
    expect((await service().failure(decide, { pairing: first!.id, decision: 'REJECT' }, LD)).codes).toEqual(['BAD_USER_INPUT']);
    expect(await service().execute(decide, { pairing: first!.id, decision: 'APPROVE' }, { as: 'LD', sub: `${p}boss` })).toEqual({
      reviewPairing: { status: 'APPROVED', reviewedBy: { id: `${p}boss` } },
    });
    expect(await service().execute(decide, { pairing: first!.id, decision: 'REOPEN' }, LD)).toMatchObject({
      reviewPairing: { status: 'PROPOSED' },
    });
    expect((await service().failure(decide, { pairing: 'nobody', decision: 'APPROVE' }, LD)).codes).toEqual(['NOT_FOUND']);
  });

  test('a pair fixed by hand costs what was told before; unpinned it is a proposal', async () => {
    const id = await draft(service(), await program(service(), p));
    const why =
      'query ($plan: ID!, $mentor: ID!, $mentee: ID!) { whyNotPairing(plan: $plan, mentor: $mentor, mentee: $mentee) { excludedBy score costToPlan terms { feature } } }';
    const ask = async (mentor: string, mentee: string) =>
      (
        await service().execute<{ whyNotPairing: { excludedBy: string | null; costToPlan: number | null; terms: object[] } }>(
          why,
          { plan: id, mentor: `${p}${mentor}`, mentee: `${p}${mentee}` },
          LD,
        )
      ).whyNotPairing;
    expect(await ask('mo', 'ben')).toMatchObject({ excludedBy: 'ben reports to mo, directly or through others.', costToPlan: null });
    expect((await ask('kim', 'ana')).excludedBy).toMatch(/^kim probably does not have .*go at level 4\.$/);
    expect((await ask('fay', 'ana')).excludedBy).toContain('is not enrolled as a mentor');
    const before = await planOf(service(), id);
    const free = ['ana', 'ben', 'cyd'].filter((name) => !(`ida-${name}` in pairsOf(before, p)));
    const asked = await ask('ida', free[0]!);
    expect(asked).toMatchObject({ excludedBy: null });
    expect(asked.terms).toHaveLength(8);
    const { pinPairing } = await service().execute<{ pinPairing: { id: string; overrideCost: number } }>(
      PIN,
      { plan: id, mentor: `${p}ida`, mentee: `${p}${free[0]!}` },
      LD,
    );
    expect(pinPairing.overrideCost).toBeCloseTo(asked.costToPlan ?? NaN, 9);
    const total = before.objective?.total ?? 0;
    await solveAgain(service(), id);
    const after = await planOf(service(), id);
    expect(after.objective?.total).toBeCloseTo(total - pinPairing.overrideCost, 9);
    expect(pairing(after, `${p}ida`, `${p}${free[0]!}`)).toMatchObject({
      id: pinPairing.id,
      status: 'PINNED',
      overrideCost: pinPairing.overrideCost,
    });
    expect((await review(service(), id, [{ pairing: pinPairing.id, decision: 'REJECT', reason: 'OTHER' }])).refused).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    const unpin = 'mutation ($pairing: ID!) { unpinPairing(pairing: $pairing) { status } }';
    expect(await service().execute(unpin, { pairing: pinPairing.id }, LD)).toEqual({ unpinPairing: { status: 'PROPOSED' } });
    expect((await service().failure(unpin, { pairing: pinPairing.id }, LD)).codes).toEqual(['CONFLICT']);
  });

  test('more pairs are not fixed than there are places', async () => {
    const id = await draft(service(), await program(service(), p));
    await service().execute(PIN, { plan: id, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    const failure = await service().failure(PIN, { plan: id, mentor: `${p}mo`, mentee: `${p}cyd` }, LD);
    expect(failure.message).toContain('mo has more approved and pinned mentees than places');
    expect((await service().failure(PIN, { plan: id, mentor: `${p}ida`, mentee: `${p}ana` }, LD)).codes).toEqual(['CONFLICT']);
  });
});

describe('what if', () => {
  const PREVIEW = `query ($plan: ID!, $settings: PairingSettingsInput!, $capacities: [CapacityInput!]) {
    previewPairingPlan(plan: $plan, settings: $settings, capacities: $capacities) {
      before { total } after { total upperBound optimal } addedCount removedCount kept load { mentees mentors }
      added { mentor { id } mentee { id } score } removed { mentee { id } } losing { id } gaining { id } } }`;

  test('is the plan one gets by really solving again, and nothing is written', async () => {
    const of = await program(service(), p);
    const id = await draft(service(), of);
    const before = await planOf(service(), id);
    const settings = { weights: { skill: 0, gap: 1 }, excludeManagers: false, loadPenalty: 0.3 };
    const { previewPairingPlan: preview } = await service().execute<{
      previewPairingPlan: {
        after: { total: number };
        before: { total: number };
        addedCount: number;
        removedCount: number;
        kept: number;
        added: { mentor: { id: string }; mentee: { id: string } }[];
      };
    }>(PREVIEW, { plan: id, settings }, LD);
    expect(await planOf(service(), id)).toEqual(before);
    expect(preview.before.total).toBe(before.objective?.total);
    // The lots belong to the plan: the same one is solved again under the other settings.
    await service().execute(
      'mutation ($id: ID!, $settings: PairingSettingsInput) { resolvePairingPlan(plan: $id, settings: $settings) { status } }',
      { id, settings },
      LD,
    );
    await drafts(service()).draft(id);
    const after = await planOf(service(), id);
    expect(after.objective?.total).toBeCloseTo(preview.after.total, 9);
    const fresh = Object.keys(pairsOf(after, p)).filter((pair) => !(pair in pairsOf(before, p)));
    expect(preview.added.map(({ mentor, mentee }) => `${mentor.id.slice(p.length)}-${mentee.id.slice(p.length)}`).sort()).toEqual(
      fresh.sort(),
    );
    expect(preview.kept + preview.addedCount).toBe(after.pairings.totalCount);
  });

  test('other capacities show who gains', async () => {
    const id = await draft(service(), await program(service(), p));
    const { previewPairingPlan } = await service().execute<{ previewPairingPlan: Record<string, unknown> }>(
      PREVIEW,
      { plan: id, settings: {}, capacities: [{ mentor: `${p}ida`, capacity: 2 }] },
      LD,
    );
    expect(previewPairingPlan).toMatchObject({ gaining: [{ id: expect.any(String) as string }], losing: [] });
    const wrong = [`${p}ida`, `${p}ana`, 'x'.repeat(60_000)].map((mentor) => ({ mentor, capacity: 2 }));
    const failure = await service().failure(PREVIEW, { plan: id, settings: {}, capacities: wrong }, LD);
    expect(failure.codes).toEqual(['BAD_USER_INPUT']);
    // Long ids are not repeated whole.
    expect(failure.errors[0]?.extensions?.['fields']).toEqual([
      { path: 'capacities[1].mentor', message: `${p}ana is not enrolled as a mentor.` },
      { path: 'capacities[2].mentor', message: `${'x'.repeat(100)}… is not enrolled as a mentor.` },
    ]);
  });
});

test('a page of pairs with terms, runners-up and people costs the same statements whatever its size', async () => {
  const id = await draft(service(), await program(service(), p, { capacity: 3 }));
  const page = (first: number) =>
    service().statementsOf(() =>
      service().execute(
        'query ($id: ID!, $first: Int) { pairingPlan(id: $id) { pairings(first: $first) { edges { node { score terms { points } mentor { name } mentee { name } runnersUp { costToPlan mentor { name } } told(reader: MENTEE) } } } } }',
        { id, first },
        LD,
      ),
    );
  const [small, large] = [await page(1), await page(100)];
  expect(large.statements).toEqual(small.statements);
  expect(large.statements).toEqual(['findPlansByIds', 'findPairings', 'findPairingsByIds', 'findPeopleByIds']);
});
