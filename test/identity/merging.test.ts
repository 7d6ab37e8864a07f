import { drain } from '../drain';
import { ExpertsDocument } from '../operations.gen';
import { cypher, derive, EMPLOYEE, HR, newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { aliasesOf, merge, personOf, split } from './people';

const service = useApp();
let p: string;
const id = (name: string) => `${p}${name}`;
const statusOf = async (source: string, row: object) => (await sync(service(), 'people', [row] as never, { source })).rows[0]?.status;

/** Ana twice: from HR with a team and a report, from a directory with a title; each with work and evidence of her own. */
beforeEach(async () => {
  p = newPrefix();
  const work = (person: string, n: number) =>
    Array.from({ length: n }, (_, i) => ({
      id: id(`${person}-${i}`),
      kind: 'CODE_CHANGE' as const,
      title: `${person} ${i}`,
      at: `2025-0${i + 1}-01`,
      contributors: [{ person: id(person) }, { person: id('bo'), part: 'REVIEWER' as const }],
      skills: [id('rail')],
    }));
  await seed(service(), {
    skills: [{ id: id('rail'), name: `Rail ${p}` }],
    teams: [{ id: id('team'), name: 'Rail' }],
    people: [
      { id: id('ana'), name: 'Ana Lima', email: `${p}ana@x.example`, team: id('team') },
      { id: id('al'), name: 'Ana L.', email: `${p}al@x.example`, title: 'Engineer', manager: id('boss') },
      { id: id('boss'), name: 'Di Roe' },
      { id: id('bo'), name: 'Bo Ek' },
      { id: id('cy'), name: 'Cy Day', manager: id('al') },
    ],
    contributions: [...work('ana', 3), ...work('al', 2)],
    evidence: [
      { id: id('e1'), person: id('al'), skill: id('rail'), kind: 'ASSESSMENT', level: 4, at: '2025-01-01' },
      { id: id('e2'), person: id('bo'), by: id('al'), skill: id('rail'), kind: 'PEER', level: 3, at: '2025-01-01' },
    ],
  });
});

const experts = async () => {
  const { expertSearch } = await service().execute(ExpertsDocument, { input: { skills: [{ skill: id('rail') }] }, first: 10 }, EMPLOYEE);
  return expertSearch.edges.map(({ node }) => ({ person: node.person.id.slice(p.length), score: node.score }));
};
/** Everything the graph has of these people, derived data too, without times, revisions and locks. */
const picture = async () => {
  await drain(service().graph, Date.now);
  const edges = await cypher(
    service(),
    `MATCH (n)-[k]-(o) WHERE n.id IN $ids AND NOT type(k) IN ['SPLIT_FROM']
     RETURN labels(n) AS label, n.id AS id, type(k) AS type, coalesce(k.part, k.address, toString(round(k.mean, 6)), '') AS what, coalesce(o.id, '') AS other
     ORDER BY id, type, what, other`,
    { ids: ['ana', 'al', 'boss', 'bo', 'cy'].map(id) },
  );
  const people = await Promise.all(['ana', 'al', 'cy'].map((name) => personOf(service(), id(name))));
  return { edges, people };
};

test('all of the one who is merged goes to the other, and derived data follows', async () => {
  const kept = await merge(service(), id('al'), id('ana'));
  expect(kept).toMatchObject({ id: id('ana'), name: 'Ana Lima', title: 'Engineer', team: { id: id('team') }, manager: { id: id('boss') } });
  expect(kept.emails).toEqual([`${p}ana@x.example`, `${p}al@x.example`]);
  expect((await personOf(service(), id('al')))?.id).toBe(id('ana'));
  expect((await personOf(service(), id('cy')))?.manager).toEqual({ id: id('ana') });
  expect(await aliasesOf(service(), id('ana'))).toMatchObject([{ id: id('al'), name: 'Ana L.', reason: 'MERGE', by: 'test-hr_sync' }]);
  await derive(service());
  expect((await experts()).map(({ person }) => person).sort()).toEqual(['ana', 'bo']);
  const query = 'query ($filter: EvidenceFilter) { evidence(filter: $filter) { edges { node { id person { id } by { id } } } } }';
  const found = await service().execute(query, { filter: { skills: [id('rail')] } }, { as: 'ADMIN' });
  expect(found).toMatchObject({
    evidence: {
      edges: expect.arrayContaining([
        { node: { id: id('e1'), person: { id: id('ana') }, by: null } },
        { node: { id: id('e2'), person: { id: id('bo') }, by: { id: id('ana') } } },
      ]) as unknown,
    },
  });
});

test('mentoring and kept paths go with the one who is merged', async () => {
  const ids = { joined: id('al'), other: id('bo') };
  await cypher(
    service(),
    `MATCH (q:Person {id: $joined}), (o:Person {id: $other})
     CREATE (q)-[:KEEPS]->(:SavedPath {id: $joined}), (:MentorRequest {id: $joined})-[:MENTEE]->(q), (:Mentoring {id: $joined})-[:MENTOR]->(q),
       (q)-[:MENTORS {mentoring: 'm', since: 0}]->(o), (q)-[:ENROLLED {side: 'MENTOR', capacity: 2}]->(:Program {id: $joined})`,
    ids,
  );
  await merge(service(), id('al'), id('ana'));
  const mentoring = ['KEEPS', 'MENTEE', 'MENTOR', 'MENTORS', 'ENROLLED'];
  const edges = await cypher(
    service(),
    `MATCH (n)-[k]-(o) WHERE n.id IN [$joined, $kept] AND type(k) IN $mentoring AND any(l IN labels(n) WHERE l IN ['Person', 'PersonAlias'])
     RETURN n.id AS person, type(k) AS type, k.capacity AS capacity ORDER BY type`,
    { joined: id('al'), kept: id('ana'), mentoring },
  );
  expect(edges).toEqual([...mentoring].sort().map((type) => ({ person: id('ana'), type, capacity: type === 'ENROLLED' ? 2 : null })));
});

test('a split brings back what the merge joined', async () => {
  const before = await picture();
  const ranked = await experts();
  await merge(service(), id('al'), id('ana'));
  await split(service(), id('al'));
  const after = await picture();
  expect(after).toEqual(before);
  expect((await experts()).map(({ person }) => person)).toEqual(ranked.map(({ person }) => person));
});

test('what a source sends under the id of the one who was merged comes with them when they are split', async () => {
  await merge(service(), id('al'), id('ana'));
  const late = {
    id: id('late'),
    kind: 'ANSWER' as const,
    title: 'Late',
    at: '2025-06-01',
    contributors: [{ person: id('al') }],
    skills: [id('rail')],
  };
  const [outcome] = (await sync(service(), 'contributions', [late])).rows;
  expect(outcome?.status).toBe('CREATED');
  const of = async (person: string) => {
    const query = 'query ($filter: ContributionFilter) { contributions(filter: $filter) { edges { node { id } } } }';
    const { contributions } = await service().execute<{ contributions: { edges: { node: { id: string } }[] } }>(
      query,
      { filter: { people: [id(person)] } },
      { as: 'ADMIN' },
    );
    return contributions.edges.map(({ node }) => node.id.slice(p.length)).sort();
  };
  expect(await of('ana')).toEqual(['al-0', 'al-1', 'ana-0', 'ana-1', 'ana-2', 'late']);
  await split(service(), id('al'));
  expect(await of('ana')).toEqual(['ana-0', 'ana-1', 'ana-2']);
  expect(await of('al')).toEqual(['al-0', 'al-1', 'late']);
});

test('two who are found to be one by their address can be told apart, and no source makes them one again', async () => {
  const row = { id: id('hr-7'), name: 'Ana Lima-Costa', email: `${p}ana@x.example`, title: 'Lead' };
  expect(await statusOf('hr', row)).toBe('UPDATED');
  expect(await personOf(service(), id('hr-7'))).toMatchObject({ id: id('ana'), title: 'Lead' });
  const apart = await split(service(), id('hr-7'));
  expect(apart).toMatchObject({ id: id('hr-7'), name: 'Ana Lima-Costa', title: 'Lead' });
  expect(await personOf(service(), id('ana'))).toMatchObject({ name: 'Ana Lima', title: null });
  await statusOf('hr', { ...row, title: 'Head' });
  expect(await personOf(service(), id('hr-7'))).toMatchObject({ id: id('hr-7'), title: 'Head' });
  expect(await personOf(service(), id('ana'))).toMatchObject({ id: id('ana'), title: null });
});

test('each change has its entries in the audit', async () => {
  await merge(service(), id('al'), id('ana'));
  await split(service(), id('al'));
  const entries = await cypher(
    service(),
    'MATCH (a:AuditEntry) WHERE a.target IN $ids RETURN a.action AS action, a.target AS target, a.actor AS actor ORDER BY action, target',
    { ids: [id('al'), id('ana')] },
  );
  const by = (action: string) => ['al', 'ana'].map((name) => ({ action, target: id(name), actor: 'test-hr_sync' }));
  expect(entries).toEqual([...by('mergePeople'), ...by('splitPerson')]);
});

test('what cannot be merged or split is told in words', async () => {
  const refused = async (query: string) => (await service().failure(`mutation { ${query} { id } }`, {}, HR)).codes;
  expect(await refused(`mergePeople(person: "${id('nobody')}", into: "${id('ana')}")`)).toEqual(['NOT_FOUND']);
  expect(await refused(`mergePeople(person: "${id('ana')}", into: "${id('ana')}")`)).toEqual(['BAD_USER_INPUT']);
  expect(await refused(`mergePeople(person: "${id('cy')}", into: "${id('boss')}")`)).toEqual(['CONFLICT']);
  expect(await refused(`splitPerson(alias: "${id('ana')}")`)).toEqual(['NOT_FOUND']);
});

test('the number of statements does not grow with what hangs on people', async () => {
  const count = async () => (await service().statementsOf(() => merge(service(), id('al'), id('ana')))).statements.length;
  const few = await count();
  await split(service(), id('al'));
  const more = Array.from({ length: 20 }, (_, i) => ({
    id: id(`more-${i}`),
    kind: 'ANSWER' as const,
    title: 'More',
    at: '2025-06-01',
    contributors: [{ person: id('al') }],
    skills: [id('rail')],
  }));
  await sync(service(), 'contributions', more);
  expect(await count()).toBe(few);
});

test('of merges and splits of the same people at once none is told as done that is not', async () => {
  for (const round of ['a', 'b', 'c', 'd', 'e']) {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => id(`${name}-${round}`)) as [string, string, string];
    await seed(service(), { people: [one, two, three].map((person) => ({ id: person, name: person })) });
    await Promise.all([merge(service(), two, one), merge(service(), three, two)]);
    expect((await personOf(service(), two))?.id).toBe(one);
    expect((await personOf(service(), three))?.id).toBe(one);
    const splits = await Promise.allSettled([split(service(), two), split(service(), two)]);
    expect(splits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }
});

describe('managers of people who are one for a while', () => {
  const managerOf = async (name: string) => (await personOf(service(), id(name)))?.manager?.id ?? null;
  const reports = (name: string, to: string | null) =>
    sync(service(), 'people', [{ id: id(name), manager: to && id(to) }] as never, { source: 'managers' });

  test('a split brings none back who reports to the one who is split by now', async () => {
    // Ana L. reports to the boss, Cy to her.
    await merge(service(), id('al'), id('ana'));
    await reports('ana', null);
    await reports('boss', 'cy');
    await split(service(), id('al'));
    expect(await Promise.all(['al', 'cy', 'boss'].map(managerOf))).toEqual([null, id('al'), id('cy')]);
  });

  test('people who are found to be one by their addresses do not lead themselves', async () => {
    const says = (source: string, row: object) => sync(service(), 'people', [row] as never, { source });
    await says('wiki', { id: id('eva'), name: 'Eva Ray', email: `${p}eva@x.example` });
    await says('chat', { id: id('ray'), name: 'E. Ray', email: `${p}ray@x.example` });
    await reports('cy', 'ray');
    await says('wiki', { id: id('eva'), manager: id('cy') });
    await says('directory', { id: id('account'), name: 'Eva Ray', email: `${p}eva@x.example`, emails: [`${p}ray@x.example`] });
    expect((await personOf(service(), id('ray')))?.id).toBe(id('eva'));
    expect(await Promise.all(['eva', 'cy'].map(managerOf))).toEqual([null, id('eva')]);
  });

  test('a merge and a sync at once close no circle', async () => {
    for (const round of ['a', 'b', 'c', 'd']) {
      const [kept, joined, boss] = ['kept', 'joined', 'lead'].map((name) => `${name}-${round}`) as [string, string, string];
      await seed(service(), { people: [kept, joined, boss].map((name) => ({ id: id(name), name })) });
      await reports(joined, boss);
      await Promise.all([merge(service(), id(joined), id(kept)), reports(boss, kept)].map((call) => call.catch(() => undefined)));
      expect([await managerOf(kept), await managerOf(boss)].filter((manager) => manager !== null)).toHaveLength(1);
    }
  });
});
