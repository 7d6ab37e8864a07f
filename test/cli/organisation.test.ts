import { useApp } from '../testkit';
import { countsOf, runImport, type Ended } from './run-import';
import { makeFolder, type Folder } from './tables';

const service = useApp();
const RUN = `o${Date.now()}`;

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

async function importing(kind: string, lines: string[]): Promise<Ended> {
  const file = folder.write('rows.csv', lines.join('\n').replaceAll('~', RUN));
  return runImport(['csv', file, '--kind', kind], { GRAPHQL_URL: service().url, TOKEN: await service().token({ as: 'ADMIN' }) });
}

async function managersOf(...ids: string[]): Promise<(string | undefined)[]> {
  const query = 'query ($id: ID!) { person(id: $id) { id manager { id } } }';
  const found = await Promise.all(
    ids.map((id) =>
      service().execute<{ person: { manager: { id: string } | null } | null }>(query, { id: id.replace('~', RUN) }, { as: 'ADMIN' }),
    ),
  );
  return found.map(({ person }) => (person ? (person.manager?.id ?? 'none').replace(RUN, '~') : undefined));
}

test('the head who is their own manager has none, and everybody below is there', async () => {
  const lines = ['id,name,manager', 'a~,Head,a~', 'b~,Bo,a~', 'c~,Cy,b~'];
  const { code, stdout } = await importing('people', lines);
  expect({ code, counts: countsOf(stdout, 'people') }).toEqual({ code: 0, counts: [3, 0, 0, 0] });
  expect(stdout).toContain('manager: a row that names itself has none (line 2).');
  expect(await managersOf('a~', 'b~', 'c~')).toEqual(['none', 'a~', 'b~']);
  expect(countsOf((await importing('people', lines)).stdout, 'people')).toEqual([0, 0, 3, 0]);
});

test('a circle, and a manager who is missing, cost the link and not the row', async () => {
  const lines = ['id,name,manager', 'd~,Di,e~', 'e~,Ed,d~', 'f~,Flo,e~', 'g~,Gus,F~', 'h~,Hal,g~'];
  const { code, stdout } = await importing('people', lines);
  expect({ code, counts: countsOf(stdout, 'people') }).toEqual({ code: 0, counts: [5, 0, 0, 0] });
  expect(stdout).toContain('Rows stored with warnings (3):');
  expect(stdout).toContain(`manager: This would create a cycle in the reporting chain: d${RUN} → e${RUN} → d${RUN}.`);
  expect(stdout).toContain(`manager: There is no person with the id F${RUN}. Did you mean f${RUN}?`);
  expect(await managersOf('d~', 'e~', 'f~', 'g~', 'h~')).toEqual(['none', 'none', 'e~', 'none', 'g~']);
});

test('teams likewise', async () => {
  const { code, stdout } = await importing('teams', ['id,name,parent', 't~,Top,t~', 'u~,Under,t~', 'v~,Lost,nowhere~']);
  expect({ code, counts: countsOf(stdout, 'teams') }).toEqual({ code: 0, counts: [3, 0, 0, 0] });
});
