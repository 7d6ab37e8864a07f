import { abbreviation, numeronym, shortForm, squashedGuesses } from '../../src/answers/resolution/abbreviation';
import type { CandidateSkill } from '../../src/answers/resolution/candidate';
import { cleanText, nameVariants } from '../../src/answers/resolution/clean';
import { Comparison } from '../../src/answers/resolution/features';
import { Frequencies } from '../../src/answers/resolution/frequencies';
import { lookupOf } from '../../src/answers/resolution/lookup';
import { rankCandidates } from '../../src/answers/resolution/rank';
import { GramCosine, stemCosine, stemVector } from '../../src/answers/resolution/similarity';
import { NameStatistics } from '../../src/answers/resolution/statistics';
import { porterStem } from '../../src/answers/resolution/stem';
import { Stemmer, tokensOf } from '../../src/answers/resolution/tokens';
import { initialsOf, squashName } from '../../src/facts/skill/name';
import { meanPool, meanVector, tokenBatch } from '../../src/derived/vectors/embedder';

// Examples of Porter's paper and of his published vocabulary.
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['conflated', 'conflat'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['relational', 'relat'],
  ['digitizer', 'digit'],
  ['operator', 'oper'],
  ['hopefulness', 'hope'],
  ['electrical', 'electr'],
  ['adjustment', 'adjust'],
  ['adoption', 'adopt'],
  ['controlling', 'control'],
  ['probate', 'probat'],
  ['rate', 'rate'],
  ['yielding', 'yield'],
  ['c++', 'c++'],
])('the stem of %s is %s', (word, stem) => expect(porterStem(word)).toBe(stem));

test.each([
  ['Experience with Python', 'python'],
  ['strong knowledge of the SQL skills.', 'sql'],
  ['you are able to lead people', 'lead people'],
  ['. NET', '.net'],
  ['skills', 'skills'],
  ['of', 'of'],
  ['ＪＡＶＡ', 'java'],
  ['  ', ''],
])('%s is cleaned to %s', (text, cleaned) => expect(cleanText(text)).toBe(cleaned));

test('a qualifier in brackets is not part of the name', () => {
  expect(nameVariants('Java (computer programming)')).toEqual(['Java (computer programming)', 'Java']);
  expect(nameVariants('(beta)')).toEqual(['(beta)']);
});

test('words keep the signs that tell languages apart', () => {
  expect(tokensOf('c++, c# and .net or node.js')).toEqual(['c++', 'c#', 'and', '.net', 'or', 'node', 'js']);
  expect(new Stemmer().stemsOf('The programming of C++ programs')).toEqual(['program', 'c++', 'program']);
});

describe('abbreviations', () => {
  const standsFor = (text: string, name: string) =>
    abbreviation(shortForm(text), { squashed: squashName(name), initials: initialsOf(name) });

  test.each([
    ['node js', 'Node.js', 1],
    ['k8s', 'Kubernetes', 1],
    ['i18n', 'Internationalization', 1],
    ['ml', 'Machine learning', 0.9],
    ['amazon web services', 'AWS', 0.9],
    ['reactjs', 'React', 0.85],
    ['react framework', 'react.js', 0.85],
    ['c++', 'C', 0],
    ['c#', 'C++', 0],
    ['', 'C', 0],
    ['java', '', 0],
  ])('%s for %s: %s', (text, name, value) => expect(standsFor(text, name)).toBe(value));

  test('beginnings and letters count less than any of them', () => {
    expect(standsFor('postgres', 'PostgreSQL')).toBeCloseTo(0.74);
    expect(standsFor('pgsql', 'PostgreSQL')).toBeCloseTo(0.3);
    expect(standsFor('gsql', 'PostgreSQL')).toBe(0);
  });

  test('what is looked up for them', () => {
    expect(numeronym(shortForm('k8s'))).toEqual({ first: 'k', last: 's', length: 10 });
    expect(squashedGuesses(shortForm('reactjs'))).toEqual(expect.arrayContaining(['reactjs', 'react', 'reactframework']));
    expect(lookupOf('')).toEqual({
      squashed: [],
      initials: null,
      prefix: null,
      first: null,
      last: null,
      length: null,
      words: null,
      alike: null,
    });
    expect(lookupOf('a AND (b~ "')).toMatchObject({ words: '"a" "and" "b"', alike: null });
    expect(lookupOf('numerate')).toMatchObject({ alike: 'numerate~1 numer*' });
  });
});

