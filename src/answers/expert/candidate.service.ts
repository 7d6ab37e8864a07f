import { skillKey } from '../../facts/skill/skill-key';
import {
  countCandidates,
  findCandidates,
  readCalibration,
  readCandidates,
  readSkillFacts,
  readTextHits,
  readTraits,
  type SkillStandard,
  type TextHitRow,
} from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { anyWordQuery } from '../../graph/lucene';
import { type SearchFacts, type StoredPerson, storedFacts } from './facts';
import { candidatesOnDemand, factsOnDemand, type WorkThen } from './on-demand';
import { CREDIT_PARAMETERS as C } from '../../derived/credit/parameters';
import { calibrated } from '../../derived/proficiency/calibrated';
import { skillFactor } from '../../derived/ranking/score';
import { YEAR_MS } from '../../time';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { ExpertFilter, ReadQuestion } from './question.service';
import { BROAD_SHARE, type Reach, slackOf } from './reach';
import { type TextHit, textVotes, type TextVotes } from './text-votes';
import { toTraits, type Traits } from './traits';

/** Who was read of what is stored, with what their skills are measured by. */
interface StoredPeople {
  readonly people: readonly StoredPerson[];
  readonly standards: readonly SkillStandard[];
}

/** Everyone who may be ranked, as far as was read. */
export interface Candidates extends SearchFacts, Reach {
  readonly stored: StoredPeople;
  /** Those next in the order of their estimates: everyone who is left, or as many as are worth keeping. */
  readonly next: readonly (readonly [person: string, estimate: number])[];
  readonly votes: ReadonlyMap<string, TextVotes>;
  /** How many there are in all; undefined where not all of them were looked at. */
  readonly found: number | undefined;
}

/** How far to read. */
export interface Depth {
  /** So many of the best by their estimates. */
  readonly limit: number;
  /** Everyone from this estimate on instead. */
  readonly least?: number;
  /** People who are read wherever they stand, if they pass the filter. */
  readonly named: readonly string[];
}

/** More keys of narrower skills than this would make the text query slower than it is worth: it then searches everywhere. */
const MAX_KEYS = 500;
/** As many as there may be. */
const ALL = 2 ** 31 - 2;
/** Of those who come after, so many are named. */
const NAMED_NEXT = 300;
export const COUNT_LIMIT = 10_000;

