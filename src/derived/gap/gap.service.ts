import type { DerivationHandler, Prepared } from '../engine/handler';
import { derivation, type DerivationKey } from '../engine/key';
import { countGapInputs, readGapInputs, removeReadiness, setCoveredTeams, writeReadiness } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { abilityOf } from './ability';
import { COVERAGE } from './coverage.kind';
import { GAP } from './gap.kind';
import { grouped } from './grouped';
import { personGap } from './person-gap';
import { agrees, changedPlaces, gapsOf, type Readiness, toReadiness } from './readiness';
import type { Requirement } from './requirement';
import { ROUNDING, TOLERATED } from './tolerance';

/** A property that is null is absent. */
type Stored = Omit<Readiness, 'readiness'> & { readonly readiness?: number; readonly roleId: string };

/** Of a person whose gaps were computed: what is to be written, and what was read. */
interface Result {
  readonly id: string;
  readonly set: { readonly role: string; readonly set: Readiness }[];
  readonly removed: string[];
  readonly team: string | null;
  /** Coverage counts them in another team so far. */
  readonly moved: boolean;
  readonly bumps: DerivationKey[];
  readonly held: number;
  readonly roles: number;
  readonly requirements: number;
  /** What is stored is not what the facts give. */
  readonly off: boolean;
}

/** Computes what people lack for the roles they hold, and says which skills' coverage hangs on it. */
export class GapService implements DerivationHandler {
  readonly kind = GAP;
  readonly postpones = [COVERAGE];

  constructor(private readonly graph: Graph) {}

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    return prepared(await this.compute(ids), now);
  }

  async differing(units: readonly { readonly id: string }[]): Promise<string[]> {
    return (await this.compute(units.map(({ id }) => id))).filter(({ off }) => off).map(({ id }) => id);
  }

  private async compute(ids: readonly string[]): Promise<Result[]> {
    const [row] = await this.graph.run(readGapInputs, { people: [...ids] });
    const requirements = new Map((row?.roles ?? []).map((role) => [role.id, role.requirements.map(toRequirement)]));
    return (row?.people ?? []).map(({ id, active, team, coveredTeam, held, roles, stored }): Result => {
      const abilities = new Map(
        held.map(([skill, mean, sd, level, lead, restricted]) => [skill, abilityOf({ mean, sd, level, lead }, restricted)]),
      );
      const before = new Map((stored as unknown as Stored[]).map(({ roleId, readiness = null, ...of }) => [roleId, { ...of, readiness }]));
      const after = new Map((active ? roles : []).map((role) => [role, toReadiness(personGap(requirements.get(role) ?? [], abilities))]));
      const differing = (tolerance: number) => [...after].filter(([role, next]) => !sameAs(before.get(role), next, tolerance));
      const removed = [...before.keys()].filter((role) => !after.has(role));
      const [was, is] = [[...before.values()].flatMap(gapsOf), [...after.values()].flatMap(gapsOf)];
      const moved = team !== coveredTeam;
      const concerned = moved ? [...abilities.keys(), ...[...was, ...is].map(({ skillId }) => skillId)] : changedPlaces(was, is);
      return {
        id,
        set: differing(ROUNDING).map(([role, set]) => ({ role, set })),
        removed,
        team,
        moved,
        bumps: concerned.map((skill) => derivation(COVERAGE, skill)),
        held: held.length,
        roles: roles.length,
        requirements: roles.reduce((sum, role) => sum + (requirements.get(role)?.length ?? 0), 0),
        off: moved || removed.length > 0 || differing(TOLERATED).length > 0,
      };
    });
  }
}

function prepared(results: readonly Result[], now: number): Prepared {
  const of = (ids: ReadonlySet<string>) => results.filter(({ id }) => ids.has(id));
  return {
    bumps: (ids) => of(ids).flatMap(({ bumps }) => bumps),
    changed: async (tx: Transaction) => {
      const counts = new Map((await tx.run(countGapInputs, { people: results.map(({ id }) => id) })).map((row) => [row.id, row]));
      const wrong = results.filter(({ id, held, roles, requirements }) => {
        const count = counts.get(id);
        return count?.held !== held || count.roles !== roles || count.requirements !== requirements;
      });
      return new Set(wrong.map(({ id }) => id));
    },
    write: async (tx, ids) => {
      const moved = of(ids).filter((result) => result.moved);
      if (moved.length)
        await tx.run(setCoveredTeams, {
          rows: moved.map(({ id, team }) => ({ person: id, team })).sort((a, b) => (a.person < b.person ? -1 : 1)),
        });
      const removed = of(ids).flatMap(({ id, removed: roles }) => roles.map((role) => ({ role, person: id })));
      if (removed.length) await tx.run(removeReadiness, { rows: removed.sort((a, b) => (a.role < b.role ? -1 : 1)) });
      const rows = of(ids).flatMap(({ id, set }) =>
        set.map(({ role, set: values }) => ({ group: role, item: { id, set: { ...values } } })),
      );
      const groups = grouped(rows).map(([role, people]) => ({ id: role, people }));
      if (groups.length) await tx.run(writeReadiness, { groups, now });
    },
  };
}

function sameAs(stored: Readiness | undefined, next: Readiness, tolerance: number): boolean {
  return stored !== undefined && agrees(stored, next, tolerance);
}

function toRequirement([skillId, level, importance, critical]: readonly [string, number, number, boolean]): Requirement {
  return { skillId, level, importance, critical };
}
