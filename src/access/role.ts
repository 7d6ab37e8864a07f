/** What a caller may be, as the token says it. Not to be confused with the job profiles called Role in the graph. */
export const AccessRole = {
  EMPLOYEE: 'EMPLOYEE',
  MANAGER: 'MANAGER',
  /** Learning and development. */
  LD: 'LD',
  /** A system that syncs people, skills and evidence. */
  HR_SYNC: 'HR_SYNC',
  ADMIN: 'ADMIN',
} as const;

export type AccessRole = (typeof AccessRole)[keyof typeof AccessRole];

/** Every access role, in the order of the documentation. */
export const ACCESS_ROLES: readonly AccessRole[] = Object.values(AccessRole);

/** Whether a value out of a token or a decorator is one of the access roles. */
export function isAccessRole(value: unknown): value is AccessRole {
  return (ACCESS_ROLES as readonly unknown[]).includes(value);
}
