import type { Graph } from '../../graph/query';
import { loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { GapReportService } from './gap-report.service';
import { GAPS_OF, TEAM_GAPS, TEAM_SCOPE } from './gap.loader';
import {
  PersonGapsResolver,
  SkillGapReportResolver,
  SkillGapResolver,
  TeamGapReportResolver,
  TeamGapsResolver,
  TeamSkillGapResolver,
} from './gap.resolver';
import { TeamGapService } from './team-gap.service';

/** What people and teams lack. */
export function gapFeature({ graph, clock }: { graph: Graph; clock: () => number }): Feature {
  const reports = new GapReportService(graph, clock);
  const teams = new TeamGapService(graph);
  return {
    resolvers: [
      new PersonGapsResolver(),
      new SkillGapReportResolver(),
      new SkillGapResolver(),
      new TeamGapsResolver(),
      new TeamGapReportResolver(),
      new TeamSkillGapResolver(),
    ],
    loaders: [
      loadByKey(GAPS_OF, (keys) => reports.reports(keys)),
      loadByKey(TEAM_SCOPE, (keys) => teams.scopes(keys)),
      loadByKey(TEAM_GAPS, (keys) => teams.gaps(keys)),
    ],
  };
}
