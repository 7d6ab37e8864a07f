import type { LoaderKey } from '../../graphql/loading';
import type { GapAnswer, GapsKey } from './gap-report.service';
import type { TeamGaps, TeamGapsKey, TeamScope, TeamScopeKey } from './team-gap.service';

/** What a person lacks. */
export const GAPS_OF: LoaderKey<GapsKey, GapAnswer> = { name: 'gapsOf' };

/** How many people are in a team, and who may see what they lack. */
export const TEAM_SCOPE: LoaderKey<TeamScopeKey, TeamScope | undefined> = { name: 'teamScope' };

/** What a team lacks. */
export const TEAM_GAPS: LoaderKey<TeamGapsKey, TeamGaps> = { name: 'teamGaps' };
