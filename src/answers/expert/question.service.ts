import { BadUserInput } from '../../errors';
import { readQuestion } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { anyWordQuery, fuzzyQuery } from '../../graph/lucene';
import { normaliseName } from '../../facts/skill/name';
import type { Neighbour } from './facts';
import { type AskedSkill, type Criterion, interpret, type Interpretation, intentOf, shares } from './interpretation';
import { MatchVia } from './match-via';
import { corrected, misspellable } from './misspelt';
import { EXPERT_PARAMETERS as P } from './parameters';
import { phrasesOf, tokensOf } from './phrases';
import { TEXT_SHARE } from '../../derived/ranking/score';
import { joinShown, shareOfHit, shownSkills } from './shown-skills';
import { referenceOf } from '../../derived/credit/sums';
import type { TextHit } from './text-votes';
import type { Workplace } from './traits';
import { isAsking, spellingsOf, type Understood, whereabouts } from './understanding';

export interface ExpertFilter {
  readonly teams?: readonly string[] | null | undefined;
  readonly roles?: readonly string[] | null | undefined;
  readonly locations?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly excludePeople?: readonly string[] | null | undefined;
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

/** A question as it was understood, with all that its search needs to know of the graph. */
export interface ReadQuestion {
  readonly interpretation: Interpretation;
  readonly skills: readonly AskedSkill[];
  readonly filter: ExpertFilter;
  /** Ids of the skills below each asked one. */
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  readonly neighbours: readonly Neighbour[];
  readonly asker: Workplace | undefined;
  /** What is known is known until then. */
  readonly until: number;
  readonly dated: boolean;
  readonly reference: number;
  /** Matches of the whole text, where it is searched for everywhere; else it is searched for inside the asked skills. */
  readonly hits: readonly TextHit[] | undefined;
  readonly textShare: number;
}

/** Reads questions. */
export class QuestionService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Understands a question of `viewer` (a person's id, or a service's name). Throws BadUserInput where nothing is asked. */
  async read({ text, skills, filter, asOf }: ExpertQuestion, viewer: string): Promise<ReadQuestion> {
    const criteria = skills ?? [];
    checkQuestion(criteria, text);
    const until = asOf?.getTime() ?? this.clock();
    const tokens = criteria.length ? [] : tokensOf(text ?? '');
    const names = [
      ...criteria.flatMap(({ name }) => (name ? [normaliseName(name)] : [])),
      ...phrasesOf(tokens).map((phrase) => phrase.text),
    ];
    const spellings = new Map(whereabouts(tokens).flatMap(({ text: phrase }) => spellingsOf(phrase).map((s) => [s, phrase] as const)));
    const misspelt = misspellable(criteria.length ? names : tokens);
    const words = anyWordQuery(tokens.filter((word) => !isAsking(word)).join(' '));
    const [found] = await this.graph.run(readQuestion, {
      // In one map: the database makes a plan of its own for each combination of sizes of parameters, and that takes a second.
      asked: {
        ids: criteria.flatMap(({ skill }) => (skill ? [skill] : [])),
        names: [...new Set(names)],
        misspelt,
        fuzzy: fuzzyQuery(misspelt.join(' ')) ?? null,
        whereabouts: [...spellings.keys()],
        viewer,
        query: words ? `title:(${words}) text:(${words})` : null,
      },
      until,
      leastSimilarity: P.expansion.leastSimilarity,
      neighbours: P.expansion.most,
      looked: asOf ? P.textVotes * 100 : P.textVotes * 2,
      limit: P.textVotes,
    });
    const directory = { places: byPhrase(found?.places ?? [], spellings), teams: byPhrase(found?.teams ?? [], spellings) };
    const called = (found?.skills ?? []).filter(({ close }) => !close);
    const near = (found?.skills ?? []).filter(({ close }) => close);
    const known = new Set([...called.map(({ asked }) => asked), ...directory.places.keys(), ...directory.teams.keys()]);
    const vocabulary = { skills: [...called, ...corrected(misspelt, near, known)], directory };
    const interpretation = interpret(criteria, text ?? '', tokens, vocabulary, normaliseName);
    const named = new Set(interpretation.skills.map(({ id }) => id));
    const rows = new Map((found?.skills ?? []).filter(({ id }) => named.has(id)).map((row) => [row.id, row]));
    const hits = (found?.hits ?? []).map(({ id, score, at, contributors, skills: of }) => ({
      contribution: id,
      bm25: score,
      at,
      contributors: contributors as [string, string][],
      skills: of,
    }));
    const share = criteria.length ? 1 : namedShare(interpretation, tokens);
    const asked = shares(
      share < 1 ? joinShown(interpretation.skills, shownSkills(hits), share, interpretation.text) : interpretation.skills,
    );
    return {
      interpretation,
      skills: asked,
      filter: filterOf(filter ?? {}, interpretation),
      narrower: new Map([...rows].map(([id, row]) => [id, row.narrower])),
      neighbours: [...rows].flatMap(([id, row]) => neighboursOf(id, row)),
      asker: found?.viewer ? (found.viewer as unknown as Workplace) : undefined,
      until,
      dated: asOf != null,
      reference: referenceOf(found?.newest ?? until),
      hits: share < 1 ? hits.map((hit) => ({ ...hit, share: shareOfHit(hit.skills, asked) })) : undefined,
      textShare: !asked.length ? 1 : share < 1 ? 1 - P.shown.share : TEXT_SHARE,
    };
  }
}

