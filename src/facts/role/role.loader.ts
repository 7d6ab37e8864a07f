import type { ById } from '../../graphql/loading';
import type { RoleRecord } from './role.service';

export const ROLES: ById<RoleRecord> = { name: 'roles' };
