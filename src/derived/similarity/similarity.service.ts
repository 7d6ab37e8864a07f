import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  readActiveSkills,
  readSkillsOfContributions,
  readSkillsOfPeople,
  removeCooccurring,
  writeCooccurring,
} from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { associationsOf } from './associations';
import { neighboursOf } from './neighbours';
import { Occurrences } from './occurrences';
import { SIMILARITY_PARAMETERS as P } from './parameters';

/** People or contributions read at a time. */
const PAGE = 5_000;
/** Skills written in one transaction: their nodes are locked meanwhile, which syncs of skills wait for. */
const STEP = 500;

/** How long other jobs of the process wait at most: a queue that hears nothing of a job for seconds takes it for lost. */
const TURN_MS = 20;

/** What a night's learning came to. */
export interface SimilarityReport {
  /** Active skills, people and contributions that show several of them, and skills whose neighbours changed. */
  readonly skills: number;
  readonly lists: number;
  readonly written: number;
}

/**
 * Learns which skills go together from those that people hold and contributions show. Computed whole each time; may run twice
 * and be broken off at any point, as each skill's neighbours are replaced by themselves.
 */
export class SkillSimilarityService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  async learn(stopping: () => boolean = () => false): Promise<SimilarityReport> {
    const ids = await this.activeSkills(stopping);
    const lists = new Occurrences(ids.length);
    const numbers = new Map(ids.map((id, number) => [id, number]));
    for (const query of [readSkillsOfPeople, readSkillsOfContributions]) await this.readLists(query, numbers, lists, stopping);
    // What was read in part would forget the rest.
    if (stopping()) return { skills: ids.length, lists: lists.count, written: 0 };
    const neighbours = await gently(neighboursOf(await gently(associationsOf(lists))));
    const skills = ids.map((id, number) => ({
      id,
      links: (neighbours[number] ?? [])
        .map(({ skill, similarity }): [string, number] => [ids[skill] ?? '', similarity])
        // In the order in which the query reads what is stored.
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    }));
    return { skills: ids.length, lists: lists.count, written: await this.write(skills, stopping) };
  }

  private async activeSkills(stopping: () => boolean): Promise<string[]> {
    const ids: string[] = [];
    for (let after = ''; !stopping();) {
      const [row] = await this.graph.run(readActiveSkills, { after, limit: PAGE });
      const page = row?.skills ?? [];
      ids.push(...page);
      if (page.length < PAGE) break;
      after = page.at(-1) ?? '';
    }
    return ids;
  }

  private async readLists(
    query: typeof readSkillsOfPeople | typeof readSkillsOfContributions,
    numbers: ReadonlyMap<string, number>,
    lists: Occurrences,
    stopping: () => boolean,
  ): Promise<void> {
    for (let after = ''; !stopping();) {
      const [row] = await this.graph.run(query, { after, limit: PAGE });
      if (row?.last == null) return;
      for (const skills of row.lists) {
        const known = [...new Set(skills)].flatMap((id) => numbers.get(id) ?? []);
        if (known.length > 1 && known.length <= P.maxSkills) lists.add(known);
      }
      after = row.last;
    }
  }

  private async write(skills: readonly { id: string; links: [string, number][] }[], stopping: () => boolean): Promise<number> {
    let written = 0;
    await this.graph.write('replace-cooccurring', (tx) => tx.run(removeCooccurring, {}));
    for (let at = 0; at < skills.length && !stopping(); at += STEP) {
      const params = { skills: skills.slice(at, at + STEP), now: this.clock() };
      const [row] = await this.graph.write('replace-cooccurring', (tx) => tx.run(writeCooccurring, params));
      written += row?.written ?? 0;
    }
    return written;
  }
}

/** All that is made, with turns for others in between. */
async function gently<T>(made: Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  let start = performance.now();
  for (const one of made) {
    all.push(one);
    if (performance.now() - start < TURN_MS) continue;
    await nextTurn();
    start = performance.now();
  }
  return all;
}
