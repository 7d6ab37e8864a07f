import { setImmediate as others } from 'node:timers/promises';
import type { Embedder } from '../../derived/vectors/embedder';
import type { EmbeddingService } from '../../derived/vectors/embedding.service';
import { BadUserInput, LimitExceeded, type ServiceError, Unavailable } from '../../errors';
import { isStopped, NoAnswer, outageOf } from '../../graph/failures';
import { readNamedSkills, readSkillCandidates } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { inPortions, OutOfTime } from '../../portions';
import type { CandidateSkill } from './candidate';
import { Comparison } from './features';
import { lookupOf } from './lookup';
import { CANDIDATES, LIMITS, MOST_UNANSWERED, PACE } from './parameters';
import { type Question, toQuestions } from './question';
import type { ComparedBy } from './compared-by';
import { isByMeaning, type Meanings, rankCandidates, type RankedCandidate } from './rank';
import type { NameStatistics } from './statistics';
import type { StatisticsService } from './statistics.service';

export interface Resolution {
  readonly text: string;
  readonly comparedBy: ComparedBy;
  /** Best first. */
  readonly candidates: RankedCandidate[];
  /** Why the text was not compared, where it was not. */
  readonly failure?: ServiceError;
}

/** A text as it was sent. */
interface Asked {
  readonly text: string;
  readonly context: string | null;
}

/** What the texts of a call have in common. */
interface Call {
  readonly statistics: NameStatistics;
  readonly comparison: Comparison;
  readonly embedder: Embedder | undefined;
  /** Skills that were candidates of a text before. */
  readonly skills: Map<string, CandidateSkill>;
  readonly limit: number;
}

/** Finds the skills that free texts mean: candidates from the graph, compared and ordered here. */
export class ResolutionService {
  constructor(
    private readonly graph: Graph,
    private readonly statistics: StatisticsService,
    private readonly embeddings: EmbeddingService,
  ) {}

  /**
   * The skills of each text, in the order of the texts; none where nothing fits. Texts are compared in portions of two statements each,
   * so that their number meets no time limit; those that the database had no time for say so, unless that is all of them. Throws
   * LimitExceeded or BadUserInput where it is asked for too much.
   */
  async resolve(texts: readonly string[], contexts: readonly (string | null)[], limit: number): Promise<Resolution[]> {
    checkLimits(texts, contexts, limit);
    if (!texts.length) return [];
    const statistics = await this.statistics.current();
    const embedder = await this.embeddings.embedder();
    const call: Call = { statistics, comparison: new Comparison(statistics), embedder, skills: new Map(), limit };
    const asked = texts.map((text, i): Asked => ({ text, context: contexts[i] ?? null }));
    // A dead connection looks like a database that is too busy to answer: it is asked again, but not for each text.
    let unanswered = 0;
    const work = async (portion: readonly Asked[]) => {
      const resolutions = await this.portion(portion, call);
      unanswered = 0;
      return resolutions;
    };
    const isTooMuch = (error: unknown) => isStopped(error) || (error instanceof NoAnswer && ++unanswered < MOST_UNANSWERED);
    const outcomes = await inPortions(asked, work, PACE, isTooMuch, () => performance.now());
    const failed = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    const unexpected = failed.find((error) => !(error instanceof OutOfTime) && outageOf(error) === undefined);
    if (unexpected !== undefined || failed.length === texts.length) throw unexpected ?? failed[0];
    return outcomes.map((outcome, i) => ('error' in outcome ? notCompared(texts[i] ?? '') : outcome.result));
  }

  private async portion(asked: readonly Asked[], { statistics, comparison, embedder, skills, limit }: Call): Promise<Resolution[]> {
    const questions = await toQuestions(asked, statistics.stemmer, embedder);
    const found = await this.candidates(questions);
    await this.addSkills(skills, found);
    const resolutions: Resolution[] = [];
    for (const [i, { text, context, trust, vector }] of questions.entries()) {
      const candidates = [...(found[i]?.keys() ?? [])].flatMap((id) => skills.get(id) ?? []);
      const meanings = new Map<string, Meanings>();
      for (const [id, meaning] of found[i] ?? []) if (meaning) meanings.set(id, meaning);
      const compared = comparison.compare(text, context, candidates);
      const comparedBy = vector && isByMeaning(compared, meanings) ? 'MEANING' : 'WORDS';
      resolutions.push({ text: asked[i]?.text ?? '', comparedBy, candidates: rankCandidates(compared, meanings, trust, limit) });
      await others();
    }
    return resolutions;
  }

  /** The candidates of each question, with what the model says of them. */
  private async candidates(questions: readonly Question[]): Promise<Map<string, Meanings | undefined>[]> {
    const texts = questions.map(({ text, vector, contextVector }) => ({ ...lookupOf(text), vector, contextVector }));
    const limit = texts.some(({ vector }) => vector) ? CANDIDATES.semantic : CANDIDATES.lexical;
    const rows = await this.graph.run(readSkillCandidates, { texts, limit });
    const found = questions.map(() => new Map<string, Meanings | undefined>());
    for (const { text, candidates } of rows)
      for (const { id, name, names, inContext } of candidates)
        found[text]?.set(id, name === null || names === null ? undefined : { name, names, inContext: inContext ?? 0 });
    return found;
  }

  /** Adds the candidates that are not known yet. */
  private async addSkills(skills: Map<string, CandidateSkill>, found: readonly ReadonlyMap<string, unknown>[]): Promise<void> {
    const ids = new Set(found.flatMap((candidates) => [...candidates.keys()].filter((id) => !skills.has(id))));
    if (ids.size === 0) return;
    const [row] = await this.graph.run(readNamedSkills, { ids: [...ids] });
    for (const skill of row?.skills ?? []) skills.set(skill.id, skill);
  }
}

function notCompared(text: string): Resolution {
  const failure = new Unavailable(5, 'The database had no time to compare this text. Send it again in 5 s.');
  return { text, comparedBy: 'NOT_COMPARED', candidates: [], failure };
}

function checkLimits(texts: readonly string[], contexts: readonly (string | null)[], limit: number): void {
  if (texts.length > LIMITS.texts) throw new LimitExceeded(`texts: ${texts.length} texts were sent; a call takes at most ${LIMITS.texts}.`);
  if (contexts.length > texts.length)
    throw new BadUserInput([{ path: 'contexts', message: 'contexts may have at most one entry for each of texts.' }]);
  if (limit < 1 || limit > LIMITS.candidates)
    throw new BadUserInput([{ path: 'candidates', message: `candidates must be from 1 to ${LIMITS.candidates}.` }]);
  const long = (path: string, values: readonly (string | null)[], max: number) =>
    values.flatMap((value, i) =>
      (value?.length ?? 0) > max ? [{ path: `${path}.${i}`, message: `${path}.${i} may have at most ${max} characters.` }] : [],
    );
  const mistakes = [...long('texts', texts, LIMITS.textLength), ...long('contexts', contexts, LIMITS.contextLength)];
  if (mistakes.length) throw new BadUserInput(mistakes);
}
