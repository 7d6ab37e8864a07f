import { COUNTS } from '../proficiency/person-facts';
import type { StoredChampion, StoredChampions, StoredRing } from './champion-changes';
import { ChampionFacts } from './champion-facts';
import { CHAMPION_PARAMETERS } from './parameters';

/** How many facts a skill's champions rest on. */
export interface FactCounts {
  readonly contributions: number;
  readonly evidence: number;
  readonly holders: number;
}

/** All that the champions of one skill are computed from, and what is stored of them. */
export interface SkillFacts {
  readonly id: string;
  readonly facts: ChampionFacts;
  readonly stored: StoredChampions;
  readonly counts: FactCounts;
}

/** Where somebody stands in the organisation. */
export interface Place {
  readonly team: string | null;
  readonly manager: string | null;
}

/** A skill as the graph gives it, without its contributions. */
export interface SkillRow {
  readonly id: string;
  readonly reference: number | null;
  readonly holders: readonly (readonly unknown[])[];
  readonly evidence: readonly (readonly unknown[])[];
  readonly champions: readonly unknown[];
  readonly rings: readonly StoredRing[];
}

type HolderColumns = [
  person: string,
  active: boolean,
  listed: boolean,
  mean: number,
  sd: number,
  level: number | null,
  percentile: number | null,
];
type EvidenceColumns = [
  kind: string,
  level: number | null,
  at: number,
  expiresAt: number | null,
  status: string,
  person: string | null,
  by: string | null,
];
type DeedColumns = [kind: string, at: number, outcome: number | null, status: string, skills: number, parts: [string, string][]];

/** Levels above this add to a champion's score. */
const COUNTS_FROM = CHAMPION_PARAMETERS.verified.from;
const VERIFIED = 4;
const UNKNOWN_LEVEL = 2;

const NOWHERE: Place = { team: null, manager: null };

/** Turns the rows of one skill into facts, its contributions page by page. What is dated after `clock` is not known yet. */
export class SkillRows {
  readonly id: string;
  private readonly facts = new ChampionFacts();
  private readonly verified = new Map<string, Map<string, { level: number; at: number }>>();
  private contributions = 0;

  constructor(
    private readonly row: SkillRow,
    private readonly clock: number,
  ) {
    this.id = row.id;
    for (const columns of row.evidence) if (columns.length) this.addEvidence(columns as EvidenceColumns);
  }

  addDeeds(deeds: readonly (readonly unknown[])[]): void {
    this.contributions += deeds.length;
    for (const [kind, at, outcome, status, skills, parts] of deeds as readonly DeedColumns[])
      if (status === 'ACTIVE' && at <= this.clock) this.facts.addDeed({ kind, at, outcome, skills, parts });
  }

  /** Everyone whose place matters. */
  people(): string[] {
    return [...this.facts.ids, ...this.row.holders.map(([person]) => person as string)];
  }

  finish(places: ReadonlyMap<string, Place>): SkillFacts {
    const { id, row, facts } = this;
    for (const person of facts.ids) {
      const unranked = { holder: false, listed: false, belief: null, verified: this.verifiedOf(person) };
      facts.addPerson({ id: person, ...(places.get(person) ?? NOWHERE), ...unranked });
    }
    for (const [person, active, listed, mean, sd, level] of row.holders as readonly HolderColumns[]) {
      const belief = level === null ? null : { mean, sd };
      facts.addPerson({
        id: person,
        ...(places.get(person) ?? NOWHERE),
        holder: active,
        listed,
        belief,
        verified: this.verifiedOf(person),
      });
    }
    const percentiles = (row.holders as readonly HolderColumns[]).map(([person, , , , , , percentile]) => [person, percentile] as const);
    return {
      id,
      facts,
      stored: {
        reference: row.reference,
        champions: row.champions as readonly StoredChampion[],
        percentiles: new Map(percentiles),
        rings: row.rings,
      },
      counts: { contributions: this.contributions, evidence: row.evidence.length, holders: row.holders.length },
    };
  }

  private addEvidence([kind, level, at, expiresAt, status, person, by]: EvidenceColumns): void {
    if (!COUNTS.has(status) || at > this.clock || (expiresAt !== null && expiresAt <= this.clock) || person === null) return;
    if (kind === 'PEER') {
      // Of one person two ids may have been known when the praise was written.
      if (by !== null && by !== person) this.facts.addEndorsement(by, person, at);
    } else if (level !== null) {
      const own = this.verified.get(person) ?? new Map<string, { level: number; at: number }>();
      this.verified.set(person, own);
      if (at >= (own.get(kind)?.at ?? Number.NEGATIVE_INFINITY)) own.set(kind, { level, at });
    }
  }

  /**
   * Whether the mean of the newest statement of each kind is high enough to count, as the middle of those that are, else as a level that
   * adds nothing. Not more of it: points and their sentences are for everyone, and where there is one statement they would tell it.
   */
  private verifiedOf(person: string): number | null {
    const levels = [...(this.verified.get(person)?.values() ?? [])].map(({ level }) => level);
    if (!levels.length) return null;
    return levels.reduce((sum, level) => sum + level, 0) / levels.length > COUNTS_FROM ? VERIFIED : UNKNOWN_LEVEL;
  }
}
