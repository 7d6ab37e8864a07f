import type { ById, LoaderKey } from '../../graphql/loading';
import type { MentoringRecord, RunningMentorings } from './mentoring.service';

export const MENTORINGS: ById<MentoringRecord> = { name: 'mentorings' };

/** Ids of the mentorings of a person that are not ended. */
export const RUNNING_MENTORINGS: LoaderKey<string, RunningMentorings> = { name: 'running mentorings' };
