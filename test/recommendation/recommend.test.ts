import { solveRidge } from '../../src/answers/recommendation/cholesky';
import { ProfileKernel } from '../../src/answers/recommendation/kernel';
import { ProfileModel } from '../../src/answers/recommendation/profile-model';
import { recommend, type RecommendationQuestion } from '../../src/answers/recommendation/recommend';
import { skillTexts } from '../../src/answers/recommendation/skill-texts';
import { EMPTY, sparse } from '../../src/answers/recommendation/sparse';
import { sumOf, votersOf } from '../../src/answers/recommendation/votes';
import { random } from '../random';

/** Four trades of six skills each, and one skill that everybody needs. */
const TRADES = ['wood', 'metal', 'code', 'care'];
const SKILLS = [...TRADES.flatMap((trade) => Array.from({ length: 6 }, (_, i) => `${trade} ${'abcdef'[i]}${trade}`)), 'safety'];
const SAFETY = SKILLS.length - 1;
const texts = skillTexts(SKILLS.map((name) => ({ name: name.split(' '), aliases: [], description: [] })));

/** Ten roles a trade, each with four of its skills and the common one. */
function model(): ProfileModel {
  const next = random(2);
  const made = new ProfileModel(texts);
  for (let role = 0; role < 40; role++) {
    const trade = role % 4;
    const own = new Set<number>();
    while (own.size < 4) own.add(trade * 6 + Math.floor(next() * 6));
    made.set(`r${role}`, `Role ${role}`, sparse([...[...own].map((skill): [number, number] => [skill, 1]), [SAFETY, 1]]));
  }
  return made;
}

const NOTHING = { goals: new Map(), gaps: new Map(), risk: new Map(), demand: new Map() };
const asked = (fields: Partial<RecommendationQuestion> = {}): RecommendationQuestion => ({
  held: [],
  role: EMPTY,
  colleagues: [],
  wishes: NOTHING,
  excluded: () => false,
  missing: () => undefined,
  count: 5,
  ...fields,
});
const ask = (made: ProfileModel, fields: Partial<RecommendationQuestion>) => recommend(made, new ProfileKernel(made), asked(fields));

describe('what is recommended', () => {
  const made = model();

  test('skills of the own trade come first; never one that is held', () => {
    const { list } = ask(made, { held: [12, 13, SAFETY] });
    expect(list.slice(0, 4).every(({ skill }) => skill >= 14 && skill < 18)).toBe(true);
  });

  test('points sum to the score, and scores lie between 0 and 1, best first', () => {
    const { list } = ask(made, { held: [0, 1, 2], missing: (skill) => (skill % 2 ? 'first something else' : undefined) });
    for (const { score, points } of list) {
      expect(points.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBeCloseTo(score, 12);
      expect(score > 0 && score <= 1).toBe(true);
    }
    expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
  });

  test('the votes of roles sum to the points they give', () => {
    const { list, votes, best } = ask(made, { held: [12, 13, 14] });
    const sums = sumOf(votes, made.skills);
    for (const { skill, points } of list) {
      const voted = votersOf(votes, skill).reduce((sum, { vote }) => sum + vote, 0);
      expect(voted).toBeCloseTo(sums[skill]!, 9);
      expect(points.find(({ feature }) => feature === 'roles')!.value).toBeCloseTo(voted / best, 9);
    }
  });

  test('what is restricted or retired is left out', () => {
    expect(ask(made, { held: [12, 13], excluded: (skill) => skill === 14 }).list.some(({ skill }) => skill === 14)).toBe(false);
  });

  test('a goal rises above what only fits', () => {
    const goals = new Map([[20, { value: 1, detail: 'a goal' }]]);
    expect(ask(made, { held: [12, 13], wishes: { ...NOTHING, goals } }).list.some(({ skill }) => skill === 20)).toBe(true);
  });
});

describe('somebody of whom nothing is known', () => {
  test('is led by the role', () => {
    const { list } = ask(model(), { role: sparse([6, 7, 8, 9].map((skill) => [skill, 1] as const)) });
    expect(list).toHaveLength(5);
    expect(list.slice(0, 4).every(({ skill }) => (skill >= 6 && skill < 12) || skill === SAFETY)).toBe(true);
  });

  test('is led by the team where there is no role', () => {
    const made = model();
    const colleague = (id: string, skills: number[]) => made.profileOf(id, id, sparse(skills.map((skill) => [skill, 1] as const)));
    const { list } = ask(made, { colleagues: [colleague('p', [18, 19]), colleague('q', [18, 20])] });
    expect(list[0]!.skill).toBe(18);
    expect(list[0]!.points.find(({ feature }) => feature === 'colleagues')!.value).toBe(1);
  });

  test('without either gets what most roles need', () => {
    expect(ask(model(), {}).list[0]!.skill).toBe(SAFETY);
  });
});

test('a model with a role replaced is one that was made with the new role', () => {
  const [one, other] = [model(), model()];
  one.set('r3', 'Role 3', sparse([[0, 1]]));
  one.set('r3', 'Role 3', other.get('r3')!.row);
  one.remove('r7');
  const fresh = new ProfileModel(texts);
  for (const { id, name, row } of model().profiles) if (id !== 'r7') fresh.set(id, name, row);
  const scores = (made: ProfileModel) => ask(made, { held: [12, 13, 14] }).list.map(({ skill, score }) => [skill, score.toFixed(9)]);
  expect(one.size).toBe(39);
  expect(scores(one)).toEqual(scores(fresh));
});

test('a list does not repeat itself where something else is nearly as good', () => {
  const names = ['tax law', 'tax law basics', 'tax law advice', 'driving', 'cooking'];
  const made = new ProfileModel(skillTexts(names.map((name) => ({ name: name.split(' '), aliases: [], description: [] }))));
  for (let role = 0; role < 6; role++) made.set(`r${role}`, '', sparse([0, 1, 2, 3].map((skill) => [skill, 1] as const)));
  const { list } = ask(made, { held: [4], role: sparse([[3, 1]]), count: 4 });
  for (const { repeats, points } of list) expect(points.some(({ feature }) => feature === 'variety')).toBe(repeats !== undefined);
});

test('the ridge equations are solved', () => {
  const next = random(9);
  const n = 12;
  const factors = Float64Array.from({ length: n * n }, () => next() - 0.5);
  const full = Float64Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += factors[Math.floor(at / n) * n + k]! * factors[(at % n) * n + k]!;
    return sum;
  });
  const right = Float64Array.from({ length: n }, () => next());
  const x = solveRidge(full.slice(), 0.5, right);
  for (let i = 0; i < n; i++) {
    let sum = 0.5 * x[i]!;
    for (let j = 0; j < n; j++) sum += full[i * n + j]! * x[j]!;
    expect(sum).toBeCloseTo(right[i]!, 9);
  }
});
