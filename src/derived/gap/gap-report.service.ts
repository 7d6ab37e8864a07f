import type { Reader } from '../../access/reader';
import { findGapsOfPeople } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { type Ability, abilityOf, type HeldSkill } from './ability';
import { personGap, type SkillGap } from './person-gap';
import { gapsOf, type Readiness } from './readiness';
import { joinRoles } from './role-gaps';

export interface GapsKey {
  readonly person: string;
  /** Null for the roles that the person holds. */
  readonly role: string | null;
  readonly reader: Reader;
}

/** What a person lacks; or why it cannot be told. */
export type GapAnswer =
  | { readonly refused: 'HIDDEN' | 'NO_ROLE' }
  | {
      readonly refused: null;
      /** The one role that it is about; null where the person holds several or none. */
      readonly roleId: string | null;
      readonly readiness: number | null;
      /** Share of the uncertainty that is "no evidence". */
      readonly unknown: number;
      readonly gaps: readonly SkillGap[];
      /** Null before it was ever computed. */
      readonly computedAt: Date | null;
    };

type StoredReadiness = Readiness & { readonly roleId: string };

/** Reads what people lack: for the roles they hold as workers computed it, for any other role computed here. */
export class GapReportService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** The gaps of each key, in their order. One statement. */
  async reports(keys: readonly GapsKey[]): Promise<GapAnswer[]> {
    const rows = keys.map(({ person, role, reader }, row) => ({ row, id: person, role, viewer: reader.id, all: reader.all }));
    const found = new Map((await this.graph.run(findGapsOfPeople, { rows })).map((row) => [row.row, row]));
    return keys.map(({ role }, index): GapAnswer => {
      const row = found.get(index);
      if (!row?.visible) return { refused: 'HIDDEN' };
      if (role === null) return ofHeldRoles(row.stored as unknown as StoredReadiness[], row.computedAt);
      if (!row.roleKnown) return { refused: 'NO_ROLE' };
      const abilities = new Map<string, Ability>();
      const asked = row.asked.map(([skillId, level, importance, critical, restricted, held]) => {
        if (held) abilities.set(skillId, abilityOf(toHeld(held), restricted));
        return { skillId, level, importance, critical };
      });
      const { readiness, gaps, unknown } = personGap(asked, abilities);
      return { refused: null, roleId: role, readiness, unknown, gaps, computedAt: new Date(this.clock()) };
    });
  }
}

function ofHeldRoles(stored: readonly StoredReadiness[], computedAt: number | null): GapAnswer {
  const [only] = stored;
  const { readiness, gaps } = joinRoles(stored.map(gapsOf));
  return {
    refused: null,
    roleId: only && stored.length === 1 ? only.roleId : null,
    readiness,
    unknown: Math.max(0, ...stored.map((role) => role.unknown)),
    gaps,
    computedAt: computedAt === null ? null : new Date(computedAt),
  };
}

function toHeld({ mean, sd, level, lead }: Record<string, unknown>): HeldSkill {
  return { mean: Number(mean), sd: Number(sd), level: (level ?? null) as number | null, lead: (lead ?? null) as number | null };
}
