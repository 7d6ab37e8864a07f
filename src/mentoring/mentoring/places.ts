/** A mentor with what their places depend on. */
export interface LockedMentor {
  readonly id: string;
  readonly name: string;
  /** Mentees they offer to have in all; 0: nothing said. */
  readonly mentorCapacity: number;
  /** Mentees now, over all programs. */
  readonly mentees: readonly string[];
  readonly ofProgram: number;
  /** What they enrolled for in the program; null where they are not enrolled. */
  readonly capacity: number | null;
}

/** Places left for a program: of what they enrolled for there, and of what they offer in all. */
export function placesLeft({ mentorCapacity, mentees, ofProgram, capacity }: LockedMentor): number {
  const overall = mentorCapacity > 0 ? mentorCapacity - mentees.length : Number.POSITIVE_INFINITY;
  return Math.min((capacity ?? 0) - ofProgram, overall);
}
