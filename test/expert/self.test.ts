import type { ExpertSearchInput } from '../operations.gen';
import { ExpertsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';
import { smallHistory } from './history';

const service = useApp();
const p = newPrefix();
const KAFKA: ExpertSearchInput = { skills: [{ skill: `${p}kafka` }] };
const DATA: ExpertSearchInput = { skills: [{ skill: `${p}data` }] };
const NOTE = 'You would be among these people yourself: whoever asks is left out of the answer.';
const as = (name: string): Caller => ({ as: 'EMPLOYEE', sub: `${p}${name}` });

async function find(input: ExpertSearchInput, caller: Caller, first = 20) {
  const { edges, totalCount, interpretation } = (await service().execute(ExpertsDocument, { input, first }, caller)).expertSearch;
  const people = edges.map(({ node }): [string, number] => [node.person.id.slice(p.length), node.score]);
  return { people, ranks: edges.map(({ node }) => node.rank), totalCount, notes: interpretation.notes };
}

async function whyNot(person: string, input: ExpertSearchInput, caller: Caller) {
  const query = `query($input: ExpertSearchInput!, $person: ID!) {
    whyNotExpert(input: $input, person: $person) { excludedBy expert { rank } lost { feature points detail } }
  }`;
  interface Data {
    whyNotExpert: {
      excludedBy: string | null;
      expert: { rank: number } | null;
      lost: { feature: string; points: number; detail: string }[];
    };
  }
  return (await service().execute<Data>(query, { input, person: `${p}${person}` }, caller)).whyNotExpert;
}

beforeAll(async () => {
  await service().wipe();
  await seed(service(), {
    skills: [
      { id: `${p}data`, name: 'Data engineering' },
      { id: `${p}kafka`, name: 'Kafka', broader: [`${p}data`] },
      { id: `${p}sql`, name: 'SQL', broader: [`${p}data`] },
    ],
    people: ['ana', 'ben', 'cyd', 'gil', 'zoe'].map((name) => ({ id: `${p}${name}`, name })),
    contributions: smallHistory(p),
  });
});

test.each<[string, ExpertSearchInput]>([
  ['a skill', KAFKA],
  ['a broad skill', DATA],
  ['a text', { text: 'storms' }],
  ['as of a day', { ...KAFKA, asOf: '2025-01-01' }],
])('%s: whoever asks is left out, the others keep their scores', async (_name, input) => {
  const all = await find(input, EMPLOYEE);
  expect(all.people.map(([name]) => name)).toContain('ana');
  expect(all.notes).not.toContain(NOTE);
  const own = await find(input, as('ana'));
  expect(own.people).toEqual(all.people.filter(([name]) => name !== 'ana').map(([name, score]) => [name, expect.closeTo(score, 12)]));
  expect(own.ranks).toEqual(own.people.map((_, i) => i + 1));
  expect(own.totalCount).toBe(all.totalCount - 1);
  expect(own.notes).toContain(NOTE);
  expect(await find({ ...input, includeSelf: true }, as('ana'))).toEqual(all);
});

test('null means the default', async () => {
  expect((await find({ ...KAFKA, includeSelf: null }, as('ana'))).people.map(([name]) => name)).toEqual(['ben', 'cyd']);
});

test('the note is given only where the asker would be among the results asked for', async () => {
  expect((await find(KAFKA, as('cyd'), 2)).notes).toEqual([]);
  expect((await find(KAFKA, as('cyd'), 3)).notes).toEqual([NOTE]);
  expect((await find(KAFKA, as('zoe'))).notes).toEqual([]);
  expect((await find({ ...KAFKA, filter: { excludePeople: [`${p}ana`] } }, as('ana'))).notes).toEqual([]);
  expect((await find({ ...KAFKA, filter: { locations: ['Nowhere'] } }, as('ana'))).notes).toEqual([]);
});

test('the total is right where more fit than were read', async () => {
  const more = Array.from({ length: 520 }, (_, i) => `m${i}`);
  await seed(service(), {
    skills: [{ id: `${p}go`, name: 'Go' }],
    people: more.map((name) => ({ id: `${p}${name}`, name })),
    contributions: more.map((name, i) => ({
      id: `${p}go-${name}`,
      kind: 'CODE_CHANGE',
      title: 'Change',
      at: '2024-01-01',
      size: 10 + i,
      contributors: [{ person: `${p}${name}` }],
      skills: [`${p}go`],
    })),
  });
  const input: ExpertSearchInput = { skills: [{ skill: `${p}go` }] };
  const all = await find(input, EMPLOYEE, 3);
  expect(all).toMatchObject({ totalCount: 520, people: [['m519'], ['m518'], ['m517']].map(([name]) => [name, expect.any(Number)]) });
  const best = await find(input, as('m519'), 3);
  expect(best.people.map(([name]) => name)).toEqual(['m518', 'm517', 'm516']);
  expect(best).toMatchObject({ totalCount: 519, notes: [NOTE] });
  expect(await find(input, as('m0'), 3)).toMatchObject({ totalCount: 519, notes: [], people: all.people });
}, 60_000);

test('whyNotExpert about oneself says the rule; about others it counts without the asker', async () => {
  expect(await whyNot('ana', KAFKA, as('ana'))).toMatchObject({
    excludedBy: 'You asked: whoever asks is left out of the answer.',
    expert: null,
  });
  expect(await whyNot('ana', { ...KAFKA, includeSelf: true }, as('ana'))).toMatchObject({ excludedBy: null, expert: { rank: 1 } });
  expect(await whyNot('cyd', KAFKA, as('ana'))).toMatchObject({ excludedBy: null, expert: { rank: 2 } });
  expect(await whyNot('cyd', KAFKA, EMPLOYEE)).toMatchObject({ excludedBy: null, expert: { rank: 3 } });
});

test('what someone lacks is told by what the first of the ranking has', async () => {
  const { lost } = await whyNot('cyd', KAFKA, EMPLOYEE);
  const details = Object.fromEntries(lost.map(({ feature, detail }) => [feature, detail]));
  expect(details).toMatchObject({
    knowledge: expect.stringMatching(
      /^1 contribution, made \d years ago; the strongest holder has done \d(\.\d)? times as much$/,
    ) as string,
    ownership: expect.stringMatching(/^nothing; the first of the ranking: wrote \d\d% of it$/) as string,
    presence: expect.stringMatching(/^last took part in anything \d years ago$/) as string,
  });
});

test('a service is no person and leaves nobody out', async () => {
  expect((await find(KAFKA, { as: 'ADMIN', sub: 'evaluation' })).people.map(([name]) => name)).toEqual(['ana', 'ben', 'cyd']);
});
