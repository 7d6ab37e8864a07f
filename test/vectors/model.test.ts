/** @jest-environment ./test/native-arrays.ts */
import { join } from 'node:path';
import type { Embedder } from '../../src/derived/vectors/embedder';
import { EmbeddingService } from '../../src/derived/vectors/embedding.service';
import { refreshSkillVectors } from '../../src/derived/vectors/vectors.service';
import { ResolveSkillsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';

const folder = process.env['MODEL_DIR'];
const p = newPrefix();

describe('without the model', () => {
  test.each([undefined, join(__dirname, 'no-such-folder')])('one line says so (%s)', async (missing) => {
    const lines: string[] = [];
    const embeddings = new EmbeddingService(missing, { info: (line) => void lines.push(line) });
    expect(await embeddings.embedder()).toBeUndefined();
    expect(await embeddings.embedder()).toBeUndefined();
    expect(lines).toEqual([expect.stringMatching(/without the sentence model/)]);
  });
});

// The model comes with the embedded databases; a run against other servers may have none.
(folder ? describe : describe.skip)('with the model (MODEL_DIR)', () => {
  const service = useApp();
  const embeddings = new EmbeddingService(folder, { info: () => undefined });
  let embedded: string[] = [];

  /** The model, and what it was asked. */
  async function model(): Promise<Embedder> {
    const embedder = await embeddings.embedder();
    if (!embedder) throw new Error(`${folder} holds a model that does not load`);
    return {
      name: embedder.name,
      pieces: (text) => embedder.pieces(text),
      embed: (texts) => {
        embedded.push(...texts);
        return embedder.embed(texts);
      },
    };
  }

  async function ids(text: string, context?: string) {
    const variables = { texts: [text], contexts: context === undefined ? null : [context] };
    const { resolveSkills } = await service().execute(ResolveSkillsDocument, variables, EMPLOYEE);
    return (resolveSkills[0]?.candidates ?? []).map(({ skill }) => skill.id.slice(p.length));
  }

  beforeAll(async () => {
    await service().wipe();
    await seed(service(), {
      skills: [
        { id: `${p}complaints`, name: 'Handle customer complaints', aliases: ['deal with grievances'] },
        { id: `${p}spreadsheets`, name: 'Use spreadsheets software', aliases: ['Excel'] },
        { id: `${p}welding`, name: 'Weld metal', aliases: [] },
        { id: `${p}surgery`, name: 'General surgery', aliases: [] },
      ],
    });
  });

  beforeEach(() => void (embedded = []));

  test('vectors have length 1, and texts of one meaning lie near each other', async () => {
    const [a, b, c] = await (await model()).embed(['customer support', 'helping clients', 'metal welding']);
    const cosine = (x: Float32Array = new Float32Array(), y: Float32Array = new Float32Array()) =>
      x.reduce((sum, value, k) => sum + value * (y[k] ?? 0), 0);
    expect(cosine(a, a)).toBeCloseTo(1, 4);
    expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.2);
  });

  test('names are embedded once, and again only where they changed', async () => {
    const embedder = await model();
    await refreshSkillVectors(service().graph, embedder);
    embedded = [];
    expect(await refreshSkillVectors(service().graph, embedder)).toBe(0);
    await syncOne(service(), 'skills', { id: `${p}welding`, description: 'Join metal parts.' });
    await refreshSkillVectors(service().graph, embedder);
    expect(embedded).toEqual([]);
    await syncOne(service(), 'skills', { id: `${p}welding`, aliases: ['soldering of steel'] });
    await refreshSkillVectors(service().graph, embedder, [`${p}welding`]);
    // The background of the service may have been quicker.
    expect(['', 'soldering of steel|Weld metal']).toContain([...embedded].sort().reverse().join('|'));
  });

  test('a meaning is found without a common word', async () => {
    await refreshSkillVectors(service().graph, await model());
    const { resolveSkills } = await service().execute(ResolveSkillsDocument, { texts: ['unhappy clients'] }, EMPLOYEE);
    expect(resolveSkills).toMatchObject([{ comparedBy: 'MEANING' }]);
    expect((await ids('calming down unhappy clients'))[0]).toBe('complaints');
    expect((await ids('operating on patients', 'The surgeon will be operating on patients.'))[0]).toBe('surgery');
  });

  test('a skill that has no vector yet is found by its letters', async () => {
    await syncOne(service(), 'skills', { id: `${p}knots`, name: 'Tie knots', aliases: [] });
    expect((await ids('tie knots'))[0]).toBe('knots');
  });

  test('nothing is near a text without words', async () => {
    expect(await ids('🎉 the')).toEqual([]);
  });
});
