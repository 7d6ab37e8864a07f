import { sampleOrganisation } from '../sample/organisation';
import { loadSampleIfDue } from '../sample/load';
import { loadSamplePrograms } from '../sample/mentoring';
import { cypher, derive, EMPLOYEE, HR, indexed } from './seed';
import {
  ChampionsDocument,
  ExpertsDocument,
  GapsOfTeamDocument,
  KnowledgeRisksDocument,
  PersonDocument,
  SimulateLeaversDocument,
  SkillsDocument,
  SuspectedRingsDocument,
  SyncRunsDocument,
} from './operations.gen';
import { useApp } from './testkit';

const service = useApp();
const TODAY = new Date('2026-03-14T15:00:00Z');
const load = () => loadSampleIfDue(service().graph, service().app.sync, TODAY);
const find = async (input: object) => (await service().execute(ExpertsDocument, { input, first: 100 }, EMPLOYEE)).expertSearch;

test('an empty graph is filled without a rejection', async () => {
  expect(await load()).toBe(true);
  const { syncRuns } = await service().execute(SyncRunsDocument, { source: 'sample', first: 100 }, HR);
  const sample = sampleOrganisation(TODAY);
  const runs = syncRuns.edges.map(({ node }) => [node.kind, [node.created, node.updated, node.unchanged, node.rejected]]);
  expect(Object.fromEntries(runs)).toEqual(
    Object.fromEntries(Object.entries(sample).map(([kind, rows]) => [kind.toUpperCase(), [rows.length, 0, 0, 0]])),
  );
  expect(syncRuns.totalCount).toBe(6);
  await indexed(service());
  await derive(service());
});

test('a graph that holds anything is left as it is', async () => {
  const { result, statements } = await service().statementsOf(load);
  expect(result).toBe(false);
  expect(statements).toEqual(['isSampleDue']);
  expect((await service().execute(SyncRunsDocument, { source: 'sample' }, HR)).syncRuns.totalCount).toBe(6);
});

test('k8s: Amara Osei first, and everything that says so', async () => {
  for (const input of [{ text: 'k8s' }, { skills: [{ name: 'k8s' }] }, { skills: [{ skill: 's-kubernetes' }] }]) {
    const { edges } = await find(input);
    expect(edges[0]?.node).toMatchObject({ rank: 1, person: { id: 'p-amara-osei' } });
    expect(edges[0]?.node.contributions.length).toBeGreaterThan(10);
  }
});

test('champions: Amara of Kubernetes, Rohan rising in Linux, and three who only approve each other are none', async () => {
  const champions = async (skill: string) =>
    (await service().execute(ChampionsDocument, { skill, first: 100 }, EMPLOYEE)).champions.edges.map(({ node }) => node);
  const kubernetes = await champions('s-kubernetes');
  expect(kubernetes[0]).toMatchObject({ person: { id: 'p-amara-osei' }, tier: 'CHAMPION' });
  const rising = (await champions('s-linux')).filter(({ tier }) => tier === 'RISING');
  expect(rising.map(({ person }) => person.id)).toEqual(['p-rohan-deshpande']);
  const ring = ['p-amelie-rioux', 'p-malik-sharif', 'p-teresa-nobre'];
  expect((await champions('s-product-management')).filter(({ person }) => ring.includes(person.id))).toEqual([]);
  const { suspectedRings } = await service().execute(SuspectedRingsDocument, {}, { as: 'LD' });
  const groups = suspectedRings.edges.map(({ node }) => [node.skill.id, node.people.map(({ id }) => id)]);
  expect(groups).toContainEqual(['s-product-management', ring]);
});

test('istio: nobody', async () => {
  expect(await find({ text: 'istio' })).toMatchObject({
    totalCount: 0,
    edges: [],
    interpretation: { unmatched: [], skills: [{ via: 'ALIAS', weight: 1 }] },
  });
});

test('restricted skills are those that need a certificate, and nobody claims one by themselves', async () => {
  const restricted = await cypher<{ id: string; kinds: string[] }>(
    service(),
    'MATCH (s:Skill {restricted: true}) RETURN s.id AS id, [(e:Evidence)-[:OF]->(s) | e.kind] AS kinds ORDER BY id',
  );
  expect(restricted.map(({ id }) => id)).toEqual(['s-dangerous-goods', 's-first-aid']);
  for (const { kinds } of restricted) {
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !['MANAGER', 'ASSESSMENT', 'CERTIFICATE'].includes(kind))).toEqual([]);
  }
});

test('people who left are in no answer', async () => {
  const inactive = sampleOrganisation(TODAY).people.filter(({ active }) => active === false);
  expect(inactive.length).toBeGreaterThan(0);
  for (const { id } of inactive) {
    expect((await service().execute(PersonDocument, { id }, EMPLOYEE)).person).toMatchObject({ active: false });
  }
  const found = new Set((await find({ skills: [{ skill: 's-terraform' }] })).edges.map(({ node }) => node.person.id));
  expect(inactive.filter(({ id }) => found.has(id))).toEqual([]);
});

test('typeahead finds the skills of the sample by what people call them', async () => {
  const first = async (search: string) =>
    (await service().execute(SkillsDocument, { search, first: 1 }, EMPLOYEE)).skills.edges[0]?.node.id;
  expect([await first('k8s'), await first('hazmat'), await first('ertms')]).toEqual(['s-kubernetes', 's-dangerous-goods', 's-etcs']);
});

