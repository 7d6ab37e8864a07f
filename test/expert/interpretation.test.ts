import fc from 'fast-check';
import { type Criterion, interpret, type NamedSkill } from '../../src/answers/expert/interpretation';
import { longestMatches, phrasesOf, questionTokens } from '../../src/answers/expert/phrases';
import { type Directory, valueOf } from '../../src/answers/expert/understanding';
import { normaliseName } from '../../src/facts/skill/name';

const named = (asked: string, id: string, fields: Partial<NamedSkill> = {}): NamedSkill => ({
  asked,
  id,
  name: id,
  spelling: asked,
  preferred: true,
  uses: 0,
  ...fields,
});
const NOWHERE: Directory = { places: new Map(), teams: new Map() };
const read = (text: string, skills: NamedSkill[], directory = NOWHERE) =>
  interpret([], text, questionTokens(text), { skills, directory }, normaliseName);
const readCriteria = (criteria: Criterion[], text: string, skills: NamedSkill[]) =>
  interpret(criteria, text, [], { skills, directory: NOWHERE }, normaliseName);

describe('words of a text', () => {
  test.each([
    ['Who knows C++, C# and .NET?', ['who', 'knows', 'c++', 'c#', 'and', '.net']],
    ['"Node.js" (or Deno)…', ['node.js', 'or', 'deno']],
    ['CI/CD; front-end!', ['ci/cd', 'front-end']],
    ["it's `code` *bold* _under_", ["it's", 'code', 'bold', 'under']],
    ['  \n\t ', []],
    ['ＳＱＬ', ['sql']],
  ])('%s', (text, words) => {
    expect(questionTokens(text)).toEqual(words);
  });

  test('long texts are read at their beginning', () => {
    expect(questionTokens('word '.repeat(1000))).toHaveLength(300);
  });

  test('words keep the spelling by which names are found', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z+#/-]{1,6}[a-zA-Z+#]$/), { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        expect(questionTokens(name).join(' ')).toBe(normaliseName(name));
      }),
    );
  });
});

describe('phrases', () => {
  const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

  test('all stretches of up to five words, longest first at each place', () => {
    fc.assert(
      fc.property(tokens, (words) => {
        const phrases = phrasesOf(words);
        for (const { text, start, end } of phrases) expect(words.slice(start, end).join(' ')).toBe(text);
        expect(phrases).toHaveLength(words.reduce((sum, _, i) => sum + Math.min(5, words.length - i), 0));
        const places = phrases.map(({ start, end }) => [start, -end] as const);
        expect(places).toEqual([...places].sort(([a, x], [b, y]) => a - b || x - y));
      }),
    );
  });

  test('matches and the rest together are the text, and no match lies in a longer one that begins at the same place', () => {
    fc.assert(
      fc.property(
        tokens,
        fc.uniqueArray(
          tokens.filter((words) => words.length > 0).map((words) => words.join(' ')),
          { maxLength: 6 },
        ),
        (words, names) => {
          const known = new Set(names);
          const { matched, isCovered } = longestMatches(words, known);
          expect(words.filter((_, i) => isCovered(i))).toEqual(matched.flatMap(({ start, end }) => words.slice(start, end)));
          matched.forEach(({ text, start, end }, i) => {
            expect(known.has(text)).toBe(true);
            expect(start).toBeGreaterThanOrEqual(matched[i - 1]?.end ?? 0);
            for (let longer = end + 1; longer <= Math.min(words.length, start + 5); longer++)
              expect(known.has(words.slice(start, longer).join(' '))).toBe(false);
          });
        },
      ),
    );
  });

  test('the longest name wins', () => {
    const words = questionTokens('machine learning operations for trains');
    const { matched, isCovered } = longestMatches(words, new Set(['machine learning', 'machine', 'machine learning operations']));
    expect(matched.map(({ text }) => text)).toEqual(['machine learning operations']);
    expect(words.filter((_, i) => !isCovered(i))).toEqual(['for', 'trains']);
  });
});

