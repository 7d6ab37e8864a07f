import { setImmediate as others } from 'node:timers/promises';
import type { Embedder } from '../../embedding/embedder';
import type { EmbeddingService } from '../../embedding/embedding.service';
import { BadUserInput, LimitExceeded } from '../../errors';
import { readNamedSkills, readSkillCandidates } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Candidate } from './candidate';
import { cleanText } from './clean';
import { Comparison } from './features';
import { lookupOf } from './lookup';
import { LIMITS } from './parameters';
import { type Meanings, rankCandidates, type RankedCandidate } from './rank';
import type { StatisticsService } from './statistics.service';

export interface Resolution {
  readonly text: string;
  /** Best first. */
  readonly candidates: RankedCandidate[];
}

/** A text as it is asked for, with its vectors where the model is on. */
interface Question {
  readonly text: string;
  readonly context: string;
  readonly vector: number[] | null;
  readonly contextVector: number[] | null;
  readonly trust: number;
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
    const [statistics, questions] = await Promise.all([this.statistics.current(), this.questions(texts, contexts)]);
    const found = await this.candidates(questions);
    const skills = await this.skills(new Set(found.flatMap((candidates) => [...candidates.keys()])));
    const comparison = new Comparison(statistics);
    const resolutions: Resolution[] = [];
    for (const [i, { text, context, trust }] of questions.entries()) {
      const candidates = [...(found[i]?.keys() ?? [])].flatMap((id) => skills.get(id) ?? []);
      const meanings = new Map<string, Meanings>();
      for (const [id, meaning] of found[i] ?? []) if (meaning) meanings.set(id, meaning);
      const ranked = rankCandidates(comparison.compare(text, context, candidates), meanings, trust, limit);
      resolutions.push({ text: texts[i] ?? '', candidates: ranked });
      await others();
    }
    return resolutions;
  }

  private async questions(texts: readonly string[], contexts: readonly (string | null)[]): Promise<Question[]> {
    const embedder = await this.embeddings.embedder();
    const vectors = new Map<string, Promise<number[]>>();
    const vectorOf = (text: string) => {
      const vector = vectors.get(text) ?? embedOne(embedder, text);
      vectors.set(text, vector);
      return vector;
    };
    const questions: Question[] = [];
    for (const [i, asked] of texts.entries()) {
      const [text, context] = [cleanText(asked), contexts[i]?.trim() ?? ''];
      questions.push({
        ...{ text, context },
        vector: embedder && text ? await vectorOf(text) : null,
        contextVector: embedder && text && context ? await vectorOf(`${text}: ${context}`) : null,
        trust: embedder && text ? Math.min(1, text.split(' ').length / embedder.pieces(text)) : 0,
      });
    }
    return questions;
  }

  /** The candidates of each question, with what the model says of them. */
  private async candidates(questions: readonly Question[]): Promise<Map<string, Meanings | undefined>[]> {
    const texts = questions.map(({ text, vector, contextVector }) => ({ ...lookupOf(text), vector, contextVector }));
    const rows = await this.graph.run(readSkillCandidates, { texts, limit: LIMITS.lookedUp });
    const found = questions.map(() => new Map<string, Meanings | undefined>());
    for (const { text, candidates } of rows)
      for (const { id, name, names, inContext } of candidates)
        found[text]?.set(id, name === null || names === null ? undefined : { name, names, inContext: inContext ?? 0 });
    return found;
  }

  private async skills(ids: ReadonlySet<string>): Promise<Map<string, Candidate>> {
    const [row] = await this.graph.run(readNamedSkills, { ids: [...ids] });
    return new Map((row?.skills ?? []).map((skill) => [skill.id, skill]));
  }
}

/** Alone: what the quantised model gives depends a little on the texts beside it. */
async function embedOne(embedder: Embedder | undefined, text: string): Promise<number[]> {
  const [vector] = (await embedder?.embed([text])) ?? [];
  return [...(vector ?? [])];
}

function checkLimits(texts: readonly string[], contexts: readonly (string | null)[], limit: number): void {
  if (texts.length > LIMITS.texts) throw new LimitExceeded(`texts: ${texts.length} texts were sent; a call takes at most ${LIMITS.texts}.`);
  if (contexts.length > texts.length)
    throw new BadUserInput([{ path: 'contexts', message: 'contexts has at most one entry for each of texts.' }]);
  if (limit < 1 || limit > LIMITS.candidates)
    throw new BadUserInput([{ path: 'candidates', message: `candidates must be from 1 to ${LIMITS.candidates}.` }]);
  const long = (path: string, values: readonly (string | null)[], max: number) =>
    values.flatMap((value, i) =>
      (value?.length ?? 0) > max ? [{ path: `${path}.${i}`, message: `${path}.${i} has at most ${max} characters.` }] : [],
    );
  const mistakes = [...long('texts', texts, LIMITS.textLength), ...long('contexts', contexts, LIMITS.contextLength)];
  if (mistakes.length) throw new BadUserInput(mistakes);
}
