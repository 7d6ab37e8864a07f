import fc from 'fast-check';
import { interpret, type NamedSkill } from '../../src/answers/expert/interpretation';
import { joinedNames, separated } from '../../src/answers/expert/joined';
import { phrasesOf, questionWords } from '../../src/answers/expert/phrases';
import { normaliseName, umlautSpellings } from '../../src/facts/skill/name';

const NAMES = [
  ...['R', 'C', 'C#', 'C++', 'Go', 'Golang', '.NET', 'Node.js', 'Rust', 'Excel', 'Swift', 'Less', 'Chef', 'Java', 'Kotlin', 'Python'],
  ...['TCP/IP', 'CI/CD', 'Kubernetes', 'SQL', 'Machine learning', 'Research and development'],
  ...['机器学习', '数据分析', 'データ分析', '파이썬', 'การวิเคราะห์ข้อมูล', 'تعلّم الآلة', 'संगणक'],
  ...['Yazılım Geliştirme', 'İstatistik', 'Gebäudetechnik', 'Strassenbau', 'Müllerei'],
];

/** The skills that a question names, as the search reads them, out of `names`. */
function skillsOf(text: string, names: readonly string[] = NAMES): string[] {
  const words = questionWords(text);
  const folded = new Map(names.map((name) => [normaliseName(name), name]));
  const asked = new Set([...phrasesOf(words.map((word) => word.text)).map((phrase) => phrase.text), ...joinedNames(words)]);
  const skills = [...asked].flatMap((phrase) =>
    [phrase, ...umlautSpellings(phrase)].flatMap((spelling): NamedSkill[] => {
      const name = folded.get(spelling);
      return name ? [{ asked: phrase, id: name, name, spelling: name, preferred: true, uses: 0 }] : [];
    }),
  );
  const apart = separated(words, new Set(skills.map((skill) => skill.asked)));
  const directory = { places: new Map<string, string[]>(), teams: new Map<string, string[]>() };
  const tokens = apart.map((word) => word.text);
  return interpret([], text, tokens, { skills, directory }, normaliseName, apart).skills.map(({ id }) => id);
}

describe('names that are joined', () => {
  test.each([
    ['who knows C/C++?', ['C', 'C++']],
    ['who knows Java/Kotlin', ['Java', 'Kotlin']],
    ['Java/Kotlin/Python or SQL', ['Java', 'Kotlin', 'Python', 'SQL']],
    ['who knows TCP/IP', ['TCP/IP']],
    ['CI/CD/Kubernetes', ['CI/CD', 'Kubernetes']],
    ['Java&Kotlin', ['Java', 'Kotlin']],
    ['Java & Kotlin and Go', ['Java', 'Kotlin', 'Go']],
    ['src/java/file', ['Java']],
    ['a research and development budget', ['Research and development']],
    ['C♯', ['C#']],
    ['C# and .NET', ['C#', '.NET']],
    ['Node.js/Python', ['Node.js', 'Python']],
  ])('%s', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });
});

describe('names in sentences without blanks, or with particles', () => {
  test.each([
    ['谁会机器学习', ['机器学习']],
    ['谁懂数据分析？', ['数据分析']],
    ['找一个会Python和机器学习的人。', ['Python', '机器学习']],
    ['データ分析に詳しい人は誰ですか', ['データ分析']],
    ['Pythonとデータ分析が得意な人', ['Python', 'データ分析']],
    ['파이썬을 잘하는 사람', ['파이썬']],
    ['ใครเก่งการวิเคราะห์ข้อมูลบ้าง', ['การวิเคราะห์ข้อมูล']],
    ['من يعرف تعلّم الآلة؟', ['تعلّم الآلة']],
    ['من يعرف تعلم الآلة', ['تعلّم الآلة']],
    ['कौन संगणक जानता है।', ['संगणक']],
  ])('%s', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });

  test('a name of two signs is none where the words of the sentence are cut otherwise', () => {
    expect(skillsOf('社会计划', ['会计'])).toEqual([]);
    expect(skillsOf('谁懂会计', ['会计'])).toEqual(['会计']);
  });
});

