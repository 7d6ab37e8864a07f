import type { Wake } from '../../derived/engine/wake';
import type { Graph } from '../../graph/query';
import { loadById, loadByKey } from '../../graphql/loading';
import type { Feature } from '../../server/feature';
import { CourseService } from './course.service';
import { MENTORINGS, RUNNING_MENTORINGS } from './mentoring.loader';
import { MeetingResolver, MentoringResolver } from './mentoring.resolver';
import { MentoringService } from './mentoring.service';
import { PersonMentoringsResolver } from './person-mentorings.resolver';

/** Mentorings that run or have ended. */
export function mentoringFeature({ graph, clock, wake }: { graph: Graph; clock: () => number; wake: Wake }): Feature {
  const service = new MentoringService(graph);
  return {
    resolvers: [
      new MentoringResolver(service, new CourseService(graph, clock, wake)),
      new MeetingResolver(),
      new PersonMentoringsResolver(),
    ],
    loaders: [loadById(MENTORINGS, (ids) => service.byIds(ids)), loadByKey(RUNNING_MENTORINGS, (people) => service.running(people))],
  };
}