/** Finds those who may be ranked: out of stored scores, or as of a day out of the facts. */
export class CandidateService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Reads those who may be among the first, or as of a day everyone. */
  find(question: ReadQuestion, depth: Depth): Promise<Candidates> {
    return question.dated ? this.onDay(question) : this.today(question, depth);
  }

  private async today(question: ReadQuestion, { limit, least, named }: Depth): Promise<Candidates> {
    const { skills, neighbours, narrower, hits, reference, leftOut, textShare, asker } = question;
    const given = hits && textVotes(hits, reference);
    const query = given ? null : insideQuery(question);
    const partsOf = (id: string) => [id, ...(narrower.get(id) ?? [])];
    const besideOf = (id: string) => neighbours.filter(({ asked }) => asked === id);
    // It is read in the order of its index, no further than it takes; one more tells that there are more.
    const alone = isOneSkill(question) && least === undefined;
    const asked = skills.map(({ id, weight, minLevel }) => ({
      ...{ id, weight: weight * skillFactor(textShare), broad: partsOf(id).length > 1, slack: slackOf(minLevel) },
      parts: partsOf(id),
      beside: besideOf(id).map(({ id: skill, share }): [string, number] => [skill, share]),
    }));
    const [row] = await this.graph.run(findCandidates, {
      asked: {
        skills: asked,
        inOneGo: query === null && !given ? inOneGo(question, asked) : NOT_IN_ONE_GO,
        all: skillsAround(question),
        required: skills.filter(({ required }) => required).map(({ id }) => id),
        query,
        votes: given ? shareOfVotes(given, textShare) : [],
        // Whoever is left out takes no place, but is looked at: the answer says whether they would be in it.
        named: [...named, ...(leftOut ? [leftOut] : [])],
        leftOut,
        team: asker?.team ?? null,
        // Who has left is left out when they are read.
        anybody: !isFiltered(question.filter),
        ...{ broadShare: BROAD_SHARE, limit: least === undefined ? limit : ALL, next: NAMED_NEXT, least: least ?? null },
      },
      text: { share: textShare, parts: { ...C.partWeights }, reference, halfLife: P.textHalfLife * YEAR_MS },
      few: P.fewHolders,
      deep: alone ? limit + NAMED_NEXT + 2 : ALL,
      ...{ looked: P.textVotes * 2, hitLimit: P.textVotes, until: question.until },
      ...this.filterParams(question.filter),
    });
    if (!row) throw new Error('A search gave no row');
    const broad = new Map(row.bests.map(([id, best, most]) => [id, { best: best ?? 0, most: most ?? 0 }]));
    // Where neighbours stand in for a scarce skill, all of them were looked at.
    const found = alone && !row.scarce.length && row.found > limit ? storedCount(row, question) : row.found;
    const votes = given ?? textVotes(toHits(row.hits), reference);
    const { people, standards, scarce, next } = row;
    return {
      ...storedFacts(question, row),
      ...{ stored: { people, standards }, next, votes, found, rest: row.rest ?? undefined, broad, scarce },
    };
  }

  /** What was found, with some of those next to it. */
  async withMore(question: ReadQuestion, found: Candidates, people: readonly string[]): Promise<Candidates> {
    const skills = [...new Set(skillsAround(question))];
    const [row] = await this.graph.run(readCandidates, { people: [...people], skills, ...this.filterParams(question.filter) });
    const standards = new Map([...found.stored.standards, ...(row?.standards ?? [])].map((standard) => [standard[0], standard]));
    const stored = { people: [...found.stored.people, ...(row?.people ?? [])], standards: [...standards.values()] };
    return { ...found, ...storedFacts(question, { ...stored, scarce: found.scarce }), stored, next: [], rest: undefined };
  }

  /** Whether those who fit are counted apart from the search: neither is everyone looked at, nor is a count of them stored. */
  isCountedApart(question: ReadQuestion): boolean {
    return isOneSkill(question) && isFiltered(question.filter);
  }

  /** How many hold an asked skill, or one below it, and pass the filter; exact up to a limit. */
  async count({ skills, narrower, filter, leftOut }: ReadQuestion): Promise<number> {
    const wanted = [...new Set(skills.flatMap(({ id }) => [id, ...(narrower.get(id) ?? [])]))];
    const [row] = await this.graph.run(countCandidates, { skills: wanted, countLimit: COUNT_LIMIT, ...this.filterParams(filter, leftOut) });
    return row?.total ?? 0;
  }

  private async onDay(question: ReadQuestion): Promise<Candidates> {
    const { skills, narrower, neighbours, until, reference } = question;
    const wanted = [...new Set(skillsAround(question))];
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
    return {
      skills: facts,
      traits,
      votes: textVotes(hits, reference),
      ...{ stored: { people: [], standards: [] }, next: [], found: undefined, rest: undefined, broad: new Map(), scarce: [] },
    };
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

/** One skill without others below it, and no text. */
function isOneSkill(question: ReadQuestion): boolean {
  const { skills, narrower, hits, dated } = question;
  return !dated && skills.length === 1 && !narrower.get(skills[0]?.id ?? '')?.length && !hits && insideQuery(question) === null;
}

/** The asked skills, those below and those beside them. */
function skillsAround({ skills, narrower, neighbours }: ReadQuestion): string[] {
  return [...skills.flatMap(({ id }) => [id, ...(narrower.get(id) ?? [])]), ...neighbours.map(({ id }) => id)];
}

const NOT_IN_ONE_GO = { alone: [], parts: [], weighted: [] };

/**
 * What is read of everybody in one go: the only skill, the parts of it if it is broad, or several others; nothing where a filter or what is
 * required may keep somebody out.
 */
function inOneGo(
  { filter, skills }: ReadQuestion,
  asked: readonly { id: string; weight: number; broad: boolean; parts: string[] }[],
): { alone: string[]; parts: string[]; weighted: [skill: string, weight: number][] } {
  const [first] = asked;
  if (isFiltered(filter)) return NOT_IN_ONE_GO;
  if (asked.length === 1 && first) return { ...NOT_IN_ONE_GO, ...(first.broad ? { parts: first.parts } : { alone: [first.id] }) };
  const several = asked.length > 1 && asked.every(({ broad }) => !broad) && skills.every(({ required }) => !required);
  return several ? { ...NOT_IN_ONE_GO, weighted: asked.map(({ id, weight }) => [id, weight]) } : NOT_IN_ONE_GO;
}

const isFiltered = (filter: ExpertFilter) => Object.values(filter).some((condition) => condition != null && condition !== false);

/** How many hold the one asked skill as its ranking counted them; undefined where a filter leaves some of them out. */
function storedCount(
  { standards, people }: { people: readonly StoredPerson[]; standards: readonly SkillStandard[] },
  question: ReadQuestion,
) {
  const skill = question.skills[0]?.id;
  const count = standards.find(([id]) => id === skill)?.[5];
  if (count == null || isFiltered(question.filter)) return undefined;
  const own = people.some(([person, ...columns]) => person === question.leftOut && columns[7].some(([held]) => held === skill));
  return count - (own ? 1 : 0);
}

/** Each voter with what their votes add to a score. */
function shareOfVotes(votes: ReadonlyMap<string, TextVotes>, textShare: number): [person: string, points: number][] {
  const best = Math.max(0, ...[...votes.values()].map(({ sum }) => sum));
  return [...votes].map(([person, { sum }]) => [person, (textShare * sum) / best]);
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
