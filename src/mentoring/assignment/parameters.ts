/** How much work an assignment may take, and what it must prove. */
export interface AssignmentParameters {
  /** Edges the exact search may look at. */
  readonly exactScans: number;
  /** Points by which the auction raises its bids; the next step is taken where its edges are used up. */
  readonly auctionSteps: readonly number[];
  readonly auctionScans: number;
  /** An assignment further from its bound than this share of it is refused. */
  readonly largestGap: number;
}

/** How an assignment over many edges begins with few. */
export interface RepairParameters extends AssignmentParameters {
  /** Edges of each mentee that are solved at first. */
  readonly candidates: number;
  /** Edges of each mentee that a round adds at most. */
  readonly added: number;
}

/**
 * Defaults. The exact search takes a few seconds for its edges; where everyone agrees who the best mentors are it would take minutes from
 * 30,000 mentees on. 30 edges of each mentee reached .998 of the best over all at 3,000 mentees, so few are added later.
 */
export const ASSIGNMENT_PARAMETERS: RepairParameters = {
  exactScans: 3e8,
  auctionSteps: [1, 10, 100, 1_000],
  auctionScans: 6e8,
  largestGap: 1e-3,
  candidates: 30,
  added: 10,
};
