import type { Feature, Holder, HolderBelief, Standard } from '../../derived/ranking/score';
import type { MatchVia } from './match-via';

/** How the events of one person in one skill become points. */
export interface Basis {
  readonly skill: string;
  readonly scale: number;
  readonly holder: Holder & HolderBelief;
  readonly standard: Standard;
  /** The least level that was asked for. */
  readonly minLevel: number | null;
}

/** How a person has an asked skill. */
export interface Match {
  /** The asked skill, or the neighbour that stands in for it. */
  readonly skill: string;
  readonly via: MatchVia;
  readonly points: number;
  readonly level: number | null;
  /** P(level at least the one asked for, or 1). */
  readonly probability: number;
}

/** The points of a person while they are being collected. */
export interface Draft {
  points: Record<Feature, number>;
  matches: Map<string, Match>;
  bases: Basis[];
  votes: Map<string, number>;
}
