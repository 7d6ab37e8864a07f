import { countChampionFacts, readNewestContribution, writeChampions, writeSuspectedRings } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { fnv1a } from '../../hash';
import { referenceOf } from '../credit/sums';
import type { DerivationHandler, Prepared } from '../engine/handler';
import { changesOf, isOff } from './champion-changes';
import { ChampionReader } from './champion-reader.service';
import { CHAMPION } from './champion.kind';
import { type NamedRing, rankChampions } from './champions';
import type { FactCounts, SkillFacts } from './skill-rows';

/** What is to be written of one skill. */
interface Result {
  readonly id: string;
  readonly reference: number;
  readonly counts: FactCounts;
  readonly removed: string[];
  readonly champions: { person: string; set: Record<string, unknown> }[];
  readonly percentiles: Record<string, number>;
  readonly rings: { key: string; inside: number; people: string[] }[] | undefined;
}

/** Stands for "none" among percentiles: see write-champions.cypher. */
const NONE = -1;

/** Computes the champions of skills whole from who vouches for whom. */
export class ChampionService implements DerivationHandler {
  readonly kind = CHAMPION;
  private readonly reader: ChampionReader;

  constructor(private readonly graph: Graph) {
    this.reader = new ChampionReader(graph);
  }

  async prepare(ids: readonly string[], now: number): Promise<Prepared> {
    const [newest] = await this.graph.run(readNewestContribution, { until: now });
    const reference = referenceOf(newest?.newest ?? now);
    const results: Result[] = [];
    for await (const skill of this.reader.read(ids, () => now)) results.push(resultOf(skill, reference));
    return {
      bumps: () => [],
      changed: (tx) => changed(tx, results),
      write: async (tx, due) => {
        const own = results.filter(({ id }) => due.has(id));
        const skills = own.map(({ counts: _, rings: __, ...skill }) => skill);
        if (skills.length) await tx.run(writeChampions, { skills, now });
        const rings = own.flatMap(({ id, rings: found }) => (found ? [{ id, rings: found }] : []));
        if (rings.length) await tx.run(writeSuspectedRings, { skills: rings, now });
      },
    };
  }

  /** Ids whose stored champions are not those that the facts give at the moment they hold for. */
  async differing(units: readonly { readonly id: string; readonly clock: number }[]): Promise<string[]> {
    const clocks = new Map(units.map(({ id, clock }) => [id, clock]));
    const off: string[] = [];
    for await (const { id, facts, stored } of this.reader.read([...clocks.keys()], (skill) => clocks.get(skill) ?? 0))
      if (stored.reference === null || isOff(rankChampions(facts, stored.reference), stored)) off.push(id);
    return off;
  }
}

function resultOf({ id, facts, stored, counts }: SkillFacts, reference: number): Result {
  const fresh = rankChampions(facts, reference);
  const { write, remove, percentiles, ringsMoved } = changesOf(fresh, stored, stored.reference !== reference);
  return {
    id,
    reference,
    counts,
    removed: [...remove].sort(),
    champions: write
      .map((place) => {
        const { person, ...champion } = fresh.champions[place]!;
        const ahead = champion.tier === 'CHAMPION' ? 1 : 0;
        return { person, set: { ...champion, place: ahead + champion.score, terms: JSON.stringify(fresh.terms(place)) } };
      })
      .sort((a, b) => (a.person < b.person ? -1 : 1)),
    percentiles: Object.fromEntries([...percentiles].map(([person, percentile]) => [person, percentile ?? NONE])),
    rings: ringsMoved ? fresh.rings.map((ring) => keyed(id, ring)) : undefined,
  };
}

/** A ring is the same one as long as the same people are in it. */
function keyed(skill: string, { people, inside }: NamedRing): { key: string; inside: number; people: string[] } {
  const members = [...people].sort();
  return { key: `${skill}\n${fnv1a(members.join('\n')).toString(16)}`, inside, people: members };
}

/** Skills of which the graph now counts other facts than were read. */
async function changed(tx: Transaction, results: readonly Result[]): Promise<ReadonlySet<string>> {
  const rows = await tx.run(countChampionFacts, { skills: results.map(({ id }) => id) });
  const counts = new Map(rows.map((row) => [row.id, row]));
  const wrong = results.filter(({ id, counts: { contributions, evidence, holders } }) => {
    const now = counts.get(id);
    return now?.contributions !== contributions || now.evidence !== evidence || now.holders !== holders;
  });
  return new Set(wrong.map(({ id }) => id));
}
