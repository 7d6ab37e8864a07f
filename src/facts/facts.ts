import { contributions } from './contribution/contribution.feature';
import { evidence } from './evidence/evidence.feature';
import { people } from './person/person.feature';
import { roles } from './role/role.feature';
import type { SyncedKind } from './row/synced';
import { skills } from './skill/skill.feature';
import { teams } from './team/team.feature';

/** Every kind of node that systems sync, each after those it points at; the list is the whole of it. */
export const FACTS: readonly SyncedKind[] = [skills, teams, roles, people, contributions, evidence];
