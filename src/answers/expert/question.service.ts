import { BadUserInput } from '../../errors';
import { type QuestionHitRow, readQuestion } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { anyWordQuery, fuzzyQuery } from '../../graph/lucene';
import { normaliseName, umlautSpellings } from '../../facts/skill/name';
import type { AdjacentSkill } from './facts';
import { type AskedSkill, type Criterion, interpret, type Interpretation, intentOf, shares, type Vocabulary } from './interpretation';
import { corrected, misspellable } from './misspelt';
import { EXPERT_PARAMETERS as P } from './parameters';
import { joinedNames, separated } from './joined';
import { phrasesOf, questionWords, type Word } from './phrases';
import { TEXT_SHARE } from '../../derived/ranking/score';
import { joinShown, shareOfHit, shownSkills } from './shown-skills';
import { referenceOf } from '../../derived/credit/sums';
import type { TextHit } from './text-votes';
import { DAY_MS } from '../../time';
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
  /** Ranks the one who asks too. */
  readonly includeSelf?: boolean | null | undefined;
}

/** A question as it was understood, with all that its search needs to know of the graph. */
export interface ReadQuestion {
  readonly interpretation: Interpretation;
  readonly skills: readonly AskedSkill[];
  /** With the teams below those asked for among its teams. */
  readonly filter: ExpertFilter;
  /** Ids of the skills below each asked one. */
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  readonly neighbours: readonly AdjacentSkill[];
  readonly asker: Workplace | undefined;
  /** The person who asks, where they are left out of their own search; empty where nobody is. */
  readonly leftOut: string;
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
  async read({ text, skills, filter, asOf, includeSelf }: ExpertQuestion, viewer: string): Promise<ReadQuestion> {
    const criteria = skills ?? [];
    checkQuestion(criteria, text);
    const until = asOf?.getTime() ?? this.clock();
    checkDay(until, this.clock());
    const written = criteria.length ? [] : questionWords(text ?? '');
    const looked = lookupOf(criteria, written);
    const [found] = await this.graph.run(readQuestion, {
      // In one map: the database makes a plan of its own for each combination of sizes of parameters, and that takes a second.
      asked: {
        ids: criteria.flatMap(({ skill }) => (skill ? [skill] : [])),
        names: [...looked.names.keys()],
        misspelt: [...looked.misspelt],
        fuzzy: fuzzyQuery(looked.misspelt.join(' ')) ?? null,
        whereabouts: [...looked.spellings.keys()],
        teams: filter?.teams ? [...filter.teams] : null,
        viewer,
        query: looked.words ? `title:(${looked.words}) text:(${looked.words})` : null,
      },
      until,
      leastSimilarity: P.expansion.leastSimilarity,
      neighbours: P.expansion.most,
      looked: asOf ? P.textVotes * 100 : P.textVotes * 2,
      limit: P.textVotes,
    });
    const vocabulary = vocabularyOf(found, looked);
    const words = separated(written, new Set(vocabulary.skills.map(({ asked }) => asked)));
    const tokens = words.map(({ text: word }) => word);
    const interpretation = interpret(criteria, text ?? '', tokens, vocabulary, normaliseName, words);
    const named = new Set(interpretation.skills.map(({ id }) => id));
    const rows = new Map((found?.skills ?? []).filter(({ id }) => named.has(id)).map((row) => [row.id, row]));
    const hits = (found?.hits ?? []).map(toHit);
    const share = criteria.length ? 1 : namedShare(interpretation, tokens);
    const asked = shares(
      share < 1 ? joinShown(interpretation.skills, shownSkills(hits), share, interpretation.text) : interpretation.skills,
    );
    return {
      interpretation,
      skills: asked,
      filter: filterOf(filter ?? {}, interpretation, found?.within ?? [], new Map(found?.teams.map(([, id, below]) => [id, below]))),
      narrower: new Map([...rows].map(([id, row]) => [id, row.narrower])),
      neighbours: [...rows].flatMap(([id, row]) => neighboursOf(id, row)),
      asker: found?.viewer ?? undefined,
      leftOut: found?.viewer && !includeSelf ? viewer : '',
      until,
      dated: asOf != null,
      reference: referenceOf(found?.newest ?? until),
      hits: share < 1 ? hits.map((hit) => ({ ...hit, share: shareOfHit(hit.skills, asked) })) : undefined,
      textShare: !asked.length ? 1 : share < 1 ? 1 - P.shown.share : TEXT_SHARE,
    };
  }
}

/** What a question is looked up by. */
interface Lookup {
  /** The names looked up, and the phrase that each stands for: another spelling of it leads to it too. */
  readonly names: ReadonlyMap<string, string>;
  /** Words that may be names with a letter wrong. */
  readonly misspelt: readonly string[];
  /** Spellings of places and teams, and the phrase that each stands for. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The words for full text; undefined where there are none. */
  readonly words: string | undefined;
}

