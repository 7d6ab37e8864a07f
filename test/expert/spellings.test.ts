import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const NAMES: Readonly<Record<string, string>> = {
  c: 'C',
  cs: 'C#',
  cpp: 'C++',
  go: 'Go',
  ip: 'TCP/IP',
  ml: '机器学习',
  jp: 'データ分析',
  th: 'การวิเคราะห์ข้อมูล',
  ar: 'تعلّم الآلة',
  sw: 'Yazılım Geliştirme',
  st: 'İstatistik',
  de: 'Gebäudetechnik',
  road: 'Straßenbau',
};

beforeAll(() => seed(service(), { skills: Object.entries(NAMES).map(([id, name]) => ({ id: `${p}${id}`, name })) }));

const QUERY = `query ($input: ExpertSearchInput!) {
  expertSearch(input: $input) { interpretation { unmatched skills { skill { id } } } }
}`;
type Answer = { expertSearch: { interpretation: { unmatched: string[]; skills: { skill: { id: string } }[] } } };
const read = async (input: object) => {
  const { interpretation } = (await service().execute<Answer>(QUERY, { input }, { as: 'EMPLOYEE' })).expertSearch;
  return { unmatched: interpretation.unmatched, skills: interpretation.skills.map(({ skill }) => skill.id.slice(p.length)).sort() };
};

test.each<[string, string[], string[]]>([
  ['who knows C/C++?', ['c', 'cpp'], []],
  ['who knows TCP/IP', ['ip'], []],
  ['谁会机器学习', ['ml'], ['谁会']],
  ['データ分析に詳しい人は誰ですか', ['jp'], ['に詳しい人は誰ですか']],
  ['ใครเก่งการวิเคราะห์ข้อมูลบ้าง', ['th'], ['ใครเก่ง', 'บ้าง']],
  ['من يعرف تعلم الآلة؟', ['ar'], ['من', 'يعرف']],
  ['YAZILIM GELİŞTİRME', ['sw'], []],
  ['İSTATİSTİK', ['st'], []],
  ['istatistik', ['st'], []],
  ['Gebaeudetechnik', ['de'], []],
  ['STRASSENBAU', ['road'], []],
  ['C♯', ['cs'], []],
  ['Who do I ask to go live?', [], ['go', 'live']],
  ['Who can help with R&D budgets?', [], ['r&d', 'budgets']],
  ['vitamin C deficiency', [], ['vitamin', 'c', 'deficiency']],
])('%s', async (text, skills, unmatched) => {
  expect(await read({ text })).toEqual({ skills, unmatched });
});

test('a criterion by name is found in the same spellings', async () => {
  for (const [name, id] of [
    ['ISTATISTIK', 'st'],
    ['Strassenbau', 'road'],
    ['Gebaeudetechnik', 'de'],
    ['c♯', 'cs'],
  ])
    expect(await read({ skills: [{ name }] })).toEqual({ skills: [id], unmatched: [] });
});

test('resolveSkills knows them too', async () => {
  const RESOLVE = 'query ($texts: [String!]!) { resolveSkills(texts: $texts, candidates: 1) { candidates { skill { id } } } }';
  const texts = ['C♯', 'İSTATİSTİK', 'yazilim gelistirme', 'STRASSENBAU', 'GEBÄUDETECHNIK'];
  const { resolveSkills } = await service().execute<{ resolveSkills: { candidates: { skill: { id: string } }[] }[] }>(
    RESOLVE,
    { texts },
    { as: 'EMPLOYEE' },
  );
  expect(resolveSkills.map(({ candidates }) => candidates[0]?.skill.id.slice(p.length))).toEqual(['cs', 'st', 'sw', 'road', 'de']);
});
