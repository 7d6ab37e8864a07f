import { skillKey } from '../contribution/skill-key';
import { BadUserInput, NotFound } from '../errors';
import {
  filterPeople,
  findBridges,
  findHolders,
  readEvents,
  readSearchSkills,
  readSkillFacts,
  readStanding,
  readTextHits,
} from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import { anyWordQuery } from '../search/lucene';
import { normaliseName } from '../skill/name';
import { excludingRule, lostTerms } from './comparison';
import type { ScoreTerm } from './explanation';
import { eventsBySkill, factsOnDemand, storedFacts, withPerson } from './facts';
import { type AskedSkill, type Criterion, interpret, type Interpretation } from './interpretation';
import { EXPERT_PARAMETERS as P } from './parameters';
import { phrasesOf, tokensOf } from './phrases';
import { type AskedFacts, rankPeople, type RankedPerson, supportOf } from './rank';
import { referenceOf } from './sums';
import { textVotes, type TextVotes } from './text-votes';

export interface ExpertFilter {
  readonly teams?: string[] | null | undefined;
  readonly roles?: string[] | null | undefined;
  readonly locations?: string[] | null | undefined;
  readonly languages?: string[] | null | undefined;
  readonly excludePeople?: string[] | null | undefined;
  readonly available?: boolean | null | undefined;
  readonly hasMentorCapacity?: boolean | null | undefined;
}

export interface ExpertQuestion {
  readonly text?: string | null | undefined;
  readonly skills?: readonly Criterion[] | null | undefined;
  readonly filter?: ExpertFilter | null | undefined;
  /** Rank by what was known then. */
  readonly asOf?: Date | null | undefined;
}

export interface ExpertAnswer {
  /** Those who fit, best first: all of them, or where many do the first ones as far as the question goes. */
  readonly ranking: RankedPerson[];
  /** How many fit; exact up to 10,000. */
  readonly total: number;
  readonly interpretation: Interpretation;
  readonly notes: string[];
  /** What is known is known until then. */
  readonly until: number;
  readonly facts: readonly AskedFacts[];
  readonly votes: ReadonlyMap<string, TextVotes>;
}

/** Someone near a skill that nobody has. */
export interface Bridge {
  readonly person: string;
  /** What the person has, what was asked for, and the skills on the way, both ends included. */
  readonly from: string;
  readonly to: string;
  readonly path: string[];
  readonly distance: number;
}

export interface ExpertComparison {
  readonly answer: ExpertAnswer;
  /** Undefined where a rule keeps the person out. */
  readonly ranked: RankedPerson | undefined;
  readonly rank: number;
  readonly excludedBy: string | undefined;
  readonly lost: ScoreTerm[];
}

/** More keys of narrower skills than this would make the text query slower than it is worth: it then searches everywhere. */
const MAX_KEYS = 500;
/** Holders of a skill that are looked at beyond the page asked for: the stored order and the exact one differ by little. */
const MARGIN = 500;
const COUNT_LIMIT = 10_000;
/** Bridges that are shown. */
const BRIDGES = 5;

