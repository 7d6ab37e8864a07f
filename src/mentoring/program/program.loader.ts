import type { ById, LoaderKey } from '../../graphql/loading';
import type { ProgramRecord } from './program.service';

export const PROGRAMS: ById<ProgramRecord> = { name: 'programs' };

/** Ids of the newest plans of a program. */
export const PLANS_OF_PROGRAM: LoaderKey<{ readonly program: string; readonly limit: number }, string[]> = { name: 'plans of program' };
