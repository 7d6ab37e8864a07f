import { loadByKey } from '../../graphql/loading';
import { OWN_IDS } from '../../graphql/person-arguments';
import type { SyncedKind } from '../row/synced';
import { MembersResolver } from './members.resolver';
import { PersonRow } from './person-row.input';
import { GoalsResolver, LearningGoalResolver } from './goal.resolver';
import { GoalService } from './goal.service';
import { EMAILS_OF, GOALS_OF, MEMBERS, PEOPLE } from './person.loader';
import { PersonResolver } from './person.resolver';
import { PersonService } from './person.service';
import { personSync } from './person.sync';

export const people: SyncedKind = {
  sync: personSync,
  mutation: 'syncPeople',
  row: () => PersonRow,
  feature({ graph, shownAttributes }) {
    const service = new PersonService(graph);
    const goals = new GoalService(graph);
    return {
      resolvers: [new PersonResolver(service, shownAttributes), new MembersResolver(), new GoalsResolver(), new LearningGoalResolver()],
      loaders: [
        loadByKey(PEOPLE, (ids) => service.byIds(ids)),
        loadByKey(OWN_IDS, (ids) => service.ownIds(ids)),
        loadByKey(EMAILS_OF, (people) => service.emails(people)),
        loadByKey(MEMBERS, (keys) => service.members(keys)),
        loadByKey(GOALS_OF, (keys) => goals.goals(keys)),
      ],
    };
  },
};
