import { useSyncExternalStore } from 'react';

/** What a viewer may be, as the service names it. */
export type AccessRole = 'EMPLOYEE' | 'MANAGER' | 'LD' | 'HR_SYNC' | 'ADMIN';

/** Who is signed in; `name` is a person's, or what the role is called. */
export interface Session {
  readonly token: string;
  readonly role: AccessRole;
  readonly name: string;
  /** A person's id; absent for a service account. */
  readonly person?: string;
}

const KEY = 'expertise-graph.session';
const listeners = new Set<() => void>();
let current = read();

function read(): Session | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Session> | null;
    return stored?.token && stored.role && stored.name ? (stored as Session) : undefined;
  } catch {
    return undefined;
  }
}

/** Who is signed in now. */
export function session(): Session | undefined {
  return current;
}

/** Signs in as somebody, or out with undefined; other tabs follow. */
export function setSession(next: Session | undefined): void {
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
  current = next;
  for (const listener of listeners) listener();
}

/** Who is signed in, for components. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribe, session);
}

function subscribe(listener: () => void): () => void {
  const otherTab = ({ key }: StorageEvent) => {
    if (key !== KEY) return;
    current = read();
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', otherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', otherTab);
  };
}

/** Whether a session may use what is for these roles; ADMIN may use all. */
export function holdsAny({ role }: Session, ...roles: readonly AccessRole[]): boolean {
  return role === 'ADMIN' || roles.includes(role);
}
