import { newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { aliasesOf, personOf, reached } from './people';

const service = useApp();
let p: string;
beforeEach(() => (p = newPrefix()));

const at = (local: string) => `${local}@${p.slice(0, -1)}.example`;
const statuses = async (source: string, ...rows: object[]) =>
  (await sync(service(), 'people', rows as never, { source })).rows.map(({ status, code }) => code ?? status);
const shown = (id: string) => personOf(service(), `${p}${id}`);

test('whichever source comes first, its id stays and the others reach the same person', async () => {
  expect(await statuses('repo', { id: at('ada.byron'), name: 'ada', email: at('ada.byron') })).toEqual(['CREATED']);
  expect(await statuses('hr', { id: `${p}4711`, name: 'Ada Byron', email: at('Ada.Byron'), title: 'Rail engineer' })).toEqual(['UPDATED']);
  expect(await shown('4711')).toMatchObject({ id: at('ada.byron'), name: 'Ada Byron', email: at('Ada.Byron'), title: 'Rail engineer' });
  expect(await aliasesOf(service(), at('ada.byron'))).toMatchObject([{ id: `${p}4711`, name: 'Ada Byron', reason: 'ADDRESS', by: 'hr' }]);
});

test('a later row that names its own id reaches the same person, and an equal one writes nothing', async () => {
  await statuses('repo', { id: at('ada'), name: 'Ada', email: at('ada') });
  await statuses('hr', { id: `${p}1`, name: 'Ada Byron', email: at('ada') });
  expect(await statuses('hr', { id: `${p}1`, name: 'Ada Byron', email: at('ada') })).toEqual(['UNCHANGED']);
  expect(await statuses('hr', { id: `${p}1`, title: 'Lead' })).toEqual(['UPDATED']);
  expect(await shown('1')).toMatchObject({ id: at('ada'), title: 'Lead' });
});

test.each([
  ['capitals', (d: string) => [`Ana.Lima@${d}`, `ana.lima@${d.toUpperCase()}`]],
  ['plus-tags', (d: string) => [`ana+git@${d}`, `ana@${d}`]],
  ['dots where the provider reads none', (d: string) => [`a.na${d.slice(0, 9)}@gmail.com`, `ana${d.slice(0, 9)}+x@googlemail.com`]],
])('%s make no other address', async (_, spellings) => {
  const [one = '', other = ''] = spellings(at('x').slice(2));
  await statuses('a', { id: `${p}a`, name: 'Ana Lima', email: one });
  await statuses('b', { id: `${p}b`, name: 'Ana Lima', email: other });
  expect((await shown('b'))?.id).toBe(`${p}a`);
  expect(await reached(service(), other)).toEqual([`${p}a`]);
});

test('dots count elsewhere', async () => {
  await statuses('a', { id: `${p}a`, name: 'Ana Lima', email: at('ana.lima') });
  expect(await statuses('b', { id: `${p}b`, name: 'Ana Lima', email: at('analima') })).toEqual(['CREATED']);
});

test('every address of a person finds them, those of other sources too', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana'), emails: [at('lima')] });
  await statuses('directory', { id: `${p}d`, name: 'Ana Lima', email: at('lima'), emails: [at('al')] });
  await statuses('repo', { id: at('al'), name: 'al', emails: [at('al')] });
  for (const local of ['ana', 'lima', 'al']) expect(await reached(service(), at(local))).toEqual([`${p}1`]);
  expect((await shown('1'))?.emails).toEqual([at('lima'), at('al'), at('ana')]);
});

test('a source that leaves an address out takes away its own word for it alone', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana'), emails: [at('lima'), at('old')] });
  await statuses('directory', { id: `${p}1`, emails: [at('lima')] });
  await statuses('hr', { id: `${p}1`, emails: [] });
  expect((await shown('1'))?.emails).toEqual([at('ana'), at('lima')]);
});

test('a row with two addresses makes one of the two people who were known by one each', async () => {
  await seed(service(), {
    skills: [{ id: `${p}s`, name: `Rail ${p}` }],
    people: [
      { id: at('ana'), name: 'Ana Lima', email: at('ana') },
      { id: at('home'), name: 'anna', email: at('home') },
    ],
    contributions: [at('ana'), at('home')].map((person) => ({
      id: `${p}${person}`,
      kind: 'CODE_CHANGE' as const,
      title: 'x',
      at: '2025-01-01',
      contributors: [{ person }],
      skills: [`${p}s`],
    })),
  });
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana'), emails: [at('home')] });
  expect(await shown('1')).toMatchObject({ id: at('ana') });
  expect((await personOf(service(), at('home')))?.id).toBe(at('ana'));
  const query = 'query ($filter: ContributionFilter) { contributions(filter: $filter) { totalCount } }';
  const found = await service().execute<{ contributions: { totalCount: number } }>(
    query,
    { filter: { people: [at('ana')] } },
    { as: 'ADMIN' },
  );
  expect(found.contributions.totalCount).toBe(2);
});

