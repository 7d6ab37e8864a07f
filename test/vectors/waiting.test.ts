/** @jest-environment ./test/native-arrays.ts */
import { refreshSkillVectors } from '../../src/derived/vectors/vectors.service';
import { vectorsFeature } from '../../src/derived/vectors/vectors.feature';
import { RecomputationDocument, ResolveSkillsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';

const folder = process.env['MODEL_DIR'];
const p = newPrefix();
// Without a model of its own, so that nothing makes vectors beside the test.
const service = useApp({}, { MODEL_DIR: '' });
const log = { info: () => undefined, warn: () => undefined };

beforeAll(() => seed(service(), { skills: ['welding', 'surgery', 'knots'].map((name) => ({ id: p + name, name })) }));

test('a service without the model waits for no vectors, and says that it compares by words', async () => {
  expect((await service().execute(RecomputationDocument, {}, EMPLOYEE)).recomputation).toMatchObject({ skillsWithoutVectors: 0 });
  const { resolveSkills } = await service().execute(ResolveSkillsDocument, { texts: ['welding', 'nothing of it'] }, EMPLOYEE);
  expect(resolveSkills.map(({ comparedBy }) => comparedBy)).toEqual(['WORDS', 'WORDS']);
});

(folder ? test : test.skip)(
  'with the model (MODEL_DIR) skills wait until it has read their names, and again when these change',
  async () => {
    const vectors = vectorsFeature({ graph: service().graph, model: { folder, log } });
    const embedder = await vectors.embeddings.embedder();
    if (!embedder) throw new Error(`${folder} holds a model that does not load`);
    expect(await vectors.waiting()).toBe(3);
    await refreshSkillVectors(service().graph, embedder);
    expect(await vectors.waiting()).toBe(0);
    await syncOne(service(), 'skills', { id: `${p}knots`, aliases: ['hitches'] });
    expect(await vectors.waiting()).toBe(1);
  },
);
