import { EMPLOYEE, newPrefix, seed } from '../seed';
import { ExpertsDocument, type ExpertSearchInput } from '../operations.gen';
import { useApp } from '../testkit';
import { type Experts, people, ranking, search, smallHistory } from './history';

const service = useApp();
const p = newPrefix();
const find = (input: ExpertSearchInput) => search(service(), input);
const scoresOf = (found: Experts) => new Map(found.edges.map(({ node }) => [node.person.id.slice(p.length), node.score]));
/** Everything but how the skill came into the question. */
const withoutMatches = ({ edges }: Experts) => edges.map(({ node }) => ({ ...node, matches: [] }));
/** What is given before anything is taken away for an absence. */
const givenTo = ({ terms }: Experts['edges'][number]['node']) => total(terms.map(({ points }) => Math.max(0, points)));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

beforeAll(async () => {
  await seed(service(), {
    skills: [
      { id: `${p}data`, name: 'Data engineering' },
      { id: `${p}kafka`, name: 'Apache Kafka', aliases: ['kafka', 'streams'], broader: [`${p}data`] },
      { id: `${p}sql`, name: 'SQL', aliases: ['streams'], broader: [`${p}data`] },
      { id: `${p}mesh`, name: 'Service mesh', aliases: ['istio'] },
      { id: `${p}old`, name: 'Kafka 0.8', replacedBy: `${p}kafka` },
    ],
    people: ['ana', 'ben', 'cyd', 'gil', 'zoe'].map((name) => ({ id: `${p}${name}`, name })),
    contributions: smallHistory(p),
  });
});

/** The formula with this history's numbers put in; nobody says a level here. */
const FULL = 0.5 + 0.5 + 0.3 + 0.4 + 0.8 + 0.15 + 0.1;
const ln = Math.log;
const kept = (years: number, halfLife: number) => 2 ** (-years / halfLife);
const focused = (sum: number, all: number, lasting: number) => sum * (lasting / all) ** 0.2;
const KAFKA = (() => {
  const review = 0.8 * Math.sqrt(ln(100) * ln(101));
  const written = ln(11) / 2;
  const approved = Math.sqrt(ln(11) * ln(101)) / 2;
  const long = { ana: ln(100), ben: review + written * kept(2, 8), cyd: approved * kept(2, 8) };
  const all = { ana: ln(100), ben: review + 2 * written * kept(2, 8), cyd: 2 * approved * kept(2, 8) + ln(51) * kept(4, 8) };
  const short = { ana: ln(100), ben: review + written * kept(2, 0.75), cyd: approved * kept(2, 0.75) };
  const volume = { ana: 99, ben: 5 * kept(2, 8), cyd: 0 };
  const names = ['ana', 'ben', 'cyd'] as const;
  const knowledge = names.map((name) => focused(long[name], all[name], long[name]));
  const current = names.map((name) => focused(short[name], all[name], long[name]));
  return new Map(
    names.map((name, i) => {
      const k = (knowledge[i] ?? 0) / Math.max(...knowledge);
      const c = (current[i] ?? 0) / (Math.max(...current) + 1);
      const o = volume[name] / total(Object.values(volume));
      // Whoever did nothing for two years keeps this share.
      const present = name === 'cyd' ? 1 - 0.3 * (1 - kept(2, 1)) : 1;
      return [name as string, (present * (0.5 * k + 0.5 * c + 0.3 * o)) / FULL];
    }),
  );
})();

