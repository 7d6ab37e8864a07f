import { NotFound } from '../../errors';
import { findBridges, readStanding } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { type Candidates, CandidateService, COUNT_LIMIT, type Depth } from './candidate.service';
import type { Reader } from '../../access/reader';
import { ASKER_LEFT_OUT, excludingRule, type LostTerm, lostTerms } from './comparison';
import { Explanation } from './explanation.service';
import { type ExpertFilter, type ExpertQuestion, QuestionService, type ReadQuestion } from './question.service';
import { rankPeople, type RankedPerson, type RankQuestion } from './rank';
import { slackAbove } from './reach';
import { told } from '../../shortened';

export interface ExpertAnswer {
  /** Those who fit, best first: all of them, or where many do the first ones as far as the question goes. */
  readonly ranking: RankedPerson[];
  /** How many fit; exact up to 10,000. At least those ranked where it was not asked for. */
  readonly total: number;
  readonly question: ReadQuestion;
  readonly notes: string[];
  readonly ranked: RankQuestion;
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
  readonly lost: LostTerm[];
}

/** People who are read beyond the places asked for: a page of twenty reads 64, or 128 where estimates of several skills add up. */
const FIRST_READ = { one: 44, several: 108 };
/** Bridges that are shown. */
const BRIDGES = 5;

/** Who can help with this: ranks people by what they contributed and what is known of their level. */
export class ExpertService {
  private readonly questions: QuestionService;
  private readonly candidates: CandidateService;

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {
    this.questions = new QuestionService(graph, clock);
    this.candidates = new CandidateService(graph, clock);
  }

  /** Has the database make the plans of a search, which takes seconds the first time, before the first person asks. */
  async warmUp(): Promise<void> {
    await this.search({ text: 'warm-up' }, '', 1, false);
  }

  /**
   * Answers `viewer` down to `depth` places and, if `counted`, says how many fit. Throws BadUserInput where nothing is asked.
   */
  async search(input: ExpertQuestion, viewer: string, depth: number, counted: boolean): Promise<ExpertAnswer> {
    const question = await this.questions.read(input, viewer);
    const [{ ranked, everyone, found }, apart] = await Promise.all([
      this.rank(question, [], (ranking) => ranking[depth - 1]?.score ?? 0, depth),
      counted && this.candidates.isCountedApart(question) ? this.candidates.count(question) : undefined,
    ]);
    const ranking = everyone.filter(({ person }) => person !== question.leftOut);
    const place = everyone.length > ranking.length ? everyone.findIndex(({ person }) => person === question.leftOut) : Infinity;
    const counting = counted && found === undefined && apart === undefined && !question.dated;
    const fitting = Math.max(ranking.length, found ?? 0, apart ?? (counting ? await this.candidates.count(question) : 0));
    return { ranking, total: Math.min(COUNT_LIMIT, fitting), question, notes: notesOn(question, input.filter, place < depth), ranked };
  }

  /** Why someone is not, or lower, in a ranking. Throws NotFound where there is no such person. */
  async compare(input: ExpertQuestion, viewer: string, person: string): Promise<ExpertComparison> {
    const question = await this.questions.read(input, viewer);
    const skills = question.skills.flatMap(({ id }) => [id, ...(question.narrower.get(id) ?? [])]);
    const [[row], { ranked, everyone }] = await Promise.all([
      this.graph.run(readStanding, { person, skills, ...this.candidates.filterParams(question.filter) }),
      // Everyone above the person has to be known for their place.
      this.rank(question, [person], (ranking) => ranking.find((one) => one.person === person)?.score ?? ranking[0]?.score ?? 0, 1),
    ]);
    if (!row) throw new NotFound(told`There is no person with the id ${person}.`);
    const ranking = everyone.filter((one) => one.person !== question.leftOut);
    const answer = { ranking, total: ranking.length, question, notes: notesOn(question, input.filter, false), ranked };
    const place = ranking.findIndex((one) => one.person === person);
    const held = new Set(row.held);
    const lacks = ({ id }: { id: string }) => ![id, ...(question.narrower.get(id) ?? [])].some((skill) => held.has(skill));
    const missing = question.skills.filter((asked) => asked.required && lacks(asked)).map(({ text }) => text);
    const excluded = person === question.leftOut ? ASKER_LEFT_OUT : excludingRule(row.active, row.passes);
    const excludedBy = excluded ?? missingRule(missing, place >= 0);
    const own = ranking[place];
    const [first] = ranking;
    const lost = first && first.person !== person ? lostTerms(own, first, question.textShare) : [];
    return { answer, ranked: excludedBy === undefined ? own : undefined, rank: place + 1, excludedBy, lost };
  }

