import { cypher, seed } from '../seed';
import { useApp } from '../testkit';
import { draft, LD, mentoringStory, pairsOf, PIN, planOf, program, PUBLISH, review } from './story';

const service = useApp();
let p: string;

beforeEach(async () => {
  p = await mentoringStory(service());
});

describe('publishing', () => {
  const MENTORINGS =
    'query ($program: ID) { mentorings(program: $program) { totalCount edges { node { id status mentor { id mentorLoad } mentee { id } skills { skill { id } level } program { id } } } } }';

  test('makes fixed pairs mentorings, dismisses the rest, and replaces the plan before', async () => {
    const of = await program(service(), p);
    const first = await draft(service(), of);
    const { pairings } = await planOf(service(), first);
    await review(service(), first, [{ pairing: pairings.edges[0]!.node.id, decision: 'APPROVE' }]);
    expect(await service().execute(PUBLISH, { plan: first }, LD)).toEqual({ publishPairingPlan: { status: 'PUBLISHED' } });
    expect((await service().failure(PUBLISH, { plan: first }, LD)).codes).toEqual(['CONFLICT']);
    const { mentorings } = await service().execute<{
      mentorings: {
        totalCount: number;
        edges: { node: { mentor: { id: string; mentorLoad: number }; mentee: { id: string }; skills: object[] } }[];
      };
    }>(MENTORINGS, { program: of }, LD);
    expect(mentorings.totalCount).toBe(1);
    expect(mentorings.edges[0]!.node).toMatchObject({
      status: 'ACTIVE',
      program: { id: of },
      mentor: { mentorLoad: 1 },
      skills: [{ level: 4 }],
    });
    expect(pairsOf(await planOf(service(), first), p)).toEqual({ [Object.keys(pairsOf({ pairings } as never, p))[0]!]: 'ACTIVE' });
    // Whoever has a mentor now is not in the next plan; who was left out before comes first.
    const second = await draft(service(), of);
    const next = await planOf(service(), second);
    expect(next.pairings.edges.map(({ node }) => node.mentee.id)).not.toContain(mentorings.edges[0]!.node.mentee.id);
    await review(service(), second, [{ pairing: next.pairings.edges[0]!.node.id, decision: 'APPROVE' }]);
    await service().execute(PUBLISH, { plan: second }, LD);
    expect((await planOf(service(), second)).replaces).toEqual({ id: first, status: 'SUPERSEDED' });
    const audit = await cypher<{ action: string }>(
      service(),
      'MATCH (a:AuditEntry) WHERE a.target IN $ids RETURN a.action AS action ORDER BY a.at',
      { ids: [first] },
    );
    expect(audit.map(({ action }) => action)).toEqual(['draftPairingPlan', 'reviewPairings', 'publishPairingPlan']);
  });

  test('a plan of which nothing is approved or pinned stays a draft', async () => {
    const id = await draft(service(), await program(service(), p));
    const before = pairsOf(await planOf(service(), id), p);
    const { codes, message } = await service().failure(PUBLISH, { plan: id }, LD);
    expect(codes).toEqual(['CONFLICT']);
    expect(message).toMatch(/No pair of the plan is approved or pinned/);
    expect(pairsOf(await planOf(service(), id), p)).toEqual(before);
  });

  test('two plans at once never give a mentor more mentees than places', async () => {
    const all = await Promise.all(['one', 'two', 'three'].map((id) => program(service(), p, { id, capacity: 3, mentees: ['ana', 'cyd'] })));
    await seed(service(), { people: [{ id: `${p}mo`, mentorCapacity: 1 }] });
    const plans = await Promise.all(all.map((of) => draft(service(), of)));
    for (const plan of plans) await service().execute(PIN, { plan, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    const answers = await Promise.all(plans.map((plan) => service().ask(PUBLISH, { plan }, LD)));
    const codes = answers.map(({ errors }) => errors[0]?.extensions?.['code'] ?? 'published');
    // The same pair in several programs is one mentoring: the plans that come later drop it.
    expect(codes).toEqual(['published', 'published', 'published']);
    const [row] = await cypher<{ edges: number; statuses: string[] }>(
      service(),
      `MATCH (m:Person {id: $id})
       RETURN COUNT { (m)-[:MENTORS]->() } AS edges, COLLECT { MATCH (m)<-[:MENTOR]-(x:Pairing) RETURN x.status ORDER BY x.status } AS statuses`,
      { id: `${p}mo` },
    );
    expect(row).toEqual({ edges: 1, statuses: ['ACTIVE', 'ENDED', 'ENDED'] });
  });

  test('two who are mentoring already, in another program or by themselves, are no pair of a plan, and it says so', async () => {
    const [spring, autumn] = [await program(service(), p, { id: 'spring' }), await program(service(), p, { id: 'autumn' })];
    const [first, second] = [await draft(service(), spring), await draft(service(), autumn)];
    for (const plan of [first, second]) await service().execute(PIN, { plan, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    await service().execute(PUBLISH, { plan: first }, LD);
    await service().execute(PUBLISH, { plan: second }, LD);
    const dropped = await cypher<{ status: string; note: string; mentorings: number }>(
      service(),
      `MATCH (x:Pairing)-[:IN_PLAN]->(:PairingPlan {id: $second})
       RETURN x.status AS status, x.note AS note, COUNT { (x)<-[:OF_PAIRING]-() } AS mentorings`,
      { second },
    );
    expect(dropped).toEqual([{ status: 'ENDED', note: 'Dropped: mo is already mentoring ana in spring.', mentorings: 0 }]);
    // Ana has no mentor of this program and may have somebody else; mo is not proposed, nor fixed by hand.
    const next = await draft(service(), autumn);
    expect(pairsOf(await planOf(service(), next), p)).not.toHaveProperty('mo-ana');
    const pair = { plan: next, mentor: `${p}mo`, mentee: `${p}ana` };
    expect((await service().failure(PIN, pair, LD)).message).toContain('mo is already mentoring ana in spring.');
    const why =
      'query ($plan: ID!, $mentor: ID!, $mentee: ID!) { whyNotPairing(plan: $plan, mentor: $mentor, mentee: $mentee) { excludedBy } }';
    expect(await service().execute(why, pair, LD)).toEqual({ whyNotPairing: { excludedBy: 'mo is already mentoring ana in spring.' } });
    await cypher(service(), 'MATCH (:Person {id: $mo})-[m:MENTORS]->() SET m.program = null', { mo: `${p}mo` });
    expect(await service().execute(why, pair, LD)).toEqual({ whyNotPairing: { excludedBy: 'mo is already mentoring ana.' } });
  });

  test('a leaver is dropped and told, and their mentor is free again', async () => {
    const id = await draft(service(), await program(service(), p));
    await service().execute(PIN, { plan: id, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    await seed(service(), { people: [{ id: `${p}ana`, active: false }] });
    await service().execute(PUBLISH, { plan: id }, LD);
    const [row] = await cypher<{ note: string; edges: number }>(
      service(),
      'MATCH (x:Pairing)-[:MENTEE]->(p:Person {id: $id}) RETURN x.note AS note, COUNT { ()-[:MENTORS]->(p) } AS edges',
      { id: `${p}ana` },
    );
    expect(row).toEqual({ note: 'Dropped: ana has left the organisation.', edges: 0 });
  });

  test('two plans of one program at once: each mentee gets one mentor, and one plan replaces the other', async () => {
    const of = await program(service(), p, { capacity: 2 });
    const [first, second] = [await draft(service(), of), await draft(service(), of)];
    await service().execute(PIN, { plan: first, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    await service().execute(PIN, { plan: second, mentor: `${p}ida`, mentee: `${p}ana` }, LD);
    await service().execute(PIN, { plan: second, mentor: `${p}ida`, mentee: `${p}ben` }, LD);
    const withdraw =
      'mutation ($program: ID!, $person: ID!) { withdrawEnrolment(program: $program, person: $person, side: MENTEE) { mentees } }';
    await service().execute(withdraw, { program: of, person: `${p}ben` }, LD);
    await Promise.all([first, second].map((plan) => service().execute(PUBLISH, { plan }, LD)));
    const plans = await Promise.all([first, second].map((plan) => planOf(service(), plan)));
    expect(plans.map(({ status }) => status).sort()).toEqual(['PUBLISHED', 'SUPERSEDED']);
    const [row] = await cypher<{ mentors: number; notes: string[] }>(
      service(),
      `MATCH (a:Person {id: $ana}) MATCH (b:Person {id: $ben})
       RETURN COUNT { ()-[:MENTORS]->(a) } AS mentors, [(x:Pairing {status: 'ENDED'})-[:MENTEE]->(b) | x.note] + [()-[:MENTORS]->(b) | 'mentored'] AS notes`,
      { ana: `${p}ana`, ben: `${p}ben` },
    );
    expect(row).toEqual({ mentors: 1, notes: ['Dropped: ben is not enrolled any more.'] });
  });
});