describe('what is worth looking at', () => {
  const LD = { as: 'LD' } as const;

  test('a team lacks what its roles ask for: nobody of Platform knows service meshes, and Terraform hangs on one person', async () => {
    const { team } = await service().execute(GapsOfTeamDocument, { team: 't-platform', first: 20 }, LD);
    const of = (skill: string) => team?.gaps.gaps.find((gap) => gap.skill.id === skill);
    expect(of('s-service-mesh')).toMatchObject({ places: 7, unknown: 7, needed: 3, busFactor: 0 });
    expect(of('s-terraform')).toMatchObject({ critical: true, needed: 4 });
    expect(of('s-terraform')?.expectedQualified).toBeLessThan(1.5);
    expect(of('s-kubernetes')?.coverageRisk).toBeLessThan(0.2);
  });

  test('a single point of knowledge: train control hangs on Ingrid Solheim, and nobody could step in but her neighbours', async () => {
    const risks = (await service().execute(KnowledgeRisksDocument, { first: 100, holders: 3 }, LD)).knowledgeRisk;
    const etcs = risks.edges.find(({ node }) => node.skill.id === 's-etcs')?.node;
    expect(etcs?.holders.map(({ person }) => person.id)).toEqual(['p-ingrid-solheim']);
    const { simulateLeavers } = await service().execute(SimulateLeaversDocument, { people: ['p-ingrid-solheim'], first: 50 }, LD);
    const impact = simulateLeavers.skills.find(({ skill }) => skill.id === 's-etcs');
    expect(impact?.successors).toEqual([]);
    expect(impact?.nearest.length).toBeGreaterThan(0);
    expect(impact?.after.coverageRisk).toBeGreaterThan((impact?.before.coverageRisk ?? 1) + 0.2);
  });
});

describe('the programs of a first start', () => {
  const programs = (patienceMs = 60_000) => loadSamplePrograms(service().graph, () => TODAY.getTime(), patienceMs);
  const known = async () =>
    (await cypher<{ id: string }>(service(), 'MATCH (g:Program) RETURN g.id AS id ORDER BY id')).map(({ id }) => id);
  /** Fails the first time that a statement is sent. */
  const failAt = (statement: string, message: string) => {
    service().graph.onQuery = (name) => {
      if (name !== statement) return;
      service().graph.onQuery = undefined;
      throw new Error(message);
    };
  };

  test('wait for the beliefs, and are left to the next start where these take too long', async () => {
    await cypher(service(), "CREATE (:Derivation:Dirty {key: 'late', dirtySince: 0})");
    await programs(0);
    expect(await known()).toEqual([]);
    await cypher(service(), "MATCH (d:Dirty {key: 'late'}) DELETE d");
    await derive(service());
  });

  test('come in spite of a database that is too busy to count, and of a process that died in between', async () => {
    failAt('countDue', 'busy');
    await programs();
    expect(await known()).toHaveLength(2);
    await cypher(service(), 'MATCH (g:Program) DETACH DELETE g');
    await cypher(service(), 'MATCH (n:PairingPlan|Pairing|Mentoring) DETACH DELETE n');
    await cypher(service(), 'MATCH ()-[k:MENTORS]->() DELETE k');
    for (const statement of ['writeEnrolments', 'finishDraft', 'publishPlan', 'createPlan']) {
      failAt(statement, 'killed');
      await expect(programs()).rejects.toThrow('killed');
    }
    await programs();
    await programs();
  });
});

test('mentoring: one program runs, the plan of another waits for a review, with a place that several want', async () => {
  const ask = `{ programs { edges { node { id rejectedRows { id code field message } plans(first: 1) { status objective { optimal } counts { unmatchedMentees }
    pairings(first: 100) { totalCount edges { node { mentor { id } mentee { id } mentorPrice status } } }
    unmatched { edges { node { person { id } side reason } } } } } } } }`;
  interface Node {
    id: string;
    rejectedRows: object[];
    plans: {
      status: string;
      objective: object;
      pairings: {
        totalCount: number;
        edges: { node: { mentor: { id: string }; mentee: { id: string }; mentorPrice: number; status: string } }[];
      };
      unmatched: { edges: { node: { person: { id: string }; side: string; reason: string } }[] };
    }[];
  }
  const { programs } = await service().execute<{ programs: { edges: { node: Node }[] } }>(ask, {}, { as: 'LD' });
  const [running, waiting] = programs.edges.map(({ node }) => node);
  expect([running?.rejectedRows, waiting?.rejectedRows]).toEqual([[], []]);
  expect(running?.plans[0]).toMatchObject({ status: 'PUBLISHED', pairings: { totalCount: 2 } });
  expect(running?.plans[0]?.pairings.edges.map(({ node }) => node.status)).toEqual(['ACTIVE', 'ACTIVE']);
  expect(waiting?.plans[0]).toMatchObject({ status: 'DRAFT', objective: { optimal: true } });
  const plan = waiting!.plans[0]!;
  expect(plan.pairings.totalCount).toBeGreaterThanOrEqual(17);
  const amara = plan.pairings.edges.filter(({ node }) => node.mentor.id === 'p-amara-osei');
  expect(amara).toHaveLength(1);
  expect(amara[0]!.node.mentorPrice).toBeGreaterThan(0);
  const without = plan.unmatched.edges.filter(({ node }) => node.side === 'MENTEE').map(({ node }) => node);
  expect(without.find(({ person }) => person.id === 'p-ravi-joshi')?.reason).toMatch(/working hours/);
});