describe('similarity', () => {
  const frequencies = new Frequencies(12);
  for (const name of ['machine learning', 'machine operation', 'learning']) frequencies.add(frequencies.gramSlots(` ${name} `, 3, 5));

  test('the cosine of n-grams is 1 with itself, also where they repeat, and 0 with nothing in common', () => {
    const cosine = new GramCosine(frequencies, 3, 5);
    cosine.compareWith('banana banana');
    expect(cosine.cosine('banana banana')).toBeCloseTo(1, 5);
    cosine.compareWith('machine learning');
    expect(cosine.cosine('machine learning')).toBeCloseTo(1, 5);
    expect(cosine.cosine('machine lerning')).toBeGreaterThan(0.5);
    expect(cosine.cosine('zzz')).toBe(0);
    expect(cosine.cosine('')).toBe(0);
  });

  test('what is rare weighs more; what was never seen as much as what was seen once', () => {
    const [rare, frequent, unseen] = [frequencies.gramSlots('oper', 4, 4)[0] ?? 0, frequencies.gramSlots('mach', 4, 4)[0] ?? 0, 4095];
    expect(frequencies.idf(rare)).toBeCloseTo(Math.log(1 + 3));
    expect(frequencies.idf(frequent)).toBeCloseTo(Math.log(1 + 3 / 2));
    expect(frequencies.idf(unseen)).toBeCloseTo(Math.log(1 + 3));
    expect(new Frequencies(4).idf(0)).toBeGreaterThan(0);
  });

  test('vectors of stems, by hand', () => {
    const stems = new Frequencies(10);
    stems.add([stems.slotOf('a')]);
    const vector = stemVector(['a', 'a', 'b'], stems);
    const length = Math.hypot(2 * Math.log(2), Math.log(2));
    expect(vector.get('a')).toBeCloseTo((2 * Math.log(2)) / length);
    expect(stemCosine(vector, vector)).toBeCloseTo(1);
    expect(stemCosine(vector, stemVector([], stems))).toBe(0);
  });
});

describe('comparison and order', () => {
  const skills: CandidateSkill[] = [
    { id: 'java', names: ['Java (computer programming)'], description: 'A language for virtual machines.', roles: 40 },
    { id: 'coffee', names: ['Java (coffee)', 'coffee brewing'], description: 'Brew coffee for guests.', roles: 3 },
    { id: 'teams', names: ['work in teams', 'teamwork'], description: null, roles: 0 },
  ];
  const statistics = new NameStatistics();
  for (const skill of skills) statistics.add(skill);
  const first = (text: string, context = '') => rankCandidates(new Comparison(statistics).compare(text, context, skills), new Map(), 1, 5);

  test('all features are from 0 to 1', () => {
    for (const text of ['java', 'team work', 'x', '', 'coffee coffee coffee'])
      for (const { features } of new Comparison(statistics).compare(text, 'guests and machines', skills))
        for (const value of Object.values(features)) expect(value >= 0 && value <= 1).toBe(true);
  });

  test('of two skills with the same name the sentence decides, else how much it is asked for', () => {
    expect(first('java')[0]?.id).toBe('java');
    expect(first('java', 'we brew the best coffee for our guests')[0]?.id).toBe('coffee');
  });

  test('the matched name is the one that fits', () => {
    expect(first('teamwork')[0]).toMatchObject({ id: 'teams', matchedName: 'teamwork' });
    expect(first('java').map(({ matchedName }) => matchedName)).toEqual(['Java (computer programming)', 'Java (coffee)']);
  });

  test('what has nothing in common is left out; the model may bring it back', () => {
    expect(first('zymurgy')).toEqual([]);
    const of = (cosine: number) => ({ name: cosine, names: cosine, inContext: 0 });
    const meanings = new Map([
      ['coffee', of(0.6)],
      ['java', of(0)],
      ['teams', of(0)],
    ]);
    const compared = new Comparison(statistics).compare('zymurgy', '', skills);
    expect(rankCandidates(compared, meanings, 1, 5).map(({ id }) => id)).toEqual(['coffee']);
    expect(rankCandidates(compared, meanings, 0.1, 5)).toEqual([]);
  });

  test('while most skills have no vectors yet, form and words alone count', () => {
    const compared = new Comparison(statistics).compare('java', '', skills);
    const some = new Map([['coffee', { name: 1, names: 1, inContext: 1 }]]);
    expect(rankCandidates(compared, some, 1, 5)).toEqual(rankCandidates(compared, new Map(), 1, 5));
  });

  test('the order of candidates does not matter', () => {
    const ranked = (order: CandidateSkill[]) => rankCandidates(new Comparison(statistics).compare('java team', '', order), new Map(), 1, 5);
    expect(ranked([...skills].reverse())).toEqual(ranked(skills));
  });
});

describe('vectors', () => {
  test('texts of different lengths fill a rectangle, and the mean leaves the filling out', () => {
    const { ids, mask, shape } = tokenBatch([[5, 6], [7]]);
    expect([[...ids], [...mask], shape]).toEqual([
      [5n, 6n, 7n, 0n],
      [1n, 1n, 1n, 0n],
      [2, 2],
    ]);
    const hidden = Float32Array.from([1, 0, 0, 1, 3, 4, 9, 9]);
    const pooled = meanPool(hidden, shape, [2, 1], 2).map((vector) => [...vector].map((value) => Number(value.toFixed(4))));
    expect(pooled).toEqual([
      [0.7071, 0.7071],
      [0.6, 0.8],
    ]);
  });

  test('a mean has length 1', () => {
    expect([...meanVector([Float32Array.of(1, 0), Float32Array.of(0, 1)])].map((value) => value.toFixed(3))).toEqual(['0.707', '0.707']);
  });
});
