import { countChampionFacts, readChampionFacts, readDeeds, readPlaces } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { type FactCounts, type Place, type SkillFacts, SkillRows } from './skill-rows';

/** Facts read at a time: what they take of memory while they are read, about 20 MB. */
const PAGE = 20_000;

/**
 * Reads the facts of skills in portions, so that a worker holds few at a time: small skills together in four statements, one with
 * more than 20,000 contributions alone, with one more statement for each further 20,000.
 */
export class ChampionReader {
  constructor(private readonly graph: Graph) {}

  /** What is dated after `clockOf` a skill (epoch milliseconds) is not known yet. */
  async *read(ids: readonly string[], clockOf: (id: string) => number): AsyncGenerator<SkillFacts> {
    const sizes = await this.graph.run(countChampionFacts, { skills: [...ids] });
    for (const portion of portions(sizes)) yield* this.portion(portion, clockOf);
  }

  private async *portion(ids: readonly string[], clockOf: (id: string) => number): AsyncGenerator<SkillFacts> {
    const rows = await this.graph.run(readChampionFacts, { skills: [...ids] });
    const skills = new Map(rows.map((row) => [row.id, new SkillRows({ ...row, champions: row.champions }, clockOf(row.id))]));
    let pages = ids.map((id) => ({ id, after: '' }));
    while (pages.length) {
      const read = await this.graph.run(readDeeds, { pages, limit: PAGE });
      for (const { id, deeds } of read) skills.get(id)?.addDeeds(deeds);
      pages = read.flatMap(({ id, last, deeds }) => (deeds.length === PAGE && last !== null ? [{ id, after: last }] : []));
    }
    const places = await this.places(new Set([...skills.values()].flatMap((skill) => skill.people())));
    for (const skill of skills.values()) yield skill.finish(places);
  }

  private async places(people: ReadonlySet<string>): Promise<ReadonlyMap<string, Place>> {
    const all = [...people];
    const places = new Map<string, Place>();
    for (let at = 0; at < all.length; at += PAGE) {
      const [row] = await this.graph.run(readPlaces, { people: all.slice(at, at + PAGE) });
      for (const [id, team, manager] of (row?.places ?? []) as [string, string | null, string | null][]) places.set(id, { team, manager });
    }
    return places;
  }
}

/** Ids in portions that have a page of facts between them, or one skill that has more. */
function portions(skills: readonly ({ readonly id: string } & FactCounts)[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const { id, contributions, evidence, holders } of skills) {
    const size = contributions + evidence + holders;
    if (!all.length || size > room) {
      all.push([]);
      room = PAGE;
    }
    all.at(-1)?.push(id);
    room -= size;
  }
  return all;
}
