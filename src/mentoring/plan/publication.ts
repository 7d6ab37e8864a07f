import { alreadyText } from '../pairing/rules';
import { type LockedMentor, placesLeft } from '../mentoring/places';

/** A fixed pair that is to be published, with what may stand in its way. */
export interface Publication {
  readonly pairing: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly skillIds: string[];
  readonly skillLevels: number[];
  /** Who has left, has withdrawn, or has a mentor of the program by another plan: by name. */
  readonly left: string | null;
  readonly withdrawn: string | null;
  readonly mentored: string | null;
  /** Whether the two are mentoring already, and in which program, if in any. */
  readonly running: boolean;
  readonly runningIn: string | null;
  readonly mentorName: string;
  readonly menteeName: string;
}

/** What publishing says where no pair is fixed. */
export const NOTHING_FIXED =
  'No pair of the plan is approved or pinned, and the rest would be dismissed: approve the pairs that you want first (reviewPairings).';

/** Why a pair cannot become a mentoring any more; undefined where it can. */
export function whyDropped({ left, withdrawn, mentored, running, runningIn, mentorName, menteeName }: Publication): string | undefined {
  if (left !== null) return `${left} has left the organisation`;
  if (withdrawn !== null) return `${withdrawn} is not enrolled any more`;
  if (mentored !== null) return `${mentored} has a mentor of the program already`;
  return running ? alreadyText(mentorName, menteeName, runningIn) : undefined;
}

/** Why pairs cannot be published together, as mentors have fewer places than pairs; undefined where they can. */
export function overbookedText(mentors: readonly LockedMentor[], pairs: readonly Publication[]): string | undefined {
  const over = mentors.flatMap((mentor) => overbooked(mentor, pairs));
  return over.length ? `${over.slice(0, 10).join(' ')} Reopen or unpin some of their pairs, or solve the plan again.` : undefined;
}

function overbooked(mentor: LockedMentor, pairs: readonly Publication[]): string[] {
  const count = pairs.filter((pair) => pair.mentor === mentor.id).length;
  const places = placesLeft(mentor);
  return count > places ? [`${mentor.name} has ${Math.max(0, places)} places left and ${count} pairs.`] : [];
}
