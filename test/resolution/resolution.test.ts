import fc from 'fast-check';
import { ResolveSkillsDocument, type SkillRow } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';

// The lexical formula alone; resolution-model.test.ts has the sentence model.
const service = useApp({}, { MODEL_DIR: '' });
const p = newPrefix();
const named = (id: string, name: string, ...aliases: string[]): SkillRow => ({ id: `${p}${id}`, name, aliases });

async function resolve(texts: string[], contexts?: (string | null)[], candidates?: number) {
  return (await service().execute(ResolveSkillsDocument, { texts, contexts: contexts ?? null, candidates: candidates ?? null }, EMPLOYEE))
    .resolveSkills;
}
/** The skills one text may mean, without the prefix, best first. */
async function ids(text: string, context?: string) {
  const [answer] = await resolve([text], context === undefined ? undefined : [context], 20);
  return (answer?.candidates ?? []).map(({ skill }) => skill.id.slice(p.length));
}

beforeAll(async () => {
  await service().wipe();
  await seed(service(), {
    skills: [
      named('java', 'Java (computer programming)'),
      { ...named('coffee', 'Java (coffee)', 'coffee brewing'), description: 'Brew espresso for guests.' },
      named('c', 'C'),
      named('cpp', 'C++'),
      named('csharp', 'C#'),
      named('dotnet', '.NET'),
      named('node', 'Node.js'),
      named('react', 'React'),
      named('kubernetes', 'Kubernetes'),
      named('ml', 'Machine learning', 'statistical learning'),
      named('numeracy', 'Apply numeracy skills'),
      named('teams', 'Work in teams', 'teamwork'),
      named('lead', 'Lead a team'),
      named('frontend', 'Front-end development'),
      named('bikes', 'Perform repairs on bicycles', 'fix bikes', 'repair cycles'),
      { ...named('old', 'Container orchestration'), replacedBy: `${p}kubernetes` },
    ],
  });
});

describe('finds', () => {
  test.each([
    ['Machine Learning', 'ml'],
    ['experience with machine learning', 'ml'],
    ['strong knowledge of Java programming', 'java'],
    ['machin lerning', 'ml'],
    ['ML', 'ml'],
    ['k8s', 'kubernetes'],
    ['nodejs', 'node'],
    ['Node JS', 'node'],
    ['reactjs', 'react'],
    ['numerate', 'numeracy'],
    ['frontend development', 'frontend'],
    ['fixing bikes', 'bikes'],
    ['working in teams', 'teams'],
    ['c++', 'cpp'],
    ['C#', 'csharp'],
    ['c', 'c'],
    ['. net', 'dotnet'],
    ['ＫＵＢＥＲＮＥＴＥＳ', 'kubernetes'],
  ])('%s', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  test('the sentence tells apart what has one name', async () => {
    expect((await ids('java', 'You brew espresso for our guests, java and tea.'))[0]).toBe('coffee');
  });

  test('the name that fits, and scores from 1 to 0 in order', async () => {
    const [answer] = await resolve(['teamwork']);
    expect(answer?.candidates[0]).toMatchObject({ matchedName: 'teamwork', skill: { id: `${p}teams` } });
    const scores = answer?.candidates.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  test('a replaced skill is not offered', async () => {
    expect(await ids('container orchestration')).not.toContain('old');
  });

  test('a new alias counts at once, a removed one no longer', async () => {
    await syncOne(service(), 'skills', { id: `${p}bikes`, aliases: ['velocipedes'] });
    expect((await ids('velocipedes'))[0]).toBe('bikes');
    await syncOne(service(), 'skills', { id: `${p}bikes`, aliases: ['fix bikes'] });
    expect(await ids('velocipedes')).toEqual([]);
  });
});

describe('nothing fits', () => {
  test.each(['', '   ', 'the', '🎉', '***', 'zzzzqqqq', '机器学习'])('%j has no candidates', async (text) => {
    expect(await resolve([text])).toMatchObject([{ text, candidates: [] }]);
  });

  test('no texts have no answers', async () => expect(await resolve([])).toEqual([]));
});

describe('calls', () => {
  test('one answer a text, in their order, also of the same one twice', async () => {
    const answers = await resolve(['react', 'zzzzqqqq', 'react', 'teamwork'], [null, 'x']);
    expect(answers.map(({ text, candidates }) => [text, candidates[0]?.skill.id.slice(p.length)])).toEqual([
      ['react', 'react'],
      ['zzzzqqqq', undefined],
      ['react', 'react'],
      ['teamwork', 'teams'],
    ]);
  });

  test('five candidates at most unless asked otherwise', async () => {
    expect((await resolve(['work in a team']))[0]?.candidates.length).toBeLessThanOrEqual(5);
    expect((await resolve(['work in a team'], undefined, 1))[0]?.candidates).toHaveLength(1);
  });

  test('ten texts cost as many statements as one, and two hundred the same ones again for each portion', async () => {
    const statementsFor = (count: number) => service().statementsOf(() => resolve(Array.from({ length: count }, (_, i) => `react ${i}`)));
    const [one, ten, most] = [await statementsFor(1), await statementsFor(10), await statementsFor(200)];
    expect(ten.statements).toEqual(one.statements);
    expect(new Set(most.statements)).toEqual(new Set(one.statements));
    expect(most.statements.length).toBeLessThan(200);
    expect(most.result).toHaveLength(200);
  });

  test.each([
    [{ texts: Array.from({ length: 201 }, () => 'x') }, 'LIMIT_EXCEEDED', /at most 200/],
    [{ texts: ['x'.repeat(501)] }, 'BAD_USER_INPUT', /500/],
    [{ texts: ['x'], contexts: ['y'.repeat(2001)] }, 'BAD_USER_INPUT', /2000/],
    [{ texts: ['x'], contexts: ['y', 'z'] }, 'BAD_USER_INPUT', /contexts/],
    [{ texts: ['x'], candidates: 0 }, 'BAD_USER_INPUT', /from 1 to 20/],
    [{ texts: ['x'], candidates: 21 }, 'BAD_USER_INPUT', /from 1 to 20/],
  ])('what is too much is refused by name', async (variables, code, message) => {
    const failure = await service().failure(ResolveSkillsDocument, variables, EMPLOYEE);
    expect(failure.codes).toEqual([code]);
    expect(failure.message).toMatch(message);
  });

  test('texts are only texts', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'AND',
        'NOT',
        '*',
        '?',
        '"',
        '((',
        'text:java',
        '[a TO b]',
        '\\',
        '~',
        '^2',
        '/a/',
        'java',
        'c++',
        ' ',
        '\u0000',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => Buffer.from(pieces.join('')).toString().slice(0, 500));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 10 }), async (texts) => {
        const answers = await resolve(texts, texts);
        expect(answers.map((answer) => answer.text)).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });
});
