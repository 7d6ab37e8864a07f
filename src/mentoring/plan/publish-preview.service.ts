import { countMenteesByOutcome, readPlacesOfMentors, readPublication } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { NOTHING_FIXED, overbookedText, whyDropped } from './publication';

/** A fixed pair that cannot become a mentoring, with the reason as a sentence. */
export interface DroppedPairing {
  readonly pairing: string;
  readonly reason: string;
}

/** Mentees who would have nobody of the plan, by what became of them in it. */
export interface LeftOver {
  readonly outcome: string;
  readonly mentees: number;
}

/** What publishing a plan would do now. */
export interface PublishPreview {
  readonly becomesActive: number;
  readonly told: number;
  readonly dismissed: number;
  readonly dropped: readonly DroppedPairing[];
  readonly leftOver: readonly LeftOver[];
  readonly refusal: string | null;
}

/** Tells what publishing would do, by the rules of publishing, without doing it. */
export class PublishPreviewService {
  constructor(private readonly graph: Graph) {}

  /** Three statements; what is told holds for the moment: publishing looks again under its locks. */
  async of(plan: string): Promise<PublishPreview> {
    const [[row], mentors, outcomes] = await Promise.all([
      this.graph.run(readPublication, { plan }),
      this.graph.run(readPlacesOfMentors, { plan }),
      this.graph.run(countMenteesByOutcome, { plan }),
    ]);
    const fixed = row?.pairs ?? [];
    const judged = fixed.map((pair) => ({ pair, why: whyDropped(pair) }));
    const pairs = judged.filter(({ why }) => why === undefined).map(({ pair }) => pair);
    return {
      becomesActive: pairs.length,
      told: new Set(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee])).size,
      dismissed: outcomes.find(({ outcome }) => outcome === 'UNDECIDED')?.mentees ?? 0,
      dropped: judged.flatMap(({ pair, why }) => (why === undefined ? [] : [{ pairing: pair.pairing, reason: `${why}.` }])),
      leftOver: outcomes.filter(({ outcome }) => outcome !== 'FIXED' && outcome !== 'GONE'),
      refusal: fixed.length === 0 ? NOTHING_FIXED : (overbookedText(mentors, pairs) ?? null),
    };
  }
}
