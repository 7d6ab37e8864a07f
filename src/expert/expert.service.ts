import { skillKey } from '../contribution/skill-key';
import { filterPeople, readSearchSkills, readSkillFacts, readTextHits } from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import { anyWordQuery } from '../search/lucene';
import { normaliseName } from '../skill/name';
import { BadUserInput } from '../errors';
import { skillFacts } from './facts';
import { type AskedSkill, type Criterion, interpret, type Interpretation } from './interpretation';
import { EXPERT_PARAMETERS as P } from './parameters';
import { phrasesOf, tokensOf } from './phrases';
import { rankPeople, type RankedPerson } from './rank';
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
  /** Everyone who fits, best first. */
  readonly ranking: RankedPerson[];
  readonly interpretation: Interpretation;
  readonly notes: string[];
}

/** More keys of narrower skills than this would make the text query slower than it is worth: it then searches everywhere. */
const MAX_KEYS = 500;

/** Who can help with this: ranks people by what they contributed. */
export class ExpertService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Answers in at most four statements. Throws BadUserInput where nothing is asked. */
  async search({ text, skills, filter, asOf }: ExpertQuestion): Promise<ExpertAnswer> {
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
    const reference = found?.newest ?? until;
    const asked = interpretation.skills;
    const [facts] = asked.length ? await this.graph.run(readSkillFacts, { skills: asked.map(({ id }) => id), until }) : [];
    const narrower = facts?.narrower ?? [];
    const votes = await this.votes(interpretation, narrower, until, reference);
    const ranking = rankPeople(skillFacts(asked, facts?.people ?? [], narrower, reference), votes, reference);
    return { ranking: await this.filtered(ranking, filter), interpretation, notes: notesOn(asked, filter, asOf) };
  }

  /** The votes of contributions that match the text, inside the asked skills where there are any. */
  private async votes(
    { text, skills }: Interpretation,
    narrower: readonly { id: string }[],
    until: number,
    reference: number,
  ): Promise<Map<string, TextVotes>> {
    const words = anyWordQuery(text);
    if (!words) return new Map();
    const keys = [...new Set([...skills, ...narrower].map(({ id }) => skillKey(id)))];
    const inside = keys.length > 0 && keys.length <= MAX_KEYS ? `+(skillKeys:(${keys.join(' ')}))^0 ` : '';
    const query = `${inside}+(title:(${words}) text:(${words}))`;
    const [row] = await this.graph.run(readTextHits, { query, until, limit: P.textVotes });
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
    const [row] = await this.graph.run(filterPeople, {
      people: ranking.map(({ person }) => person),
      teams: filter.teams ?? null,
      roles: filter.roles ?? null,
      locations: filter.locations ?? null,
      languages: filter.languages ?? null,
      exclude: filter.excludePeople ?? null,
      available: filter.available ?? null,
      hasMentorCapacity: filter.hasMentorCapacity ?? null,
      now: this.clock(),
    });
    const passing = new Set(row?.ids);
    return ranking.filter(({ person }) => passing.has(person));
  }
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
  if (asked.some(({ minLevel }) => minLevel != null)) notes.push('Levels are not known yet: minLevel is not taken into account.');
  const today =
    filter && (filter.teams ?? filter.roles ?? filter.locations ?? filter.languages ?? filter.available ?? filter.hasMentorCapacity);
  if (asOf && today != null) notes.push('Teams, roles, places and availability are those of today: their history is not kept.');
  return notes;
}
