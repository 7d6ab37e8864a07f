import { seed } from '../seed';
import { useApp } from '../testkit';
import { draft, LD, mentoringStory, program } from './story';

const service = useApp({}, { SHOWN_ATTRIBUTES: 'gender' });
let p: string;

beforeEach(async () => {
  p = await mentoringStory(service());
});

test('fairness by an attribute that is no part of the score; fewer than five people are not told', async () => {
  const id = await draft(service(), await program(service(), p));
  const ask = 'query ($id: ID!, $by: String!) { pairingPlan(id: $id) { fairness(by: $by) { group people matchRate difference } } }';
  expect(await service().execute(ask, { id, by: 'gender' }, LD)).toEqual({
    pairingPlan: { fairness: [{ group: 'not known', people: 5, matchRate: 0.6, difference: null }] },
  });
  const { errors } = await service().failure(ask, { id, by: 'salary' }, LD);
  expect(errors[0]).toMatchObject({
    message: expect.stringContaining('SHOWN_ATTRIBUTES') as unknown,
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('what if tells the match rate of each group before and after, of everybody who can be matched now', async () => {
  await seed(service(), { people: ['ana', 'ben', 'cyd', 'dan', 'eve'].map((name) => ({ id: `${p}${name}`, location: 'Porto' })) });
  const id = await draft(service(), await program(service(), p));
  const ask = `query ($id: ID!, $by: String!, $capacities: [CapacityInput!]) {
    previewPairingPlan(plan: $id, settings: {}, capacities: $capacities) { fairness(by: $by) { group people before { matchRate } after { matchRate meanScore } } } }`;
  const capacities = [{ mentor: `${p}ida`, capacity: 2 }];
  expect(await service().execute(ask, { id, by: 'location', capacities }, LD)).toEqual({
    previewPairingPlan: {
      fairness: [{ group: 'Porto', people: 5, before: { matchRate: 0.6 }, after: { matchRate: 0.8, meanScore: null } }],
    },
  });
  const teams = await service().execute<{ previewPairingPlan: { fairness: { people: number; before: object }[] } }>(
    ask,
    { id, by: 'team' },
    LD,
  );
  // Each is alone in their team: nothing is told of so few.
  expect(teams.previewPairingPlan.fairness.map(({ people, before }) => [people, before])).toEqual(
    Array.from({ length: 5 }, () => [1, { matchRate: null }]),
  );
  expect((await service().failure(ask, { id, by: 'salary' }, LD)).codes).toEqual(['BAD_USER_INPUT']);
});
