import fc from 'fast-check';
import { ACCESS_ROLES } from '../../src/access/role';
import { OWN_WORDS, readRolesMap, rolesOf } from '../../src/access/roles-of';

const roles = (claims: Record<string, unknown>, claim = 'roles', map = '') => [
  ...rolesOf(claims, { claim, map: readRolesMap(map) ?? OWN_WORDS.map }),
];

test.each<[string, Record<string, unknown>, string, string, string[]]>([
  ['a list', { roles: ['LD', 'EMPLOYEE', 'editor', 7, null] }, 'roles', '', ['LD', 'EMPLOYEE']],
  ['one text', { roles: 'LD' }, 'roles', '', ['LD']],
  ['a text with blanks', { roles: 'openid LD  EMPLOYEE' }, 'roles', '', ['LD', 'EMPLOYEE']],
  ['a text with commas', { roles: 'LD, EMPLOYEE,x' }, 'roles', '', ['LD', 'EMPLOYEE']],
  ['other capitals are other names', { roles: ['admin', 'Admin'] }, 'roles', '', []],
  ['a namespaced claim', { 'https://org.example.com/roles': ['MANAGER'] }, 'https://org.example.com/roles', '', ['MANAGER']],
  ['Keycloak, realm', { realm_access: { roles: ['offline_access', 'HR_SYNC'] } }, 'realm_access.roles', '', ['HR_SYNC']],
  [
    'Keycloak, client',
    { resource_access: { 'expertise.app': { roles: ['LD'] }, other: { roles: ['ADMIN'] } } },
    'resource_access.expertise.app.roles',
    '',
    ['LD'],
  ],
  ['nothing there', { realm_access: 'x' }, 'realm_access.roles', '', []],
  ['nothing inherited', {}, 'constructor.name', '', []],
  [
    'groups',
    { groups: ['/hr', 'People Team', 'x'] },
    'groups',
    '{"/hr": "HR_SYNC", "People Team": ["LD", "MANAGER"]}',
    ['HR_SYNC', 'LD', 'MANAGER'],
  ],
  ['a group of two words', { groups: 'People Team' }, 'groups', 'People Team=LD', ['LD']],
  ['a name of a directory', { groups: ['CN=HR'] }, 'groups', 'CN=HR=LD, b = ADMIN', ['LD']],
  ['ours beside theirs', { roles: ['staff', 'LD'] }, 'roles', 'staff=EMPLOYEE,staff=MANAGER', ['EMPLOYEE', 'MANAGER', 'LD']],
])('%s', (_name, claims, claim, map, expected) => {
  expect(roles(claims, claim, map).sort()).toEqual([...expected].sort());
});

test.each(['a', 'a=', '=LD', 'a=BOSS', 'a=LD,', '{}', '{', '[]', '{"a": []}', '{"a": "BOSS"}', '{"": "LD"}', '{"a": 1}', 'null'])(
  '%s is no map',
  (text) => {
    expect(readRolesMap(text)).toBeUndefined();
  },
);

test('no claim of any form gives a role that it does not name', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const named = JSON.stringify(value);
      for (const role of rolesOf({ roles: value }, OWN_WORDS)) expect(named).toContain(role);
      expect(ACCESS_ROLES).toEqual(expect.arrayContaining([...rolesOf({ roles: value }, OWN_WORDS)]));
    }),
  );
});