describe('other keyboards and spellings', () => {
  test.each([
    ['YAZILIM GELİŞTİRME', ['Yazılım Geliştirme']],
    ['yazilim geliştirme bilen', ['Yazılım Geliştirme']],
    ['İSTATİSTİK', ['İstatistik']],
    ['istatistik', ['İstatistik']],
    ['Gebaeudetechnik', ['Gebäudetechnik']],
    ['GEBÄUDETECHNIK', ['Gebäudetechnik']],
    ['Straßenbau', ['Strassenbau']],
    ['STRASSENBAU', ['Strassenbau']],
    ['Muellerei', ['Müllerei']],
  ])('%s', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });
});

describe('names that are words of every day', () => {
  test.each([
    'Who can help with R&D budgets?',
    'Who can help with R & D budgets?',
    'going forward, who owns the go-live checklist?',
    'who can go to Lisbon',
    'Who do I ask to go live?',
    'the Go Live checklist',
    'vitamin C deficiency',
    'plan C for the launch',
    'in less than a week',
    'meetings with less effort',
    'people who excel at presenting',
    'a swift answer from the chef',
    'rust on the pipes of the plant',
    'LESS IS MORE IN DESIGN',
  ])('not meant: %s', (text) => {
    expect(skillsOf(text)).toEqual([]);
  });

  test.each([
    ['go', ['Go']],
    ['R', ['R']],
    ['who knows go', ['Go']],
    ['an expert in R', ['R']],
    ['senior go developer', ['Go']],
    ['rust code review', ['Rust']],
    ['python, go and rust', ['Python', 'Go', 'Rust']],
    ['help with excel formulas', ['Excel']],
    ['our iOS app crashes in Swift closures', ['Swift']],
    ['the pipeline of Go services is slow', ['Go']],
    ['written in C for sensors', ['C']],
    ['using Chef or Python', ['Chef', 'Python']],
    ['C programming', ['C']],
  ])('meant: %s', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });
});

const LATIN = ['who', 'could', 'explain', 'the', 'slow', 'report', 'for', 'customers', 'please', 'Berlin', 'invoice', 'budget'];
const sentence = fc.array(fc.constantFrom(...LATIN), { maxLength: 8 });
const PLAIN = NAMES.filter((name) => !['R', 'C', 'Go', 'Rust', 'Excel', 'Swift', 'Less', 'Chef'].includes(name));

test('a known name is found inside any sentence, and nothing besides', () => {
  fc.assert(
    fc.property(sentence, sentence, fc.constantFrom(...PLAIN), fc.constantFrom('', '?', ',', '。'), (before, after, name, sign) => {
      expect(skillsOf([...before, name + sign, ...after].join(' '))).toEqual([name]);
    }),
  );
});

test('beside a slash too', () => {
  const single = PLAIN.filter((name) => !/[\s/]/.test(name));
  fc.assert(
    fc.property(sentence, fc.uniqueArray(fc.constantFrom(...single), { minLength: 2, maxLength: 4 }), (before, names) => {
      expect(skillsOf([...before, names.join('/')].join(' ')).sort()).toEqual([...names].sort());
    }),
  );
});

test('the rest of a sentence never makes a skill', () => {
  const words = fc.array(fc.constantFrom(...LATIN, 'r&d', 'q&a', 'live', 'will', 'going', 'cars', 'goal', 'rusty'), { maxLength: 12 });
  fc.assert(fc.property(words, (text) => expect(skillsOf(text.join(' '))).toEqual([])));
});

test('long texts without a blank stay one word', () => {
  expect(skillsOf('会'.repeat(10_000))).toEqual([]);
  expect(joinedNames(questionWords('a/'.repeat(10_000)))).toEqual([]);
});
