import { newPrefix, seed, type StoryKind, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();

beforeAll(() => seed(service(), { skills: [{ id: `${p}s`, name: 'Skill' }], people: [{ id: `${p}p`, name: 'Person' }] }));

const evidence = { person: `${p}p`, skill: `${p}s`, kind: 'PEER', level: 3 };
const contribution = { kind: 'ANSWER', title: 'Title', at: '2024-01-01', contributors: [{ person: `${p}p` }] };

/** Of each class of rule: the kind, what breaks it, the field at fault and a part of the sentence. */
const INVALID: [rule: string, kind: StoryKind, fields: Record<string, unknown>, field: string, sentence: RegExp][] = [
  ['empty text', 'people', { name: '' }, 'name', /^name may not be empty\.$/],
  ['blank text', 'people', { name: ' \t ' }, 'name', /^name may not be empty\.$/],
  ['a text that may not be cleared', 'people', { name: null }, 'name', /^name .*\.$/],
  ['a word that may not be cleared', 'contributions', { ...contribution, kind: null }, 'kind', /^kind .*\.$/],
  ['a list that may not be cleared', 'contributions', { ...contribution, contributors: null }, 'contributors', /^contributors .*\.$/],
  ['a date that may not be cleared', 'contributions', { ...contribution, at: null }, 'at', /^at .*\.$/],
  ['long text', 'people', { name: 'N'.repeat(301) }, 'name', /at most 300 characters/],
  ['long description', 'skills', { name: 'N', description: 'd'.repeat(20_001) }, 'description', /at most 20000 characters/],
  ['an empty alias', 'skills', { name: 'N', aliases: ['ok', ''] }, 'aliases.1', /^An alias may not be empty\.$/],
  [
    'a long list',
    'people',
    { name: 'N', roles: Array.from({ length: 51 }, (_, i) => `r${i}`) },
    'roles',
    /^roles may have at most 50 entries\.$/,
  ],
  ['an empty list where one is needed', 'contributions', { ...contribution, contributors: [] }, 'contributors', /at least one person/],
  ['a number above its range', 'people', { name: 'N', mentorCapacity: 101 }, 'mentorCapacity', /from 0 to 100\.$/],
  ['a number below its range', 'contributions', { ...contribution, size: -1 }, 'size', /^size must be a number from 0 to/],
  ['a share above one', 'contributions', { ...contribution, outcome: 1.01 }, 'outcome', /^outcome must be a number from 0 to 1\.$/],
  ['a nested number', 'skills', { name: 'N', related: [{ skill: `${p}s`, similarity: 2 }] }, 'related.0.similarity', /from 0 to 1\.$/],
  ['a word that is none of the list', 'people', { name: 'N', availability: 'SOMETIMES' }, 'availability', /one of FREE, BUSY, AWAY\.$/],
  ['a kind that only the service makes', 'evidence', { ...evidence, kind: 'INFERRED' }, 'kind', /^kind must be one of SELF, MANAGER/],
  [
    'a part',
    'contributions',
    { ...contribution, contributors: [{ person: `${p}p`, part: 'BOSS' }] },
    'contributors.0.part',
    /^part must be one of/,
  ],
  ['a date in words', 'people', { name: 'N', startedOn: 'yesterday' }, 'startedOn', /^startedOn must be a date such as 2026-01-31/],
  ['a day that no calendar has', 'contributions', { ...contribution, at: '2026-02-30' }, 'at', /^at must be a date such as/],
  ['a moment without a zone', 'contributions', { ...contribution, at: '2026-02-03T10:00:00' }, 'at', /^at must be a date such as/],
  ['an hour that no clock has', 'contributions', { ...contribution, at: '2026-02-03T25:00:00Z' }, 'at', /^at must be a date such as/],
  ['an address of a file', 'contributions', { ...contribution, url: 'file:///etc/passwd' }, 'url', /begins with http/],
  ['an address that runs', 'contributions', { ...contribution, url: 'javascript:alert(1)' }, 'url', /begins with http/],
  ['an e-mail address', 'people', { name: 'N', email: 'nobody' }, 'email', /^email must be an address such as/],
  ['a time zone', 'people', { name: 'N', timeZone: 'Europe/Atlantis' }, 'timeZone', /IANA name such as Europe\/Lisbon/],
  [
    'attributes as long as a book',
    'people',
    { name: 'N', attributes: { a: 'x'.repeat(10_001) } },
    'attributes',
    /at most 10000 characters/,
  ],
  ['an empty id', 'people', { id: '', name: 'N' }, 'id', /^An id may not be empty\.$/],
  ['a long id', 'people', { id: 'x'.repeat(201), name: 'N' }, 'id', /^An id may have at most 200 characters\.$/],
  ['an id with a control character', 'people', { id: 'a\nb', name: 'N' }, 'id', /may not contain control characters/],
  ['an id cut through a character', 'people', { id: 'a\ud83d', name: 'N' }, 'id', /lone surrogates/],
  ['a time zone as long as a book', 'people', { name: 'N', timeZone: 'x'.repeat(10_000) }, 'timeZone', /IANA name/],
  ['a date before the year 0', 'contributions', { ...contribution, at: '-0001-01-01' }, 'at', /^at must be a date such as/],
  ['a nested id', 'people', { name: 'N', roles: ['ok', ''] }, 'roles.1', /^An id may not be empty\.$/],
  ['a version that is no whole number', 'people', { name: 'N', version: 1.5 }, 'version', /whole number from 0 to 9007199254740991/],
  ['a version below zero', 'people', { name: 'N', version: -1 }, 'version', /whole number/],
  ['a version that cannot be counted', 'people', { name: 'N', version: 1e300 }, 'version', /whole number/],
  ['a scale upside down', 'evidence', { ...evidence, scale: { min: 5, max: 1 } }, 'scale', /greater than its min/],
  ['a new person without a name', 'people', { title: 'T' }, 'name', /^A new person needs name\.$/],
  ['a new skill without a name', 'skills', { aliases: ['x'] }, 'name', /^A new skill needs name\.$/],
  ['new evidence without a kind', 'evidence', { ...evidence, kind: undefined }, 'kind', /needs kind\.$/],
  ['a new contribution without a title', 'contributions', { ...contribution, title: undefined }, 'title', /needs title\.$/],
];

test.each(INVALID)('INVALID_VALUE: %s', async (_rule, kind, fields, field, sentence) => {
  const outcome = await syncOne(service(), kind, { id: `${p}invalid`, ...fields });
  expect(outcome).toMatchObject({ status: 'REJECTED', code: 'INVALID_VALUE', field });
  expect(outcome.message).toMatch(sentence);
});

const OFF_SCALE: [rule: string, kind: StoryKind, fields: Record<string, unknown>, field: string, sentence: RegExp][] = [
  ['evidence above 5', 'evidence', { ...evidence, level: 5.1 }, 'level', /from 1 to 5; name another scale/],
  ['evidence below 1', 'evidence', { ...evidence, level: 0 }, 'level', /from 1 to 5; name another scale/],
  ['evidence off its own scale', 'evidence', { ...evidence, level: 8, scale: { min: 0, max: 7 } }, 'level', /from 0 to 7/],
  ['a difficulty', 'contributions', { ...contribution, difficulty: 6 }, 'difficulty', /whole number from 1 to 5\.$/],
  ['a prerequisite', 'skills', { name: 'N', prerequisites: [{ skill: `${p}s`, level: 0 }] }, 'prerequisites.0.level', /from 1 to 5\.$/],
  ['a requirement', 'roles', { name: 'N', requirements: [{ skill: `${p}s`, level: 5.5 }] }, 'requirements.0.level', /from 1 to 5\.$/],
];

test.each(OFF_SCALE)('OUT_OF_SCALE: %s', async (_rule, kind, fields, field, sentence) => {
  const outcome = await syncOne(service(), kind, { id: `${p}off`, ...fields });
  expect(outcome).toMatchObject({ status: 'REJECTED', code: 'OUT_OF_SCALE', field });
  expect(outcome.message).toMatch(sentence);
});

test('DUPLICATE_ID: all rows that share an id are rejected, whatever else is wrong with them', async () => {
  const id = `${p}twice`;
  const { rows } = await sync(service(), 'people', [
    { id, name: 'One' },
    { id: `${p}once`, name: 'Once' },
    { id, name: '' },
  ]);
  expect(rows.map(({ status, code, field }) => [status, code, field])).toEqual([
    ['REJECTED', 'DUPLICATE_ID', 'id'],
    ['CREATED', null, null],
    ['REJECTED', 'DUPLICATE_ID', 'id'],
  ]);
  expect(rows[0]?.message).toBe(`The id ${id} occurs 2 times in this call. Send it once.`);
});

describe('RESTRICTED_SKILL', () => {
  const id = `${p}restricted`;
  beforeAll(() => seed(service(), { skills: [{ id, name: 'First aid', restricted: true }] }));

  test.each(['SELF', 'PEER', 'MENTORING'])('%s is no proof', async (kind) => {
    expect(await syncOne(service(), 'evidence', { ...evidence, id: `${p}no-proof`, skill: id, kind })).toMatchObject({
      status: 'REJECTED',
      code: 'RESTRICTED_SKILL',
      field: 'skill',
      message: `The skill ${id} is restricted: it only accepts evidence of the kinds MANAGER, ASSESSMENT and CERTIFICATE.`,
    });
  });

  test.each(['MANAGER', 'ASSESSMENT', 'CERTIFICATE'])('%s is', async (kind) => {
    expect(await syncOne(service(), 'evidence', { ...evidence, id: `${p}proof-${kind}`, skill: id, kind })).toMatchObject({
      status: 'CREATED',
    });
  });

  test('neither the kind alone nor the skill alone can be changed into such a claim', async () => {
    await syncOne(service(), 'evidence', { ...evidence, id: `${p}turn`, skill: id, kind: 'MANAGER' });
    expect(await syncOne(service(), 'evidence', { id: `${p}turn`, kind: 'SELF' })).toMatchObject({ code: 'RESTRICTED_SKILL' });
    await syncOne(service(), 'evidence', { ...evidence, id: `${p}turn-2`, kind: 'SELF' });
    expect(await syncOne(service(), 'evidence', { id: `${p}turn-2`, skill: id })).toMatchObject({ code: 'RESTRICTED_SKILL' });
  });
});

describe('OTHER_SOURCE', () => {
  test.each<[StoryKind, Record<string, unknown>, string]>([
    ['evidence', evidence, 'evidence'],
    ['contributions', contribution, 'contribution'],
  ])('%s belongs to the source that made it', async (kind, fields, noun) => {
    const row = { id: `${p}owned`, ...fields };
    expect(await syncOne(service(), kind, row, { source: `${p}a` })).toMatchObject({ status: 'CREATED' });
    expect(await syncOne(service(), kind, row, { source: `${p}b` })).toMatchObject({
      status: 'REJECTED',
      code: 'OTHER_SOURCE',
      field: 'id',
      message: `This ${noun} belongs to the source ${p}a. Only that source may change it.`,
    });
    expect(await syncOne(service(), kind, row, { source: `${p}a` })).toMatchObject({ status: 'UNCHANGED' });
  });

  test('people are shared: the last writer of a field wins', async () => {
    const id = `${p}shared`;
    await syncOne(service(), 'people', { id, name: 'One', title: 'T' }, { source: `${p}a` });
    expect(await syncOne(service(), 'people', { id, name: 'Two' }, { source: `${p}b` })).toMatchObject({ status: 'UPDATED' });
    expect(await syncOne(service(), 'people', { id, name: 'One', title: 'T' }, { source: `${p}a` })).toMatchObject({ status: 'UPDATED' });
  });
});

test('a mistake of the whole call is no row outcome: a wrong type refuses it without repeating what was sent', async () => {
  const text = 'mutation ($rows: [PersonRow!]!) { syncPeople(options: {source: "x"}, rows: $rows) { run { id } } }';
  const failure = await service().failure(text, { rows: [{ id: 'x', mentorCapacity: 'secret-value' }] }, { as: 'HR_SYNC' });
  expect(failure.codes).toEqual(['BAD_USER_INPUT']);
  expect(JSON.stringify(failure.errors)).not.toContain('secret-value');
});