describe('one skill', () => {
  test('scores are those of the formula', async () => {
    const found = scoresOf(await find({ skills: [{ skill: `${p}kafka` }] }));
    expect([...found.keys()]).toEqual(['ana', 'ben', 'cyd']);
    for (const [name, score] of KAFKA) expect([name, found.get(name)]).toEqual([name, expect.closeTo(score, 9)]);
  });

  test('terms sum to the score, contributions too, matches name the skill', async () => {
    for (const input of [
      { skills: [{ skill: `${p}kafka` }], text: 'storms' },
      { skills: [{ skill: `${p}data` }, { name: 'kafka' }] },
      { text: 'lagging' },
    ]) {
      const { edges } = await find(input);
      expect(edges.length).toBeGreaterThan(0);
      edges.forEach(({ node }, i) => {
        expect(node.rank).toBe(i + 1);
        expect(total(node.terms.map(({ points }) => points))).toBeCloseTo(node.score, 9);
        for (const { weight, value, points } of node.terms) expect(weight * value).toBeCloseTo(points, 9);
        const given = givenTo(node);
        expect(total(node.contributions.map(({ points }) => points))).toBeCloseTo(given, 9);
        const text = total(node.terms.filter(({ feature }) => feature === 'text').map(({ points }) => points));
        expect(total(node.matches.map(({ points }) => points)) + text).toBeCloseTo(given, 9);
      });
    }
  });

  test('contributions are shown strongest first', async () => {
    const { edges } = await find({ skills: [{ skill: `${p}kafka` }] });
    const ben = edges.find(({ node }) => node.person.id === `${p}ben`)?.node.contributions ?? [];
    expect(ben.map(({ contribution }) => contribution.id)).toEqual([`${p}c1`, `${p}c2`]);
    expect((ben[0]?.points ?? 0) - (ben[1]?.points ?? 0)).toBeGreaterThan(0);
  });

  test('a skill that nobody has, and one that is not there', async () => {
    expect(await find({ skills: [{ name: 'istio' }] })).toMatchObject({ totalCount: 0, edges: [], interpretation: { unmatched: [] } });
    expect(await find({ skills: [{ name: 'cobol' }, { skill: `${p}nope` }] })).toMatchObject({
      totalCount: 0,
      interpretation: { skills: [], unmatched: ['cobol', `${p}nope`] },
    });
  });
});

describe('names', () => {
  test('an alias, in any case, asks what the id asks', async () => {
    const byId = await find({ skills: [{ skill: `${p}kafka` }] });
    for (const name of ['kafka', ' KAFKA ', 'Apache  Kafka', 'ａｐａｃｈｅ kafka']) {
      const byName = await find({ skills: [{ name }] });
      expect(withoutMatches(byName)).toEqual(withoutMatches(byId));
      expect(byName.interpretation.skills).toMatchObject([{ text: name, skill: { id: `${p}kafka` }, weight: 1 }]);
    }
    expect((await find({ skills: [{ name: 'kafka' }] })).interpretation.skills[0]?.via).toBe('ALIAS');
    expect((await find({ skills: [{ name: 'apache kafka' }] })).interpretation.skills[0]?.via).toBe('EXACT');
  });

  test('a name in a text is the same question', async () => {
    const inText = await find({ text: 'Kafka?' });
    expect(scoresOf(inText)).toEqual(scoresOf(await find({ skills: [{ skill: `${p}kafka` }] })));
    expect(inText.interpretation.unmatched).toEqual([]);
  });

  test('a replaced skill asks for its successor', async () => {
    for (const criterion of [{ skill: `${p}old` }, { name: 'Kafka 0.8' }]) {
      const { interpretation, edges } = await find({ skills: [criterion] });
      expect(interpretation.skills.map(({ skill }) => skill.id)).toEqual([`${p}kafka`]);
      expect(edges[0]?.node.person.id).toBe(`${p}ana`);
    }
  });

  test('an alias of two skills asks for both, by how much they are used', async () => {
    const { interpretation } = await find({ skills: [{ name: 'streams' }] });
    const weights = Object.fromEntries(interpretation.skills.map(({ skill, weight }) => [skill.id.slice(p.length), weight]));
    expect(weights).toEqual({ kafka: expect.closeTo(3 / 6, 9) as number, sql: expect.closeTo(3 / 6, 9) as number });
    await seed(service(), { contributions: [{ ...smallHistory(p)[2], id: `${p}c5`, at: '2000-01-01' }] as never });
    const again = (await find({ skills: [{ name: 'streams' }] })).interpretation.skills;
    expect(again.find(({ skill }) => skill.id === `${p}sql`)?.weight).toBeCloseTo(4 / 7, 9);
    expect(total(again.map(({ weight }) => weight))).toBeCloseTo(1, 9);
  });
});

