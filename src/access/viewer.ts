import type { AccessRole } from './role';

/** Who is calling: a person's id or a service's name, with the access roles of the token. */
export interface Viewer {
  readonly subject: string;
  readonly roles: ReadonlySet<AccessRole>;
}

/** Whether the viewer has one of the roles; ADMIN has them all. */
export function holdsAny(viewer: Viewer, ...roles: readonly AccessRole[]): boolean {
  return viewer.roles.has('ADMIN') || roles.some((role) => viewer.roles.has(role));
}