function lookupOf(criteria: readonly Criterion[], written: readonly Word[]): Lookup {
  const tokens = written.map(({ text }) => text);
  const names = [
    ...criteria.flatMap(({ name }) => (name ? [normaliseName(name)] : [])),
    ...phrasesOf(tokens).map((phrase) => phrase.text),
    ...joinedNames(written),
  ];
  return {
    names: new Map([
      ...names.flatMap((name) => umlautSpellings(name).map((other) => [other, name] as const)),
      ...names.map((name) => [name, name] as const),
    ]),
    misspelt: misspellable(criteria.length ? names : tokens),
    spellings: new Map(whereabouts(tokens).flatMap(({ text: phrase }) => spellingsOf(phrase).map((s) => [s, phrase] as const))),
    words: anyWordQuery(tokens.filter((word) => !isAsking(word)).join(' ')),
  };
}

type Found = Pick<NonNullable<(typeof readQuestion)['_types']>['row'], 'skills' | 'places' | 'teams'>;

const NOTHING: Found = { skills: [], places: [], teams: [] };

/** The names that a question may hold, as the graph knows them. */
function vocabularyOf({ skills, places, teams }: Found = NOTHING, { names, misspelt, spellings }: Lookup): Vocabulary {
  const directory = { places: byPhrase(places, spellings), teams: byPhrase(teams, spellings) };
  // An id is asked for as it is.
  const called = skills
    .filter(({ close }) => !close)
    .map((row) => ({ ...row, asked: row.spelling === null ? row.asked : (names.get(row.asked) ?? row.asked) }));
  const near = skills.filter(({ close }) => close);
  const known = new Set([...called.map(({ asked }) => asked), ...directory.places.keys(), ...directory.teams.keys()]);
  return { skills: [...called, ...corrected(misspelt, near, known)], directory };
}

/** A contribution that matches the text, with the skills it shows. */
function toHit({ id, score, at, contributors, skills }: QuestionHitRow) {
  return { contribution: id, bm25: score, at, contributors, skills };
}

/** How much of a text its names of skills say, 0..1: from a fifth of its words on they say all. */
function namedShare({ skills, unmatched }: Interpretation, tokens: readonly string[]): number {
  if (!skills.length) return 0;
  const content = tokens.filter((word) => !isAsking(word)).length;
  return content > 0 ? Math.min(1, (content - unmatched.length) / content / P.namedShare) : 1;
}

function neighboursOf(
  asked: string,
  { broader, similar }: { broader: string[]; similar: [id: string, similarity: number][] },
): AdjacentSkill[] {
  const near = similar.map(([id, similarity]): AdjacentSkill => ({
    asked,
    id,
    via: 'RELATED',
    share: P.expansion.similar * similarity,
  }));
  const above = broader.map((id): AdjacentSkill => ({ asked, id, via: 'BROADER', share: P.expansion.broader }));
  return [...above, ...near].sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1)).slice(0, P.expansion.most);
}

/** What was found under a spelling, by the phrase that was spelled so. */
function byPhrase(
  rows: readonly (readonly [spelling: string, value: string, ...more: unknown[]])[],
  spellings: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [spelling, value] of rows) {
    const phrase = spellings.get(spelling) ?? spelling;
    found.set(phrase, [...new Set([...(found.get(phrase) ?? []), value])]);
  }
  return found;
}

/**
 * The filter given, and what the text adds to it; where both name the same kind of thing, the filter given holds. Teams come
 * with all those below them: `within` for the teams given, `below` by id for those that the text names.
 */
function filterOf(
  filter: ExpertFilter,
  interpretation: Interpretation,
  within: readonly string[],
  below: ReadonlyMap<string, readonly string[]>,
): ExpertFilter {
  const named = <As extends Understood['as']>(as: As) =>
    interpretation.understood.filter((what): what is Extract<Understood, { as: As }> => what.as === as);
  const orNull = (values: readonly string[]) => (values.length ? values : null);
  return {
    ...filter,
    teams: filter.teams ? within : orNull(named('TEAM').flatMap(({ teams }) => teams.flatMap((id) => below.get(id) ?? []))),
    locations: filter.locations ?? orNull(named('PLACE').flatMap(({ places }) => places)),
    languages: filter.languages ?? orNull(named('LANGUAGE').flatMap(({ code, text }) => [code, ...spellingsOf(text)])),
    available: filter.available ?? (named('AVAILABILITY').length > 0 || null),
    hasMentorCapacity: filter.hasMentorCapacity ?? (intentOf(interpretation) === 'MENTOR' || null),
  };
}

/** Refuses days to come: how fast a belief would fade tells the level and the kind of evidence that not everyone may read. */
function checkDay(until: number, now: number): void {
  // Whose clock is ahead, or whose day has begun, means today.
  if (until > now + DAY_MS) throw new BadUserInput([{ path: 'input.asOf', message: 'asOf must be a day that has come.' }]);
}

function checkQuestion(criteria: readonly Criterion[], text: string | null | undefined): void {
  if (!criteria.length && !text?.trim())
    throw new BadUserInput([{ path: 'input', message: 'input must name at least one skill or have a text.' }]);
  criteria.forEach(({ skill, name }, i) => {
    if ((skill == null) === (name == null))
      throw new BadUserInput([{ path: `input.skills.${i}`, message: 'A skill criterion must give either skill (an id) or name.' }]);
  });
}
