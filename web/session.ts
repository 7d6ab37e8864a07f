import { useSyncExternalStore } from 'react';

/** What a viewer may be, as the service names it. */
export type AccessRole = 'EMPLOYEE' | 'MANAGER' | 'LD' | 'HR_SYNC' | 'ADMIN';

/** Who is signed in; `name` is a person's, or what the role is called. */
export interface Session {
  /** Absent where people sign in by a provider: the service keeps it, and the browser a cookie that no page can read. */
  readonly token?: string;
  /** The one that may do most. */
  readonly role: AccessRole;
  /** All of them, where there may be several. */
  readonly roles?: readonly AccessRole[];
  readonly name: string;
  /** A person's id; absent for a service account. */
  readonly person?: string;
}

/** How people sign in: as anyone while the service signs its own tokens, or by the provider of the organisation. */
export type SignInWay = 'local' | 'provider';

/** What is known of who is signed in. */
export interface SessionState {
  readonly way: SignInWay;
  readonly session?: Session | undefined;
  /** The session ended while the page was open. */
  readonly ended?: boolean;
  /** Why it is not known who is signed in, in a sentence. */
  readonly unknown?: string;
}

const KEY = 'expertise-graph.session';
const BY_MIGHT: readonly AccessRole[] = ['ADMIN', 'LD', 'HR_SYNC', 'MANAGER', 'EMPLOYEE'];
const listeners = new Set<() => void>();
/** Tells other tabs that somebody signed in or out by the provider. */
const tabs = new BroadcastChannel(KEY);
let current: SessionState = { way: 'local', session: stored() };

/** Asks the service how people sign in and who is signed in. The page shows nothing before. */
export async function startSession(): Promise<void> {
  current = await asked();
  if (current.way !== 'provider') return;
  localStorage.removeItem(KEY);
  tabs.addEventListener('message', () => void follow());
  if (current.session) tabs.postMessage('signed in');
}

/** Who is signed in now. */
export function session(): Session | undefined {
  return current.session;
}

/** Signs in as somebody, or out with undefined; other tabs follow. */
export function setSession(next: Session | undefined): void {
  if (current.way === 'local') keep(next);
  change({ way: current.way, session: next, ended: !next && current.session !== undefined });
}

/** Tells the other tabs that this one has signed out. */
export function tellSignedOut(): void {
  tabs.postMessage('signed out');
}

/** Who is signed in, for components. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribe, session);
}

/** The same, with how people sign in and why nobody is. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, () => current);
}

/** Whether a session may use what is for these roles; ADMIN may use all. */
export function holdsAny({ role, roles = [role] }: Session, ...wanted: readonly AccessRole[]): boolean {
  return roles.includes('ADMIN') || wanted.some((one) => roles.includes(one));
}

function change(next: SessionState): void {
  current = next;
  for (const listener of listeners) listener();
}

/** What another tab did holds here too; what this one shows of somebody else must go. */
async function follow(): Promise<void> {
  const next = await asked();
  if (next.session && JSON.stringify(next.session) !== JSON.stringify(current.session)) location.reload();
  else if (!next.session && !next.unknown) setSession(undefined);
}

async function asked(): Promise<SessionState> {
  try {
    const response = await fetch('/sign-in/session');
    const body = (await response.json()) as Asked;
    if (!response.ok) return { way: 'provider', unknown: body.errors?.[0]?.message ?? UNKNOWN };
    if (body.by === 'local') return { way: 'local', session: stored() };
    return { way: 'provider', session: body.session ? { ...body.session, role: firstOf(body.session.roles) } : undefined };
  } catch {
    return { way: 'provider', unknown: UNKNOWN };
  }
}

interface Asked {
  readonly by?: SignInWay;
  readonly session?: { readonly roles: readonly AccessRole[]; readonly name: string; readonly person?: string } | null;
  readonly errors?: readonly { readonly message: string }[];
}

const UNKNOWN = 'The service cannot be reached. Check the connection and load this page again.';

function firstOf(roles: readonly AccessRole[]): AccessRole {
  return BY_MIGHT.find((role) => roles.includes(role)) ?? 'EMPLOYEE';
}

function keep(next: Session | undefined): void {
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
}

function stored(): Session | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Session> | null;
    return found?.token && found.role && found.name ? (found as Session) : undefined;
  } catch {
    return undefined;
  }
}

function subscribe(listener: () => void): () => void {
  const otherTab = ({ key }: StorageEvent) => {
    if (key !== KEY || current.way !== 'local') return;
    current = { way: 'local', session: stored() };
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', otherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', otherTab);
  };
}
