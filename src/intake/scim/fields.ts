import type { Fields } from './conditions';

/** The fields of people that filters are answered from. */
export const USER_FIELDS: Fields = {
  id: { field: 'id', exact: true },
  externalId: { field: 'externalId', exact: true },
  userName: { field: 'userName' },
  displayName: { field: 'name' },
  'name.formatted': { field: 'name' },
  title: { field: 'title' },
  active: { field: 'active', boolean: true },
  'emails.value': { field: 'email' },
};

/** Those that have an index. */
export const USER_KEYS = ['id', 'externalId', 'userName', 'email'] as const;

/** The fields of teams that filters are answered from. */
export const GROUP_FIELDS: Fields = {
  id: { field: 'id', exact: true },
  externalId: { field: 'externalId', exact: true },
  displayName: { field: 'name' },
  'members.value': { field: 'members', exact: true },
};
