import type { ById } from '../../graphql/loading';
import type { TeamRecord } from './team.service';

export const TEAMS: ById<TeamRecord> = { name: 'teams' };