/** Who can help with this: ranks people by what they contributed and what is known of their level. */
export class ExpertService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Answers as far as `depth` places. Throws BadUserInput where nothing is asked. */
  async search({ text, skills, filter, asOf }: ExpertQuestion, depth: number): Promise<ExpertAnswer> {
    const criteria = skills ?? [];
    checkQuestion(criteria, text);
    const until = asOf?.getTime() ?? this.clock();
    const tokens = criteria.length ? [] : tokensOf(text ?? '');
    const names = [
      ...criteria.flatMap(({ name }) => (name ? [normaliseName(name)] : [])),
      ...phrasesOf(tokens).map((phrase) => phrase.text),
    ];
    const ids = criteria.flatMap(({ skill }) => (skill ? [skill] : []));
    const [found] = await this.graph.run(readSearchSkills, { ids, names: [...new Set(names)], until });
    const interpretation = interpret(criteria, text ?? '', tokens, found?.skills ?? [], normaliseName);
    const reference = referenceOf(found?.newest ?? until);
    const asked = interpretation.skills;
    const { facts, total } = asOf ? await this.onDemand(asked, until, reference) : await this.stored(asked, filter, depth);
    const votes = await this.votes(interpretation, facts, until, reference, asOf != null);
    const rest = { interpretation, notes: notesOn(asked, filter, asOf), until, facts, votes };
    const ranking = rankPeople(facts, votes);
    if (total !== undefined && !votes.size) return { ranking, total, ...rest };
    const passing = await this.filtered(ranking, filter);
    return { ranking: passing, total: Math.max(total ?? 0, passing.length), ...rest };
  }

  /** Why someone is not, or lower, in a ranking. Throws NotFound where there is no such person. */
  async compare(question: ExpertQuestion, person: string): Promise<ExpertComparison> {
    const answer = await this.search(question, 0);
    const facts = answer.facts.flatMap(({ parts }) => parts);
    const skills = [...new Set([...answer.interpretation.skills.map(({ id }) => id), ...facts.map((part) => part.skill)])];
    const [row] = await this.graph.run(readStanding, { person, skills, ...this.filterParams(question.filter) });
    if (!row) throw new NotFound(`There is no person with the id ${person}.`);
    // Whoever stands too low to have been read takes their place now.
    const held = new Map((row.held as [string, ...unknown[]][]).map(([skill, ...columns]) => [skill, columns]));
    const ranking = question.asOf ? answer.ranking : rankPeople(withPerson(answer.facts, person, held), answer.votes);
    const place = ranking.findIndex((ranked) => ranked.person === person);
    const missing = answer.interpretation.skills.filter(({ required, id }) => required && !held.has(id)).map(({ text }) => text);
    const excludedBy = excludingRule(row.active, row.passes, missing, place >= 0);
    const own = ranking[place];
    const [first] = answer.ranking;
    const textOnly = !answer.interpretation.skills.length;
    const lost = first && first.person !== person ? lostTerms(own, first, textOnly) : [];
    return { answer, ranked: excludedBy === undefined ? own : undefined, rank: place + 1, excludedBy, lost };
  }

  /** The nearest people where nobody has the asked skills. */
  async bridges({ ranking, interpretation }: ExpertAnswer, filter: ExpertFilter | null | undefined): Promise<Bridge[]> {
    if (ranking.length || !interpretation.skills.length) return [];
    const skills = interpretation.skills.map(({ id }) => id);
    const [row] = await this.graph.run(findBridges, { skills, limit: BRIDGES, exclude: filter?.excludePeople ?? [] });
    return (row?.bridges ?? []).sort((a, b) => a.distance - b.distance || (a.person < b.person ? -1 : 1)).slice(0, BRIDGES);
  }

  /** Points by contribution of these people, strongest first. */
  async support(ranked: readonly RankedPerson[], until: number): Promise<Map<string, [contribution: string, points: number][]>> {
    const skills = [...new Set(ranked.flatMap(({ bases }) => bases.map(({ skill }) => skill)))];
    const rows = skills.length ? await this.graph.run(readEvents, { people: ranked.map(({ person }) => person), skills, until }) : [];
    const events = new Map(rows.map(({ id, events: own }) => [id, eventsBySkill(own)]));
    return new Map(
      ranked.map((person) => {
        const points = supportOf(person, events.get(person.person) ?? new Map());
        return [person.person, [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))];
      }),
    );
  }

  private async stored(asked: readonly AskedSkill[], filter: ExpertFilter | null | undefined, depth: number): Promise<Facts> {
    if (!asked.length) return { facts: [] };
    const [row] = await this.graph.run(findHolders, {
      skills: asked.map(({ id }) => id),
      limit: depth + MARGIN,
      countLimit: COUNT_LIMIT,
      ...this.filterParams(filter),
    });
    return { facts: storedFacts(asked, row?.parts ?? []), total: row?.total ?? 0 };
  }

  private async onDemand(asked: readonly AskedSkill[], until: number, reference: number): Promise<Facts> {
    const [row] = asked.length ? await this.graph.run(readSkillFacts, { skills: asked.map(({ id }) => id), until }) : [];
    return { facts: factsOnDemand(asked, row?.people ?? [], row?.narrower ?? [], reference) };
  }

  /** The votes of contributions that match the text, inside the asked skills where there are any. */
  private async votes(
    { text }: Interpretation,
    facts: readonly AskedFacts[],
    until: number,
    reference: number,
    // Then the newest matches, which come first, may all be too late.
    dated: boolean,
  ): Promise<Map<string, TextVotes>> {
    const words = anyWordQuery(text);
    if (!words) return new Map();
    const keys = [...new Set(facts.flatMap(({ skill, parts }) => [skill, ...parts.map((part) => part.skill)]).map(skillKey))];
    const inside = keys.length > 0 && keys.length <= MAX_KEYS ? `+(skillKeys:(${keys.join(' ')}))^0 ` : '';
    const query = `${inside}+(title:(${words}) text:(${words}))`;
    const [row] = await this.graph.run(readTextHits, {
      query,
      until,
      limit: P.textVotes,
      looked: dated ? P.textVotes * 100 : P.textVotes * 2,
    });
    const hits = (row?.hits ?? []).map(({ id, score, at, contributors }) => ({
      contribution: id,
      bm25: score,
      at,
      contributors: contributors as [string, string][],
    }));
    return textVotes(hits, reference);
  }

  private async filtered(ranking: RankedPerson[], filter: ExpertFilter | null | undefined): Promise<RankedPerson[]> {
    if (!filter || !Object.values(filter).some((value) => value != null && value !== false)) return ranking;
    const [row] = await this.graph.run(filterPeople, { people: ranking.map(({ person }) => person), ...this.filterParams(filter) });
    const passing = new Set(row?.ids);
    return ranking.filter(({ person }) => passing.has(person));
  }

  private filterParams(filter: ExpertFilter | null | undefined) {
    return {
      teams: filter?.teams ?? null,
      roles: filter?.roles ?? null,
      locations: filter?.locations ?? null,
      languages: filter?.languages ?? null,
      exclude: filter?.excludePeople ?? null,
      available: filter?.available || null,
      hasMentorCapacity: filter?.hasMentorCapacity || null,
      now: this.clock(),
    };
  }
}

interface Facts {
  readonly facts: AskedFacts[];
  /** How many hold the asked skills and pass the filter, where that was counted. */
  readonly total?: number;
}

function checkQuestion(criteria: readonly Criterion[], text: string | null | undefined): void {
  if (!criteria.length && !text?.trim())
    throw new BadUserInput([{ path: 'input', message: 'input names at least one skill or has a text.' }]);
  criteria.forEach(({ skill, name }, i) => {
    if ((skill == null) === (name == null))
      throw new BadUserInput([{ path: `input.skills.${i}`, message: 'A skill criterion gives one of skill (an id) and name.' }]);
  });
}

/** What the answer cannot take into account. */
function notesOn(asked: readonly AskedSkill[], filter: ExpertFilter | null | undefined, asOf: Date | null | undefined): string[] {
  const notes: string[] = [];
  if (asked.some(({ minLevel }) => minLevel != null)) notes.push('minLevel is not taken into account yet.');
  const today =
    filter && (filter.teams ?? filter.roles ?? filter.locations ?? filter.languages ?? filter.available ?? filter.hasMentorCapacity);
  if (asOf && today != null) notes.push('Teams, roles, places and availability are those of today: their history is not kept.');
  return notes;
}
