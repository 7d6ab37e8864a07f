import { setImmediate as others } from 'node:timers/promises';
import type { EmbeddingService } from '../../derived/vectors/embedding.service';
import { BadUserInput, LimitExceeded } from '../../errors';
import { readNamedSkills, readSkillCandidates } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { CandidateSkill } from './candidate';
import { Comparison } from './features';
import { lookupOf } from './lookup';
import { CANDIDATES, LIMITS } from './parameters';
import { type Question, toQuestions } from './question';
import type { ComparedBy } from './compared-by';
import { isByMeaning, type Meanings, rankCandidates, type RankedCandidate } from './rank';
import type { StatisticsService } from './statistics.service';

export interface Resolution {
  readonly text: string;
  readonly comparedBy: ComparedBy;
  /** Best first. */
  readonly candidates: RankedCandidate[];
}

/** Finds the skills that free texts mean: candidates from the graph, compared and ordered here. */
export class ResolutionService {
  constructor(
    private readonly graph: Graph,
    private readonly statistics: StatisticsService,
    private readonly embeddings: EmbeddingService,
  ) {}

  /**
   * The skills of each text, in the order of the texts; none where nothing fits. Sends the same three statements for any number of
   * texts. Throws LimitExceeded or BadUserInput where it is asked for too much.
   */
  async resolve(texts: readonly string[], contexts: readonly (string | null)[], limit: number): Promise<Resolution[]> {
    checkLimits(texts, contexts, limit);
    if (!texts.length) return [];
    const statistics = await this.statistics.current();
    const questions = await toQuestions(texts, contexts, statistics.stemmer, await this.embeddings.embedder());
    const found = await this.candidates(questions);
    const skills = await this.skills(new Set(found.flatMap((candidates) => [...candidates.keys()])));
    const comparison = new Comparison(statistics);
    const resolutions: Resolution[] = [];
    for (const [i, { text, context, trust, vector }] of questions.entries()) {
      const candidates = [...(found[i]?.keys() ?? [])].flatMap((id) => skills.get(id) ?? []);
      const meanings = new Map<string, Meanings>();
      for (const [id, meaning] of found[i] ?? []) if (meaning) meanings.set(id, meaning);
      const compared = comparison.compare(text, context, candidates);
      const comparedBy = vector && isByMeaning(compared, meanings) ? 'MEANING' : 'WORDS';
      resolutions.push({ text: texts[i] ?? '', comparedBy, candidates: rankCandidates(compared, meanings, trust, limit) });
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

  private async skills(ids: ReadonlySet<string>): Promise<Map<string, CandidateSkill>> {
    const [row] = await this.graph.run(readNamedSkills, { ids: [...ids] });
    return new Map((row?.skills ?? []).map((skill) => [skill.id, skill]));
  }
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