  /**
   * Ranks as many as it takes to be sure of everyone down to a score, which `downTo` tells of what is ranked so far: it can only grow as
   * more are read, so that the second reading, of everyone who can have it, is the last. `named` are ranked wherever they stand.
   */
  private async rank(
    question: ReadQuestion,
    named: readonly string[],
    downTo: (ranking: readonly RankedPerson[]) => number,
    depth: number,
  ) {
    const ranking = (candidates: Candidates) => {
      const { skills, traits, votes, found } = candidates;
      const circumstances = { traits, asker: question.asker, now: this.clock(), reference: question.reference };
      const ranked: RankQuestion = { skills, votes, textShare: question.textShare, circumstances };
      return { candidates, ranked, everyone: rankPeople(ranked), found };
    };
    const several = question.skills.length > 1 || [...question.narrower.values()].some((below) => below.length > 0);
    const read = async (depthToRead: Depth) => ranking(await this.candidates.find(question, depthToRead));
    const first = await read({ limit: depth + (several ? FIRST_READ.several : FIRST_READ.one), named });
    const score = downTo(first.everyone.filter(({ person }) => person !== question.leftOut));
    const { candidates } = first;
    const asked = candidates.skills.map(({ skill, ...facts }) => ({ ...facts, id: skill }));
    const slack = slackAbove(asked, candidates, question.textShare, question.asker !== undefined);
    if (candidates.rest === undefined || candidates.rest + slack < score) return first;
    const within = candidates.next.filter(([, estimate]) => estimate + slack >= score);
    // Where even the last who is named may have a place, there may be others.
    if (within.length === candidates.next.length) return await read({ limit: 0, least: score - slack, named });
    return ranking(
      await this.candidates.withMore(
        question,
        candidates,
        within.map(([person]) => person),
      ),
    );
  }

  /** The nearest people where nobody has the asked skills. */
  async bridges({ ranking, question }: ExpertAnswer): Promise<Bridge[]> {
    if (ranking.length || !question.skills.length) return [];
    const skills = question.skills.map(({ id }) => id);
    const [row] = await this.graph.run(findBridges, {
      skills,
      limit: BRIDGES,
      ...this.candidates.filterParams(question.filter, question.leftOut),
    });
    return (row?.bridges ?? []).sort((a, b) => a.distance - b.distance || (a.person < b.person ? -1 : 1)).slice(0, BRIDGES);
  }

  /** Explains why these people of an answer stand where they do, as far as `reader` may know. */
  explain(answer: ExpertAnswer, shown: readonly RankedPerson[], reader: Reader): Explanation {
    const { asker, until, dated, skills } = answer.question;
    const asked = new Set(skills.map(({ id }) => id));
    return new Explanation(this.graph, { asked, asker, until, dated, now: answer.ranked.circumstances.now }, shown, reader);
  }
}

/** Why somebody who passes all filters is not ranked; undefined where they are. */
function missingRule(missing: readonly string[], ranked: boolean): string | undefined {
  if (missing.length) return `Nothing speaks for the required ${missing.length > 1 ? 'skills' : 'skill'} ${missing.join(', ')}.`;
  return ranked ? undefined : 'No contribution and no evidence speaks for what is asked.';
}

/** What the answer cannot take into account. */
function notesOn({ skills, dated, interpretation }: ReadQuestion, filter: ExpertFilter | null | undefined, askerFits: boolean): string[] {
  const notes = interpretation.corrections.map(({ text, name }) => `No skill is called ${text}: it was read as ${name}.`);
  if (askerFits) notes.push('You would be among these people yourself: whoever asks is left out of the answer.');
  if (skills.some(({ minLevel }) => minLevel !== null))
    notes.push('A level that is asked for counts by its probability: people without it stand lower, they are not left out.');
  const today =
    filter && (filter.teams ?? filter.roles ?? filter.locations ?? filter.languages ?? filter.available ?? filter.hasMentorCapacity);
  if (dated && today != null) notes.push('Teams, roles, places and availability are those of today: their history is not kept.');
  return notes;
}
