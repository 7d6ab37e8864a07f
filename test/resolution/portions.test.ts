import type { CypherQuery } from '../../src/graph/query';
import { openGraph } from '../../src/graph/open';
import { ObservedGraph } from '../observed-graph';
import { ResolveSkillsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { PATIENT, useApp } from '../testkit';

/** What a database says that broke off a statement. */
class Stopped extends Error {
  override readonly name = 'Neo4jError';
  readonly code = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration';
}

const MOST_TEXTS = 3;
const MOST_SKILLS = 100;

/** The database, as one that is too busy for more than three texts at once, and for one text at all. */
class BusyGraph extends ObservedGraph {
  override async run<P extends object, R extends object>(query: CypherQuery<P, R>, params: P): Promise<R[]> {
    if (query.name === 'readSkillTexts' && (params as unknown as { limit: number }).limit > MOST_SKILLS) throw new Stopped();
    if (query.name === 'readSkillCandidates') {
      const { texts } = params as unknown as { texts: { squashed: string[] }[] };
      if (texts.length > MOST_TEXTS || texts.some(({ squashed }) => squashed.includes('slow'))) throw new Stopped();
    }
    return await super.run(query, params);
  }
}

const openBusy: typeof openGraph = (address) => {
  const { driver, database } = openGraph(address, PATIENT);
  return new BusyGraph(driver, database, PATIENT);
};

const service = useApp({ openGraph: openBusy }, { MODEL_DIR: '' });
const p = newPrefix();

beforeAll(() => seed(service(), { skills: [{ id: `${p}react`, name: 'React' }] }));

const texts = (count: number, slow: readonly number[]) => Array.from({ length: count }, (_, i) => (slow.includes(i) ? 'slow' : 'react'));
const ask = (sent: string[]) => service().ask(ResolveSkillsDocument, { texts: sent, contexts: null, candidates: null }, EMPLOYEE);

test('two hundred texts are answered, however few the database has time for at once', async () => {
  const { status, data, errors } = await ask(texts(200, []));
  expect([status, errors]).toEqual([200, []]);
  expect(data?.resolveSkills.map(({ candidates }) => candidates[0]?.skill.id)).toEqual(texts(200, []).map(() => `${p}react`));
});

test('a text that the database has no time for is told by its path, and the others are answered', async () => {
  const { status, data, errors } = await ask(texts(20, [4, 17]));
  expect(status).toBe(200);
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual(
    [4, 17].map((index) => [['resolveSkills', index], { code: 'UNAVAILABLE', retryAfterSeconds: 5 }]),
  );
  expect(data?.resolveSkills.map(({ comparedBy, candidates }) => [comparedBy, candidates.length])).toEqual(
    texts(20, [4, 17]).map((text) => (text === 'slow' ? ['NOT_COMPARED', 0] : ['WORDS', 1])),
  );
});

test('the path begins with the alias', async () => {
  const { errors } = await service().ask('{ found: resolveSkills(texts: ["slow", "react"]) { comparedBy } }', {}, EMPLOYEE);
  expect(errors.map(({ path }) => path)).toEqual([['found', 0]]);
});

test('where no text is answered the call fails', async () => {
  const { status, data, errors } = await ask(['slow']);
  expect([status, data, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([503, null, ['UNAVAILABLE']]);
});