describe('what a question asks for', () => {
  test('names in a text are skills, the rest is searched for', () => {
    const { skills, unmatched, text } = read('Kafka consumers lagging behind', [named('kafka', 's-kafka')]);
    expect(skills).toEqual([{ text: 'kafka', id: 's-kafka', via: 'EXACT', weight: 1, minLevel: null, required: false }]);
    expect(unmatched).toEqual(['consumers', 'lagging', 'behind']);
    expect(text).toBe('consumers lagging behind');
  });

  test('a text that names nothing is searched for without the words that only ask', () => {
    expect(read('Who knows why it is slow?', [])).toEqual({
      skills: [],
      unmatched: ['why', 'slow'],
      text: 'why slow',
      understood: [],
      corrections: [],
    });
  });

  test('beside criteria a text is about the matter only', () => {
    const { skills, unmatched, text } = readCriteria([{ skill: 's-go' }], 'kafka', [named('s-go', 's-go', { spelling: null })]);
    expect(skills.map(({ id }) => id)).toEqual(['s-go']);
    expect(unmatched).toEqual([]);
    expect(text).toBe('kafka');
  });

  test('criteria by id and by name, with their weights as shares of one', () => {
    const { skills, unmatched } = readCriteria(
      [{ skill: 's-go', weight: 3, minLevel: 4, required: true }, { name: ' K8S ' }, { name: 'nothing' }, { skill: 's-none' }],
      '',
      [named('s-go', 's-go', { spelling: null }), named('k8s', 's-kubernetes', { preferred: false })],
    );
    expect(skills).toEqual([
      { text: 's-go', id: 's-go', via: 'EXACT', weight: 0.75, minLevel: 4, required: true },
      { text: ' K8S ', id: 's-kubernetes', via: 'ALIAS', weight: 0.25, minLevel: null, required: false },
    ]);
    expect(unmatched).toEqual(['nothing', 's-none']);
  });

  test('a name of several skills is all of them, by how much they are used, and none of them is demanded', () => {
    const senses = [named('go', 's-language', { uses: 8 }), named('go', 's-game', { uses: 1, preferred: false })];
    const { skills } = readCriteria([{ name: 'Go', required: true }], '', senses);
    expect(skills.map(({ id, via, weight, required }) => [id, via, weight, required])).toEqual([
      ['s-language', 'EXACT', 9 / 11, false],
      ['s-game', 'ALIAS', 2 / 11, false],
    ]);
  });

  test('a skill asked twice is one with both weights', () => {
    const found = [named('s-go', 's-go', { spelling: null }), named('golang', 's-go', { preferred: false }), named('sql', 's-sql')];
    const { skills } = readCriteria([{ skill: 's-go' }, { name: 'golang', required: true }, { name: 'SQL' }], '', found);
    expect(skills.map(({ id, weight, required }) => [id, weight, required])).toEqual([
      ['s-go', 2 / 3, true],
      ['s-sql', 1 / 3, false],
    ]);
  });

  test('weights always sum to one', () => {
    const criterion = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      weight: fc.option(fc.double({ min: 0.01, max: 100, noNaN: true })),
    });
    const sense = fc.record({ asked: fc.constantFrom('a', 'b', 'c'), id: fc.constantFrom('1', '2', '3'), uses: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 5 }), fc.array(sense, { maxLength: 6 }), (criteria, senses) => {
        const { skills } = readCriteria(
          criteria,
          '',
          senses.map(({ asked, id, uses }) => named(asked, id, { uses })),
        );
        if (skills.length) expect(skills.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(new Set(skills.map(({ id }) => id)).size).toBe(skills.length);
      }),
    );
  });
});

describe('what is no skill', () => {
  const directory: Directory = {
    places: new Map([
      ['lisbon', ['Lisbon']],
      ['new york', ['New York, US']],
    ]),
    teams: new Map([
      ['payments', ['t-pay']],
      ['data', ['t-data']],
    ]),
  };
  const told = (text: string, skills: NamedSkill[] = [named('kafka', 's-kafka')]) =>
    read(text, skills, directory).understood.map((what) => `${what.as} ${what.text}: ${valueOf(what)}`);

  test.each<[string, string[]]>([
    ['senior kafka developer in Lisbon', ['LEVEL senior: 4', 'PLACE lisbon: Lisbon']],
    ['kafka expert from New York', ['LEVEL expert: 4', 'PLACE new york: New York, US']],
    ['who in the payments team knows kafka', ['TEAM payments: t-pay']],
    ['kafka, team data', ['TEAM data: t-data']],
    ['German-speaking kafka mentor', ['LANGUAGE german: de', 'INTENT mentor: MENTOR']],
    ['someone who speaks Português about kafka', ['LANGUAGE português: pt']],
    ['anyone free for kafka?', ['AVAILABILITY free: FREE']],
    // A place without a word that says so is no place, a language nobody speaks none.
    ['lisbon treaty kafka', []],
    ['german standards for kafka', []],
  ])('%s', (text, understood) => {
    expect(told(text)).toEqual(understood);
  });

  test('what is understood is neither searched for nor told as unmatched', () => {
    const { text, unmatched } = read('senior kafka mentor in Lisbon for lagging consumers', [named('kafka', 's-kafka')], directory);
    expect(unmatched).toEqual(['lagging', 'consumers']);
    expect(text).toBe('lagging consumers');
  });

  test('a name of a skill comes first', () => {
    const { skills, understood } = read('code review in Lisbon', [named('code review', 's-review')], directory);
    expect(skills.map(({ id }) => id)).toEqual(['s-review']);
    expect(understood.map(({ as }) => as)).toEqual(['PLACE']);
  });

  test('a level is that of the skill beside it, one that stands alone is that of all', () => {
    const skills = [named('kafka', 's-kafka'), named('sql', 's-sql')];
    const levels = (text: string) => read(text, skills).skills.map(({ id, minLevel }) => [id, minLevel]);
    expect(levels('senior kafka and basic sql')).toEqual([
      ['s-kafka', 4],
      ['s-sql', 2],
    ]);
    expect(levels('kafka and sql, somebody experienced')).toEqual([
      ['s-kafka', 3],
      ['s-sql', 3],
    ]);
    expect(levels('kafka and sql')).toEqual([
      ['s-kafka', null],
      ['s-sql', null],
    ]);
  });

  test('whatever the words are, each is read once at most', () => {
    const words = fc.array(
      fc.constantFrom('kafka', 'in', 'team', 'lisbon', 'data', 'senior', 'german', 'speaking', 'mentor', 'free', 'x'),
      {
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        const { understood } = read(list.join(' '), [named('kafka', 's-kafka')], directory);
        understood.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(understood[i - 1]?.end ?? 0);
          for (let at = start; at < end; at++) expect(list[at]).not.toBe('kafka');
        });
      }),
    );
  });
});
