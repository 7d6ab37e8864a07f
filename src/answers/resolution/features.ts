import { abbreviation, type ShortForm, shortForm } from './abbreviation';
import { type CandidateSkill, type PreparedCandidate, prepareCandidate } from './candidate';
import { GramCosine, stemCosine, stemVector } from './similarity';
import { GRAMS, type NameStatistics, SQUASHED_GRAMS, SQUASHED_LENGTH } from './statistics';

/** What speaks for a candidate by its letters and words, each from 0 to 1. */
export interface Features {
  /** tf-idf cosine of character 3-5-grams, of the name that fits best. */
  readonly grams: number;
  /** tf-idf cosine of Porter stems with the preferred name. */
  readonly stems: number;
  /** Cosine of character 2-4-grams without separators, for short names. */
  readonly squashed: number;
  /** tf-idf cosine of stems with all names as one document. */
  readonly allNames: number;
  /** How many roles ask for the skill: ln(1 + roles)/8. */
  readonly breadth: number;
  /** 1/(1 + words of the preferred name): of two skills that fit alike the more general one is meant. */
  readonly brevity: number;
  /** BM25 of the surrounding sentence against names and description, as a share of the best candidate's. */
  readonly context: number;
  /** The same letters, initials, or the same but for "js" or "framework". */
  readonly same: number;
  /** A beginning, or letters in their order. */
  readonly shortened: number;
}

export interface ComparedCandidate {
  readonly id: string;
  readonly features: Features;
  /** The name that fits best. */
  readonly matchedName: string;
}

/** From here on an abbreviation counts as the same name. */
const SAME = 0.85;
/** BM25 with its usual parameters (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). */
const K1 = 1.2;
const B = 0.75;

/** Compares texts with candidates; one instance per request, since it prepares each candidate once. */
export class Comparison {
  private readonly grams: GramCosine;
  private readonly squashedGrams: GramCosine;
  private readonly prepared = new Map<string, PreparedCandidate>();

  constructor(private readonly statistics: NameStatistics) {
    this.grams = new GramCosine(statistics.grams, ...GRAMS);
    this.squashedGrams = new GramCosine(statistics.squashed, ...SQUASHED_GRAMS);
  }

  /** Compares a cleaned text, and the sentence it stands in, with each candidate. */
  compare(text: string, context: string, candidates: readonly CandidateSkill[]): ComparedCandidate[] {
    const { stemmer, preferred, skills } = this.statistics;
    const stems = stemmer.stemsOf(text);
    const [asPreferred, asNames] = [stemVector(stems, preferred), stemVector(stems, skills, true)];
    const form = shortForm(text);
    const sentence = [...new Set(stemmer.stemsOf(context))];
    this.grams.compareWith(text);
    this.squashedGrams.compareWith(form.squashed);
    const all = candidates.map((candidate) => this.prepare(candidate));
    const contexts = all.map((candidate) => this.bm25(sentence, candidate));
    const highest = Math.max(...contexts, 0) || 1;
    return all.map((candidate, i) => {
      const near = this.nearestSpelling(candidate);
      const short = bestAbbreviation(form, candidate);
      return {
        id: candidates[i]?.id ?? '',
        matchedName: short.value >= SAME ? short.name : near.name,
        features: {
          grams: near.cosine,
          stems: Math.max(...candidate.preferred.map((vector) => stemCosine(asPreferred, vector))),
          squashed: this.squashed(form, candidate),
          allNames: stemCosine(asNames, candidate.allNames),
          breadth: candidate.breadth,
          brevity: candidate.brevity,
          context: (contexts[i] ?? 0) / highest,
          same: short.value >= SAME ? short.value : 0,
          shortened: short.value < SAME ? short.value : 0,
        },
      };
    });
  }

  private prepare(candidate: CandidateSkill): PreparedCandidate {
    const known = this.prepared.get(candidate.id) ?? prepareCandidate(candidate, this.statistics);
    this.prepared.set(candidate.id, known);
    return known;
  }

  private nearestSpelling({ spellings }: PreparedCandidate): { cosine: number; name: string } {
    let nearest = { cosine: 0, name: spellings[0]?.name ?? '' };
    for (const { folded, name } of spellings) {
      const cosine = this.grams.cosine(folded);
      if (cosine > nearest.cosine) nearest = { cosine, name };
    }
    return nearest;
  }

  private squashed(text: ShortForm, { spellings }: PreparedCandidate): number {
    if (text.squashed.length > SQUASHED_LENGTH) return 0;
    let nearest = 0;
    for (const { squashed } of spellings)
      if (squashed && squashed.length <= SQUASHED_LENGTH) nearest = Math.max(nearest, this.squashedGrams.cosine(squashed));
    return nearest;
  }

  private bm25(sentence: readonly string[], { document, length }: PreparedCandidate): number {
    const { described, meanLength } = this.statistics;
    let score = 0;
    for (const stem of sentence) {
      const count = document.get(stem);
      if (!count) continue;
      const idf = described.okapiIdf(described.slotOf(stem));
      score += (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / meanLength));
    }
    return score;
  }
}

function bestAbbreviation(text: ShortForm, { spellings }: PreparedCandidate): { value: number; name: string } {
  let best = { value: 0, name: '' };
  for (const spelling of spellings) {
    const value = abbreviation(text, spelling);
    if (value > best.value) best = { value, name: spelling.name };
  }
  return best;
}
