import { CHAMPION } from '../champion/champion.kind';
import { COVERAGE } from '../gap/coverage.kind';
import { GAP } from '../gap/gap.kind';
import { derivation, type DerivationKey } from '../engine/key';
import type { DerivationHandler, Prepared } from '../engine/handler';
import { countPersonFacts, readPersonFacts, readSkillTraits, removeBeliefs, writeBeliefs } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { RANKING } from '../ranking/ranking.kind';
import { calibrated } from './calibrated';
import { championsOf, endorsedBy, marksOf, published } from './marks';
import { personFacts } from './person-facts';
import { PROFICIENCY } from './proficiency.kind';
import { differs, type Held, isOff, skillOf, type StoredSkill } from './stored-skill';

interface PersonResult {
  readonly id: string;
  readonly total: number;
  readonly help: number;
  readonly lastAt: number | null;
  readonly set: { skillId: string; set: StoredSkill }[];
  readonly removed: string[];
  readonly bumps: DerivationKey[];
  readonly contributions: number;
  readonly evidence: number;
  /** Sums of all their work are not those that are stored. */
  readonly moved: boolean;
  /** What is stored is not what the facts give. */
  readonly off: boolean;
}

/** Computes all skills of a person whole from their contributions and evidence. */
export class ProficiencyService implements DerivationHandler {
  readonly kind = PROFICIENCY;
  readonly postpones = [RANKING, CHAMPION, COVERAGE];

  constructor(private readonly graph: Graph) {}

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    return prepared(await this.compute(ids, () => now), now);
  }

  /** Ids whose stored skills differ from what the facts give at the moment they were computed. */
  async differing(units: readonly { readonly id: string; readonly clock: number }[]): Promise<string[]> {
    const clocks = new Map(units.map(({ id, clock }) => [id, clock]));
    const results = await this.compute([...clocks.keys()], (id) => clocks.get(id) ?? 0);
    return results.filter(({ off }) => off).map(({ id }) => id);
  }

  private async compute(ids: readonly string[], clock: (id: string) => number): Promise<PersonResult[]> {
    const rows = await this.graph.run(readPersonFacts, { people: [...ids] });
    const skills = new Set(
      rows.flatMap(({ contributions, evidence }) => [
        ...contributions.flatMap(([, , , , , , , shown]) => shown),
        ...evidence.flatMap(([, , , , , , skill]) => skill ?? []),
      ]),
    );
    const [traits] = await this.graph.run(readSkillTraits, { skills: [...skills] });
    const restricted = new Set((traits?.skills ?? []).filter((s) => s.restricted).map((s) => s.id));
    const parameters = calibrated(traits?.calibration);
    const halfLives = new Map((traits?.skills ?? []).map((s) => [s.id, s.halfLifeMonths]));
    return rows.map((row): PersonResult => {
      const now = clock(row.id);
      const facts = personFacts(row.active ? row.contributions : [], row.active ? row.evidence : [], restricted, now);
      const held = new Map((row.held as unknown as Held[]).map((skill) => [skill.skillId, skill]));
      const own = [...facts.bySkill].sort(([a], [b]) => (a < b ? -1 : 1));
      const next = own.map(([skillId, of]) => ({
        skillId,
        set: skillOf(of, facts.total, halfLives.get(skillId) ?? null, now, held.get(skillId), parameters),
      }));
      const removed = [...held.keys()].filter((skill) => !facts.bySkill.has(skill)).sort();
      const moved = published(next, held, removed);
      return {
        id: row.id,
        total: facts.total,
        help: facts.help,
        lastAt: facts.lastAt,
        set: next.filter(({ skillId, set }) => differs(set, held.get(skillId))),
        removed,
        bumps: [
          ...marksOf(next, held),
          ...removed.flatMap((skill) => [derivation(RANKING, skill), derivation(CHAMPION, skill)]),
          ...championsOf(next, held),
          ...endorsedBy(next, held, row.endorsed),
          ...(moved.length && row.holdsRole ? [derivation(GAP, row.id)] : []),
          ...moved.map((skill) => derivation(COVERAGE, skill)),
        ],
        contributions: row.contributions.length,
        evidence: row.evidence.length,
        moved: row.workTotal !== facts.total || row.helpTotal !== facts.help || row.lastWorkAt !== facts.lastAt,
        off: removed.length > 0 || next.some(({ skillId, set }) => isOff(set, held.get(skillId))),
      };
    });
  }
}

function prepared(results: readonly PersonResult[], now: number): Prepared {
  return {
    bumps: (ids) => results.filter(({ id }) => ids.has(id)).flatMap(({ bumps }) => bumps),
    changed: async (tx: Transaction) => {
      const counts = new Map((await tx.run(countPersonFacts, { people: results.map(({ id }) => id) })).map((row) => [row.id, row]));
      const wrong = results.filter(({ id, contributions, evidence }) => {
        const count = counts.get(id);
        return count?.contributions !== contributions || count.evidence !== evidence;
      });
      return new Set(wrong.map(({ id }) => id));
    },
    write: async (tx, ids) => {
      const own = results.filter(({ id }) => ids.has(id));
      const gone = own.filter(({ removed }) => removed.length).map(({ id, removed }) => ({ id, skills: removed }));
      if (gone.length) await tx.run(removeBeliefs, { people: gone });
      const people = own
        .filter(({ set, removed, moved }) => set.length || removed.length || moved)
        .map(({ id, total, help, lastAt, set }) => ({
          id,
          workTotal: total,
          helpTotal: help,
          lastWorkAt: lastAt,
          skills: set.map(({ skillId, set: values }) => ({ skillId, set: { ...values } })),
        }));
      if (people.length) await tx.run(writeBeliefs, { people, now });
    },
  };
}
