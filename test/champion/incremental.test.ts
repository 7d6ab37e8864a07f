import fc from 'fast-check';
import { CHAMPION } from '../../src/derived/champion/champion.kind';
import { handlersOf } from '../../src/derived/stages';
import type { SyncKind } from '../../src/facts/row/kind';
import { drain } from '../drain';
import { PATIENCE_MS, runs } from '../faults/length';
import { cypher, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';

const NOW = Date.UTC(2026, 2, 4);
const DAY_MS = 24 * 3600 * 1000;
const RUNS = runs(12, 300);
const clock = () => NOW;
const service = useApp({ clock });
const p = newPrefix();

const PEOPLE = ['ada', 'ben', 'cyd', 'dan', 'eve', 'fay', 'gus'] as const;
const SKILLS = ['sql', 'go'] as const;
const TEAMS = ['red', 'blue'] as const;

interface Change {
  readonly kind: SyncKind;
  readonly row: { readonly id: string } & Record<string, unknown>;
}

const person = fc.constantFrom(...PEOPLE);
const skill = fc.constantFrom(...SKILLS);
const ago = fc.integer({ min: 0, max: 900 }).map((days) => new Date(NOW - days * DAY_MS).toISOString());
const number = fc.nat(7);

const contribution = fc
  .record({ number, at: ago, skills: fc.uniqueArray(skill, { minLength: 1 }), outcome: fc.constantFrom(null, 1, 0), parts: parts() })
  .map(({ number: n, skills, parts: contributors, ...rest }): Change => ({
    kind: 'CONTRIBUTIONS',
    row: { id: `${p}c${n}`, kind: 'CODE_CHANGE', title: 'Work', ...rest, skills: skills.map((id) => p + id), contributors },
  }));
const evidence = fc
  .record({
    number,
    person,
    by: person,
    skill,
    at: ago,
    kind: fc.constantFrom('PEER', 'MANAGER', 'ASSESSMENT'),
    level: fc.integer({ min: 1, max: 5 }),
  })
  .filter((row) => row.person !== row.by)
  .map(({ number: n, ...row }): Change => ({
    kind: 'EVIDENCE',
    row: { ...row, id: `${p}e${n}`, person: p + row.person, by: p + row.by, skill: p + row.skill },
  }));
const place = fc
  .record({
    person,
    team: fc.constantFrom(...TEAMS),
    listed: fc.boolean(),
    active: fc.constantFrom(true, true, false),
    boss: fc.option(fc.constant('gus')),
  })
  .map(({ person: id, team, boss, ...row }): Change => ({
    kind: 'PEOPLE',
    row: { id: p + id, name: id, ...row, team: p + team, manager: boss && id !== boss ? p + boss : null },
  }));

function parts() {
  const part = fc.constantFrom('AUTHOR', 'APPROVER', 'REVIEWER', 'HELPED', 'PARTICIPANT', 'HELPER');
  return fc.array(fc.record({ person: person.map((id) => p + id), part }), { minLength: 2, maxLength: 4 });
}

const sync = ({ kind, row }: Change) => service().app.sync.sync(kind, [row], { source: 'test', dryRun: false, actor: 'test' });

interface Stored {
  readonly key: string;
  readonly tier: string;
  readonly score: number;
  readonly percentile: number;
  readonly peopleHelped: number;
  readonly teamsReached: number;
  readonly rank: number;
}

const champions = () =>
  cypher<Stored>(
    service(),
    `MATCH (a:Person)-[c:CHAMPION_OF]->(s:Skill) RETURN a.id + ' ' + s.id AS key, c.tier AS tier, c.score AS score,
     c.percentile AS percentile, c.peopleHelped AS peopleHelped, c.teamsReached AS teamsReached, c.rank AS rank ORDER BY key`,
  );
const percentiles = () =>
  cypher<{ key: string; percentile: number | null }>(
    service(),
    `MATCH (a:Person)-[h:HAS_SKILL]->(s:Skill) RETURN a.id + ' ' + s.id AS key, h.championPercentile AS percentile ORDER BY key`,
  );
const rings = () => cypher(service(), 'MATCH (r:SuspectedRing) RETURN r.key AS key ORDER BY key');

/** Takes everything away that was computed of champions, and computes all of it again. */
async function rebuild(): Promise<void> {
  await cypher(service(), 'MATCH ()-[c:CHAMPION_OF]->() DELETE c');
  await cypher(service(), 'MATCH (r:SuspectedRing) DETACH DELETE r');
  await cypher(service(), 'MATCH (s:Skill) REMOVE s.championReference');
  await cypher(service(), 'MATCH ()-[h:HAS_SKILL]->() REMOVE h.championPercentile');
  await cypher(service(), 'MATCH (d:Derivation) SET d:Dirty, d.rev = d.rev + 1, d.dirtySince = coalesce(d.dirtySince, timestamp())');
  await drain(service().graph, clock);
}

test(
  `step by step or all at once, ${RUNS} streams of changes with replays`,
  async () => {
    const champion = handlersOf(service().graph, clock).find(({ kind }) => kind === CHAMPION)!;
    const change = fc.oneof({ weight: 5, arbitrary: contribution }, { weight: 3, arbitrary: evidence }, { weight: 2, arbitrary: place });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }), async (bursts) => {
        await service().wipe();
        await seed(service(), {
          skills: SKILLS.map((id) => ({ id: p + id, name: p + id })),
          teams: TEAMS.map((id) => ({ id: p + id, name: id })),
          people: PEOPLE.map((id) => ({ id: p + id, name: id, team: `${p}red` })),
        });
        for (const burst of bursts) {
          for (const one of burst) await sync(one);
          for (const one of burst.slice(-2)) await sync(one);
          await drain(service().graph, clock);
        }
        const units = await cypher<{ id: string }>(service(), "MATCH (d:Derivation {kind: 'champion'}) RETURN substring(d.key, 9) AS id");
        expect(await champion.differing?.(units.map(({ id }) => ({ id, clock: NOW })))).toEqual([]);
        const [stepwise, marks, groups] = [await champions(), await percentiles(), await rings()];
        await rebuild();
        const whole = await champions();
        expect(stepwise.map(({ key, tier, peopleHelped, teamsReached }) => [key, tier, peopleHelped, teamsReached])).toEqual(
          whole.map(({ key, tier, peopleHelped, teamsReached }) => [key, tier, peopleHelped, teamsReached]),
        );
        stepwise.forEach(({ score, rank }, i) => {
          expect(Math.abs(score - whole[i]!.score)).toBeLessThan(0.006);
          expect(rank).toBe(whole[i]!.rank);
        });
        const fresh = await percentiles();
        marks.forEach(({ percentile }, i) => expect(Math.abs((percentile ?? -1) - (fresh[i]!.percentile ?? -1))).toBeLessThan(0.011));
        expect(await rings()).toEqual(groups);
      }),
      { numRuns: RUNS, seed: 3 },
    );
  },
  PATIENCE_MS + RUNS * 60_000,
);
