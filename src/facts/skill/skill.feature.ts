import { MAX_PAGE } from '../../graphql/paging';
import { loadById, loadByKey } from '../../graphql/loading';
import type { SyncedKind } from '../row/synced';
import { SkillRow } from './skill-row.input';
import { NARROWER, SKILLS } from './skill.loader';
import { PrerequisiteResolver, RelatedSkillResolver, SkillResolver } from './skill.resolver';
import { SkillService } from './skill.service';
import { skillSync } from './skill.sync';

export const skills: SyncedKind = {
  sync: skillSync,
  mutation: 'syncSkills',
  row: () => SkillRow,
  feature({ graph }) {
    const service = new SkillService(graph);
    return {
      resolvers: [new SkillResolver(service), new RelatedSkillResolver(), new PrerequisiteResolver()],
      loaders: [loadById(SKILLS, (ids) => service.byIds(ids)), loadByKey(NARROWER, (ids) => service.narrower(ids, MAX_PAGE))],
    };
  },
};
