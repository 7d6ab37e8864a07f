import { termsIn, withoutTerm } from '../../cli/evaluate/ablation';
import { ablationTable } from '../../cli/evaluate/ablation-table';
import type { Ranked } from '../../cli/evaluate/answer';
import { comparison } from '../../cli/evaluate/comparison';
import { lossOf, worstFirst } from '../../cli/evaluate/losses';
import { measure } from '../../cli/evaluate/measures';
import type { QueryResult } from '../../cli/evaluate/saved-run';
import { summary } from '../../cli/evaluate/summary';

const ranked = (person: string, terms: Record<string, number>): Ranked => ({
  person,
  score: Object.values(terms).reduce((sum, points) => sum + points, 0),
  terms,
});
const RANKING = [ranked('ana', { knowledge: 0.5, text: 0.3 }), ranked('cyd', { knowledge: 0.6 }), ranked('ben', { text: 0.4 })];
const JUDGED = new Map([['cyd', 1]]);
const result = (query: string, ranking: Ranked[]): QueryResult => ({
  query,
  ranking,
  measures: measure(
    ranking.map(({ person }) => person),
    JUDGED,
  ),
});

test('without a term the rest of the points decides; whoever had nothing else is gone; ties by id', () => {
  expect(termsIn([RANKING])).toEqual(['knowledge', 'text']);
  expect(withoutTerm(RANKING, 'text')).toEqual(['cyd', 'ana']);
  expect(withoutTerm(RANKING, 'knowledge')).toEqual(['ben', 'ana']);
  expect(withoutTerm([ranked('b', { text: 1 }), ranked('a', { text: 1 })], 'level')).toEqual(['a', 'b']);
});

test('the ablation shows what each term is worth', () => {
  const rows = ablationTable([{ query: 'q', ranking: RANKING, ms: 1 }], new Map([['q', JUDGED]])).split('\n');
  expect(rows[1]).toMatch(/^full +0\.6309$/);
  expect(rows[2]).toMatch(/^without knowledge +0\.0000 +-0\.6309 +-0\.6309 \.\. -0\.6309 +61\.1%$/);
  expect(rows[3]).toMatch(/^without text +1\.0000 +\+0\.3691/);
});

test('a page without answers counts 0 and is told', () => {
  const empty = { query: 'q2', ranking: [], ms: 3 };
  const text = summary(
    [result('q1', [ranked('cyd', { knowledge: 1 })]), result('q2', [])],
    [{ query: 'q1', ranking: RANKING, ms: 1 }, empty],
  );
  expect(text).toContain('2 queries, 1 without an answer (they count 0)');
  expect(text).toMatch(/nDCG@10 +0\.5000 +0\.0000 \.\. 1\.0000/);
  expect(text).toContain('p50 2.0 ms');
});

test('a comparison is over the queries of both runs and names those that changed', () => {
  const saved = { folder: 'x', at: '2026-01-01T00:00:00.000Z', results: [result('q1', [...RANKING]), result('gone', [])] };
  const text = comparison(saved as never, [result('q1', RANKING.slice(1))]);
  expect(text).toContain('1 queries; 1 are in one run only');
  expect(text).toMatch(/nDCG@10 +0\.6309 +1\.0000 +\+0\.3691/);
  expect(text).toContain('better for 1 queries: q1 +0.3691');
  expect(() => comparison({ ...saved, results: [] }, [result('q1', [])])).toThrow('none of these queries');
});

test('a loss shows who should stand higher, and who stands above them', async () => {
  const all = [result('q1', RANKING), result('q2', RANKING.slice(1)), result('q0', [])];
  expect(worstFirst(all, 9).map(({ query }) => query)).toEqual(['q0', 'q1']);
  const judged = new Map([
    ['cyd', 1],
    ['dee', 2],
  ]);
  const find = () => Promise.resolve({ excludedBy: 'Not a member of the teams asked for (teams).' });
  const lines = (await lossOf(result('q1', RANKING), { query: 'q1', ranking: RANKING, ms: 1 }, judged, find)).split('\n');
  expect(lines[1]).toMatch(/relevant \(2\) +dee +- +Not a member of the teams/);
  expect(lines[2]).toMatch(/relevant \(1\) +cyd +#2 +0\.600 +knowledge 0\.600/);
  expect(lines[3]).toMatch(/above +ana +#1 +0\.800 +knowledge 0\.500 \+ text 0\.300/);
});
