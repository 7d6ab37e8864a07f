import { skillKey } from '../../facts/skill/skill-key';
import {
  countCandidates,
  findCandidates,
  readCalibration,
  readSkillFacts,
  readTextHits,
  readTraits,
  type TextHitRow,
} from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { anyWordQuery } from '../../graph/lucene';
import { type SearchFacts, storedFacts } from './facts';
import { candidatesOnDemand, factsOnDemand, type WorkThen } from './on-demand';
import { calibrated } from '../../derived/proficiency/calibrated';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { ExpertFilter, ReadQuestion } from './question.service';
import { type TextHit, textVotes, type TextVotes } from './text-votes';
import { toTraits, type Traits } from './traits';

/** Everyone who may be ranked. */
export interface Candidates extends SearchFacts {
  readonly votes: ReadonlyMap<string, TextVotes>;
  /** How many hold the asked skills and pass the filter, where that was counted; exact up to the cap. */
  readonly total: number | undefined;
}

/** More keys of narrower skills than this would make the text query slower than it is worth: it then searches everywhere. */
const MAX_KEYS = 500;
/** Holders of a skill that are looked at beyond the page asked for: the stored order and the exact one differ by little. */
const MARGIN = 500;
export const COUNT_LIMIT = 10_000;

/** Finds those who may be ranked: out of stored scores, or as of a day out of the facts. */
export class CandidateService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Reads as far as `depth` places. */
  find(question: ReadQuestion, depth: number, counted: boolean): Promise<Candidates> {
    return question.dated ? this.onDay(question) : this.today(question, depth, counted);
  }

  private async today(question: ReadQuestion, depth: number, counted: boolean): Promise<Candidates> {
    const { skills, neighbours, narrower, hits, reference, leftOut } = question;
    const [row] = await this.graph.run(findCandidates, {
      asked: {
        parts: skills.flatMap(({ id }) => [id, ...(narrower.get(id) ?? [])].map((skill): [string, string] => [id, skill])),
        neighbours: neighbours.map(({ asked, id }): [string, string] => [asked, id]),
        query: hits ? null : insideQuery(question),
        // Whoever is left out takes no place among the holders, but is looked at: the answer says whether they would be in it.
        voters: [...(hits ? peopleOf(hits) : []), ...(leftOut ? [leftOut] : [])],
        leftOut,
      },
      few: P.fewHolders,
      limit: depth + MARGIN,
      looked: P.textVotes * 2,
      hitLimit: P.textVotes,
      until: question.until,
      ...this.filterParams(question.filter),
    });
    const parts = row?.parts ?? [];
    const facts = storedFacts(skills, narrower, parts, neighbours, row?.voters ?? []);
    const votes = textVotes(hits ?? toHits(row?.hits ?? []), reference);
    // Only where a skill has more holders than were read there is anything to count.
    const cut = counted && parts.some(({ holders }) => holders.length >= depth + MARGIN);
    return { ...facts, votes, total: cut ? await this.count(question) : undefined };
  }

  private async count({ skills, narrower, filter, leftOut }: ReadQuestion): Promise<number> {
    const wanted = [...new Set(skills.flatMap(({ id }) => [id, ...(narrower.get(id) ?? [])]))];
    const [row] = await this.graph.run(countCandidates, { skills: wanted, countLimit: COUNT_LIMIT, ...this.filterParams(filter, leftOut) });
    return row?.total ?? 0;
  }

  private async onDay(question: ReadQuestion): Promise<Candidates> {
    const { skills, narrower, neighbours, until, reference } = question;
    const wanted = [...new Set(skills.flatMap(({ id }) => [id, ...(narrower.get(id) ?? [])]).concat(neighbours.map(({ id }) => id)))];
    const query = question.hits ? null : insideQuery(question);
    const [found] = query ? await this.graph.run(readTextHits, { query, until, limit: P.textVotes, looked: P.textVotes * 100 }) : [];
    const hits = question.hits ?? toHits(found?.hits ?? []);
    const [[row], [calibration]] = await Promise.all([
      this.graph.run(readSkillFacts, { skills: wanted, voters: peopleOf(hits), until }),
      this.graph.run(readCalibration, {}),
    ]);
    const parameters = calibrated(calibration?.fit);
    const { holders, work } = candidatesOnDemand(row?.people ?? [], row?.skills ?? [], { until, now: this.clock() }, parameters);
    const people = [...new Set([...[...holders.values()].flat().map(({ person }) => person), ...peopleOf(hits)])];
    const traits = await this.traits(people, question.filter, work);
    const passes = (person: string) => traits.has(person);
    const facts = factsOnDemand(skills, narrower, neighbours, holders, passes, reference);
    return { skills: facts, traits, votes: textVotes(hits, reference), total: undefined };
  }

  /** Of these people those who pass the filter; `work` is what was known of theirs then. */
  private async traits(people: string[], filter: ExpertFilter, work: ReadonlyMap<string, WorkThen>): Promise<Map<string, Traits>> {
    const [row] = await this.graph.run(readTraits, { people, ...this.filterParams(filter) });
    return new Map(
      (row?.people ?? []).map(([id, ...columns]) => [id, { ...toTraits(columns), ...(work.get(id) ?? { help: 0, lastAt: null }) }]),
    );
  }

  /**
   * A filter as queries take it, its teams with all those below them: in one map, since the database makes a plan of its own for each
   * combination of nulls and of sizes of lists and texts among the parameters, and that takes a second. `leftOut` is one more person to leave out, where not empty.
   */
  filterParams(filter: ExpertFilter, leftOut = '') {
    const list = (values: readonly string[] | null | undefined) => (values ? [...values] : null);
    return {
      filter: {
        teams: list(filter.teams),
        roles: list(filter.roles),
        locations: list(filter.locations),
        languages: list(filter.languages),
        exclude: leftOut ? [...(filter.excludePeople ?? []), leftOut] : list(filter.excludePeople),
        available: filter.available || null,
        hasMentorCapacity: filter.hasMentorCapacity || null,
      },
      now: this.clock(),
    };
  }
}

/** A full-text query for the question's words inside the asked skills; null where it has none. */
function insideQuery({ interpretation, skills, narrower }: ReadQuestion): string | null {
  const words = anyWordQuery(interpretation.text);
  if (!words) return null;
  const keys = [...new Set(skills.flatMap(({ id }) => [id, ...(narrower.get(id) ?? [])]).map(skillKey))];
  const inside = keys.length > 0 && keys.length <= MAX_KEYS ? `+(skillKeys:(${keys.join(' ')}))^0 ` : '';
  return `${inside}+(title:(${words}) text:(${words}))`;
}

function peopleOf(hits: readonly TextHit[]): string[] {
  return [...new Set(hits.flatMap(({ contributors }) => contributors.map(([person]) => person)))];
}

function toHits(rows: readonly TextHitRow[]): TextHit[] {
  return rows.map(({ id, score, at, contributors }) => ({
    contribution: id,
    bm25: score,
    at,
    contributors,
  }));
}
