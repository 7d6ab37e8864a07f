import { readRoleRows, syncQueries } from '../../graph/queries.gen';
import { type Link, relinks, type SyncDefinition } from '../row/definition';
import { DEFAULT_REQUIRED_LEVEL, type RoleRow, roleRow } from './role-row';

/** Job profiles and what they ask for. */
export const roleSync: SyncDefinition<RoleRow> = {
  kind: 'ROLES',
  noun: 'role',
  schema: roleRow,
  owned: false,
  required: ['name'],
  label: 'Role',
  references: [{ field: 'requirements', label: 'Skill', key: 'skill' }],
  renameSkills: (row, to) => ({ ...row, requirements: row.requirements && row.requirements.map((r) => ({ ...r, skill: to(r.skill) })) }),
  build: (row) => ({
    properties: { name: row.name, description: row.description ?? null, aliases: row.aliases ?? [], status: 'ACTIVE' },
    links: { requirements: requirementLinks(row) },
  }),
  // Nobody holds yet a role that is new.
  facts: (change) => (!change.created && relinks(change, 'requirements') ? [{ name: 'role.requirements', id: change.id }] : []),
  ending: { retire: { status: 'RETIRED' }, restore: () => ({ status: 'ACTIVE' }) },
  queries: { ...syncQueries.roles, rows: readRoleRows },
};

/**
 * One requirement per skill; if a row names it twice, the higher level counts. People are shown with whole levels: 2.5 is met
 * from 3 on, so it is kept as 3, and what is read is what is stored.
 */
function requirementLinks(row: RoleRow): Link[] {
  const bySkill = new Map<string, Link>();
  for (const { skill, level, importance, critical } of row.requirements ?? []) {
    const wanted = Math.ceil(level ?? DEFAULT_REQUIRED_LEVEL);
    if (Number(bySkill.get(skill)?.[1] ?? 0) < wanted) bySkill.set(skill, [skill, wanted, importance ?? 1, critical ?? false]);
  }
  return [...bySkill.values()];
}
