import { cypher } from '../seed';
import { useApp } from '../testkit';
import { draft, LD, mentoringStory, program } from './story';

const service = useApp();
const ASK = `query ($id: ID!) { program(id: $id) { settings { weights { skill preference } } proposedWeights {
  decisions before after weights { skill preference } preview { kept addedCount removedCount } } } }`;

interface Answer {
  program: {
    settings: { weights: { skill: number; preference: number } };
    proposedWeights: {
      decisions: number;
      before: number;
      after: number;
      weights: { skill: number; preference: number };
      preview: { kept: number } | null;
    } | null;
  };
}

const FEATURES = ['skill', 'gap', 'teaching', 'timeZone', 'language', 'goals', 'preference', 'bridge'];

/** Decisions as they are stored: approved where the two asked for each other, whatever the skill; every fifth rejection is about the relationship. */
async function decisions(plan: string, p: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => {
    const approved = i % 2 === 0;
    const values: Record<string, number> = { skill: ((i * 7) % 10) / 10, preference: approved ? 1 : 0 };
    return {
      id: `${p}decided-${i}`,
      status: approved ? 'APPROVED' : 'REJECTED',
      reason: approved ? null : 'PREFERENCE',
      terms: JSON.stringify(FEATURES.map((feature) => ({ feature, value: values[feature] ?? 0.5 }))),
      at: i,
    };
  });
  await cypher(
    service(),
    `MATCH (n:PairingPlan {id: $plan}) UNWIND $rows AS row
     CREATE (x:Pairing {id: row.id, status: row.status, reason: row.reason, terms: row.terms, reviewedAt: row.at}) CREATE (x)-[:IN_PLAN]->(n)`,
    { plan, rows },
  );
}

test('from a hundred decisions on weights are proposed, with what they would change; a person applies them', async () => {
  const p = await mentoringStory(service());
  const of = await program(service(), p);
  const plan = await draft(service(), of);
  await decisions(plan, p, 99);
  expect((await service().execute<Answer>(ASK, { id: of }, LD)).program.proposedWeights).toBeNull();
  await decisions(plan, `${p}more-`, 101);
  const { settings, proposedWeights } = (await service().execute<Answer>(ASK, { id: of }, LD)).program;
  expect(proposedWeights).toMatchObject({ decisions: 200, preview: { kept: expect.any(Number) as number } });
  expect(proposedWeights!.after).toBeLessThan(proposedWeights!.before);
  expect(proposedWeights!.weights.preference).toBeGreaterThan(settings.weights.preference);
  expect(proposedWeights!.weights.preference).toBeLessThanOrEqual(settings.weights.preference * 1.25 + 1e-9);
  // Nothing was applied by asking.
  expect((await service().execute<Answer>(ASK, { id: of }, LD)).program.settings).toEqual(settings);
  expect((await service().failure(ASK, { id: of }, { as: 'EMPLOYEE' })).codes).toEqual(['FORBIDDEN']);
});