test('"Lima, Ana" and "Ana Lima" of one address are one, shown with the first name first whatever comes last', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Lima, Ana', email: at('ana') });
  await statuses('directory', { id: `${p}2`, name: 'Ana Lima', email: at('ana') });
  await statuses('hr', { id: `${p}1`, name: 'Lima, Ana', email: at('ana'), title: 'x' });
  expect(await shown('2')).toMatchObject({ id: `${p}1`, name: 'Ana Lima', title: 'x' });
});

test('a name that lost letters never takes the place of a whole one', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Jörg Müller', email: at('jm') });
  await statuses('repo', { id: at('jm'), name: 'J\ufffdrg M\ufffdller', email: at('jm') });
  expect(await shown('1')).toMatchObject({ name: 'Jörg Müller' });
});

test('two people of one name stay two, and so do two ids of one source with one address', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana') }, { id: `${p}2`, name: 'Ana Lima', email: at('lima') });
  await statuses('hr', { id: `${p}3`, name: 'Ana Lima', email: at('ana') });
  await statuses('directory', { id: `${p}d`, name: 'Ana Lima', email: at('other') });
  for (const id of ['1', '2', '3', 'd']) expect((await shown(id))?.id).toBe(`${p}${id}`);
});

test('an address that changes hands belongs to the new person, and to the leaver by their name', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana'), active: false });
  await statuses('hr', { id: `${p}2`, name: 'Ana Costa', email: at('ana') });
  await statuses('directory', { id: `${p}d`, name: 'Ana Costa', email: at('ana') });
  expect(await shown('d')).toMatchObject({ id: `${p}2` });
  expect(await reached(service(), at('ana'))).toEqual([`${p}2`, `${p}1`]);
  expect(await shown('1')).toMatchObject({ active: false, name: 'Ana Lima' });
});

test('who left is not taken for a new person, and a row about a leaver never ends the one who has the address now', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana'), active: false });
  await statuses('directory', { id: `${p}d`, name: 'Bo Ek', email: at('ana') });
  expect((await shown('d'))?.id).toBe(`${p}d`);
  await statuses('payroll', { id: `${p}p`, name: 'Cy Day', email: at('ana'), active: false });
  expect(await shown('d')).toMatchObject({ id: `${p}d`, active: true });
});

test('rows may point at people by any of their ids, of the same call too', async () => {
  await statuses('repo', { id: at('bo'), name: 'Bo Ek', email: at('bo') });
  const call = [
    { id: `${p}1`, name: 'Ana Lima', manager: `${p}2` },
    { id: `${p}2`, name: 'Bo Ek', email: at('bo') },
  ];
  expect(await statuses('hr', ...call)).toEqual(['CREATED', 'UPDATED']);
  expect((await shown('1'))?.manager).toEqual({ id: at('bo') });
  expect(await statuses('hr', { id: `${p}3`, name: 'Cy Day', manager: `${p}2` })).toEqual(['CREATED']);
  expect((await shown('3'))?.manager).toEqual({ id: at('bo') });
});

test('two rows of one call that mean one person are told, not guessed', async () => {
  await statuses('repo', { id: at('bo'), name: 'Bo Ek', email: at('bo') });
  await statuses('hr', { id: `${p}2`, name: 'Bo Ek', email: at('bo') });
  expect(await statuses('hr', { id: `${p}2`, title: 'a' }, { id: at('bo'), title: 'b' })).toEqual(['DUPLICATE_ID', 'DUPLICATE_ID']);
});

test('of two sources that bring one person at once one makes them and the other finds them', async () => {
  await Promise.all(
    ['hr', 'directory', 'repo'].map((source) => statuses(source, { id: `${p}${source}`, name: 'Ana Lima', email: at('ana') })),
  );
  const ids = await Promise.all(['hr', 'directory', 'repo'].map(async (id) => (await shown(id))?.id));
  expect(new Set(ids).size).toBe(1);
});

test('a token that names a person by another id is theirs', async () => {
  await statuses('hr', { id: `${p}1`, name: 'Ana Lima', email: at('ana') });
  await statuses('directory', { id: `${p}d`, name: 'Ana Lima', email: at('ana') });
  const me = { as: 'EMPLOYEE', sub: `${p}d` } as const;
  expect(await service().execute('{ me { id emails } }', {}, me)).toEqual({ me: { id: `${p}1`, emails: [at('ana')] } });
});