describe('several skills', () => {
  test('scores are the weighted mean of those of each skill', async () => {
    const [kafka, sql, both] = await Promise.all([
      find({ skills: [{ skill: `${p}kafka` }] }),
      find({ skills: [{ skill: `${p}sql` }] }),
      find({ skills: [{ skill: `${p}kafka`, weight: 3 }, { skill: `${p}sql` }] }),
    ]);
    expect(both.interpretation.skills.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
    for (const [name, score] of scoresOf(both))
      expect(score).toBeCloseTo(0.75 * (scoresOf(kafka).get(name) ?? 0) + 0.25 * (scoresOf(sql).get(name) ?? 0), 9);
    expect([...scoresOf(both).keys()].sort()).toEqual(['ana', 'ben', 'cyd']);
  });

  test('a required skill leaves those who have it', async () => {
    const skills = [{ skill: `${p}kafka` }, { skill: `${p}sql`, required: true }];
    expect(people(await find({ skills }), p).sort()).toEqual(['ben', 'cyd']);
  });

  test('a level that is asked for is told back, and that it does not count yet', async () => {
    const { interpretation } = await find({ skills: [{ skill: `${p}kafka`, minLevel: 4 }] });
    expect(interpretation.skills[0]?.minLevel).toBe(4);
  });
});

test('a broad skill sums the squares of the skills below it, against its best holder', async () => {
  const [kafka, sql, broad] = (
    await Promise.all(['kafka', 'sql', 'data'].map((skill) => find({ skills: [{ skill: `${p}${skill}` }] })))
  ).map((found) => new Map(found.edges.map(({ node }) => [node.person.id.slice(p.length), givenTo(node)])));
  const squares = new Map(['ana', 'ben', 'cyd'].map((name) => [name, (kafka?.get(name) ?? 0) ** 2 + (sql?.get(name) ?? 0) ** 2]));
  const best = Math.max(...squares.values());
  const highest = Math.max(...(broad?.values() ?? []));
  for (const [name, square] of squares) expect((broad?.get(name) ?? 0) / highest).toBeCloseTo(square / best, 9);
  expect(highest).toBeLessThanOrEqual(1);
});

describe('text', () => {
  test('inside a skill only its contributions vote', async () => {
    const { edges, interpretation } = await find({ skills: [{ skill: `${p}kafka` }], text: 'lagging storms' });
    const textOf = (name: string) =>
      edges.find(({ node }) => node.person.id === `${p}${name}`)?.node.terms.find(({ feature }) => feature === 'text');
    expect(interpretation.unmatched).toEqual([]);
    expect(people({ edges } as Experts, p).sort()).toEqual(['ana', 'ben', 'cyd']);
    expect([textOf('ana'), textOf('ben'), textOf('cyd')].every((term) => (term?.points ?? 0) > 0)).toBe(true);
    // The replicas of c3 are no matter of Kafka, the untagged storms of c4 of no skill.
    const ids = new Set(edges.flatMap(({ node }) => node.contributions.map(({ contribution }) => contribution.id)));
    expect(ids).toEqual(new Set([`${p}c1`, `${p}c2`]));
  });

  test('inside a broad skill those of the skills below it vote', async () => {
    const { edges } = await find({ skills: [{ skill: `${p}data` }], text: 'replicas' });
    const voted = edges.filter(({ node }) => node.terms.some(({ feature }) => feature === 'text')).map(({ node }) => node.person.id);
    expect(voted).toEqual([`${p}cyd`]);
  });

  test('alone it searches all contributions, and half of the score is that of the skills that its matches show', async () => {
    const { edges, interpretation } = await find({ text: 'storms' });
    expect(interpretation.skills).toMatchObject([{ text: 'storms', via: 'TEXT', weight: 1, skill: { id: `${p}kafka` } }]);
    expect(interpretation.unmatched).toEqual(['storms']);
    expect(people({ edges } as Experts, p).sort()).toEqual(['ana', 'ben', 'cyd']);
    const texts = edges.map(({ node }) => node.terms.find(({ feature }) => feature === 'text'));
    expect(texts.map((term) => term?.weight)).toEqual([0.5, 0.5, undefined]);
    expect(Math.max(...texts.map((term) => term?.value ?? 0))).toBeCloseTo(1, 9);
    expect(edges.every(({ node }) => node.matches[0]?.via === 'TEXT')).toBe(true);
  });

  test('whose matches show no skill has the whole score', async () => {
    await seed(service(), {
      contributions: [{ ...smallHistory(p)[3], id: `${p}c6`, title: 'Quirks of hatches', contributors: [{ person: `${p}zoe` }] }] as never,
    });
    const { edges, interpretation } = await find({ text: 'hatches' });
    expect(interpretation.skills).toEqual([]);
    expect(edges.map(({ node }) => [node.person.id, node.score])).toEqual([[`${p}zoe`, expect.closeTo(1, 9)]]);
    expect(edges[0]?.node.terms).toMatchObject([{ feature: 'text', weight: 1 }]);
    expect(edges[0]?.node.matches).toEqual([]);
  });

  test('beside a name it searches inside that skill', async () => {
    const { edges, interpretation } = await find({ text: 'kafka storms' });
    expect(interpretation.skills.map(({ skill }) => skill.id)).toEqual([`${p}kafka`]);
    expect(interpretation.unmatched).toEqual(['storms']);
    const texts = edges.flatMap(({ node }) =>
      node.terms.filter(({ feature }) => feature === 'text').map(() => node.person.id.slice(p.length)),
    );
    expect(texts.sort()).toEqual(['ana', 'ben']);
  });

  test('nothing fits: nobody', async () => {
    expect(await find({ text: 'zebra' })).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('who is left out', () => {
  test('who was only helped, and who did nothing', async () => {
    const found = people(await find({ skills: [{ skill: `${p}data` }], text: 'storms' }), p);
    expect(found).not.toContain('gil');
    expect(found).not.toContain('zoe');
  });

  test('people named in excludePeople; the scores of the others stay', async () => {
    const all = await ranking(service(), { skills: [{ skill: `${p}kafka` }] });
    const without = await find({ skills: [{ skill: `${p}kafka` }], filter: { excludePeople: [`${p}ana`, `${p}nobody`] } });
    expect(without.totalCount).toBe(2);
    expect(without.edges.map(({ node }): [string, number] => [node.person.id, node.score])).toEqual(all.slice(1));
    expect(without.edges[0]?.node.rank).toBe(1);
  });

  test('people who left neither appear nor count', async () => {
    const inputs: ExpertSearchInput[] = [{ skills: [{ skill: `${p}kafka` }] }, { skills: [{ skill: `${p}data` }] }];
    const before = await Promise.all(inputs.map((input) => ranking(service(), input)));
    const [first] = smallHistory(p);
    await seed(service(), {
      people: [{ id: `${p}left`, name: 'Left', active: false }],
      contributions: [
        { ...first, id: `${p}c-left`, title: 'Work of the past', size: 1_000_000, contributors: [{ person: `${p}left` }] },
        { ...first, id: `${p}c-both`, title: 'Past', size: 10, at: '1999-01-01', contributors: [{ person: `${p}left` }] },
      ] as never,
    });
    const after = await Promise.all(inputs.map((input) => ranking(service(), input)));
    expect(after).toEqual(before);
    // What they wrote tells which skill a text is about, and whoever holds it now comes up; they do not.
    expect(people(await find({ text: 'past' }), p)).not.toContain('left');
  });
});

test.each<[string, ExpertSearchInput, RegExp]>([
  ['nothing', {}, /at least one skill or have a text/],
  ['blanks', { text: ' \n ', skills: [] }, /at least one skill or have a text/],
  ['neither id nor name', { skills: [{ minLevel: 2 }] }, /either skill \(an id\) or name/],
  ['id and name', { skills: [{ skill: 'a', name: 'a' }] }, /either skill \(an id\) or name/],
  ['a level above 5', { skills: [{ name: 'a', minLevel: 6 }] }, /minLevel/],
  ['a negative weight', { skills: [{ name: 'a', weight: -1 }] }, /weight/],
  ['eleven skills', { skills: Array.from({ length: 11 }, (_, i) => ({ name: `n${i}` })) }, /skills/],
  ['a book', { text: 'x'.repeat(10_001) }, /text/],
  ['a day to come', { text: 'kafka', asOf: '2150-01-01' }, /asOf must be a day that has come/],
])('%s: BAD_USER_INPUT', async (_name, input, message) => {
  const failure = await service().failure(ExpertsDocument, { input }, EMPLOYEE);
  expect(failure.codes).toEqual(['BAD_USER_INPUT']);
  expect(JSON.stringify(failure.errors)).toMatch(message);
});

test.each([
  ['a page of none', { first: 0 }],
  ['a page of 101', { first: 101 }],
  ['a cursor of another list', { after: Buffer.from('["a","b"]').toString('base64url') }],
])('%s: BAD_USER_INPUT', async (_name, page) => {
  const failure = await service().failure(ExpertsDocument, { input: { text: 'x' }, ...page }, EMPLOYEE);
  expect(failure.codes).toEqual(['BAD_USER_INPUT']);
});
