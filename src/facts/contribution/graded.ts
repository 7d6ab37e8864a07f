import type { Reader } from '../../access/reader';
import type { ContributionRecord } from './contribution.service';

/** The source of contributions that mentorings become here. */
const MENTORINGS = 'mentoring';

type Told = Pick<ContributionRecord, 'kind' | 'source' | 'contributors'>;

/** Whether a contribution is a mentoring: how it went is between the two and LD, as where the mentoring itself is read. */
function isMentoring({ kind, source }: Told): boolean {
  return kind === 'MENTORING' || source === MENTORINGS;
}

/** Whether a reader may know how a contribution was graded. */
export function mayReadOutcome(contribution: Told, reader: Reader): boolean {
  return reader.all || !isMentoring(contribution) || contribution.contributors.some(({ personId }) => personId === reader.id);
}

/** The difficulty too; of mentorings that ended here it is the level that is proven of the mentor, which is not for the mentee to read. */
export function mayReadDifficulty(contribution: Told, reader: Reader): boolean {
  if (!mayReadOutcome(contribution, reader)) return false;
  const { source, contributors } = contribution;
  return reader.all || source !== MENTORINGS || contributors.some(({ personId, part }) => personId === reader.id && part === 'HELPER');
}