/** How much of a text its names of skills say, 0..1: from a fifth of its words on they say all. */
function namedShare({ skills, unmatched }: Interpretation, tokens: readonly string[]): number {
  if (!skills.length) return 0;
  const content = tokens.filter((word) => !isAsking(word)).length;
  return content > 0 ? Math.min(1, (content - unmatched.length) / content / P.namedShare) : 1;
}

function neighboursOf(asked: string, { broader, similar }: { broader: string[]; similar: unknown[][] }): Neighbour[] {
  const near = (similar as [id: string, similarity: number][]).map(([id, similarity]): Neighbour => ({
    asked,
    id,
    via: MatchVia.RELATED,
    share: P.expansion.similar * similarity,
  }));
  const above = broader.map((id): Neighbour => ({ asked, id, via: MatchVia.BROADER, share: P.expansion.broader }));
  return [...above, ...near].sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1)).slice(0, P.expansion.most);
}

/** What was found under a spelling, by the phrase that was spelled so. */
function byPhrase(rows: readonly string[][], spellings: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [spelling = '', value = ''] of rows) {
    const phrase = spellings.get(spelling) ?? spelling;
    found.set(phrase, [...new Set([...(found.get(phrase) ?? []), value])]);
  }
  return found;
}

/** The filter given, and what the text adds to it; where both name the same kind of thing, the filter given holds. */
function filterOf(filter: ExpertFilter, interpretation: Interpretation): ExpertFilter {
  const named = <As extends Understood['as']>(as: As) =>
    interpretation.understood.filter((what): what is Extract<Understood, { as: As }> => what.as === as);
  const orNull = (values: readonly string[]) => (values.length ? values : null);
  return {
    ...filter,
    teams: filter.teams ?? orNull(named('TEAM').flatMap(({ teams }) => teams)),
    locations: filter.locations ?? orNull(named('PLACE').flatMap(({ places }) => places)),
    languages: filter.languages ?? orNull(named('LANGUAGE').flatMap(({ code, text }) => [code, ...spellingsOf(text)])),
    available: filter.available ?? (named('AVAILABILITY').length > 0 || null),
    hasMentorCapacity: filter.hasMentorCapacity ?? (intentOf(interpretation) === 'MENTOR' || null),
  };
}

function checkQuestion(criteria: readonly Criterion[], text: string | null | undefined): void {
  if (!criteria.length && !text?.trim())
    throw new BadUserInput([{ path: 'input', message: 'input names at least one skill or has a text.' }]);
  criteria.forEach(({ skill, name }, i) => {
    if ((skill == null) === (name == null))
      throw new BadUserInput([{ path: `input.skills.${i}`, message: 'A skill criterion gives one of skill (an id) and name.' }]);
  });
}
