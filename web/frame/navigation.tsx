import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type AccessRole, holdsAny, type Session } from '../session';
import { Icon, type IconName } from './icons';

interface Entry {
  readonly to: '/ask' | '/people' | '/skills' | '/champions' | '/coverage' | '/programs' | '/syncs';
  readonly label: string;
  readonly icon: IconName;
  readonly roles: readonly AccessRole[];
}

const COLLEAGUES = ['EMPLOYEE', 'MANAGER', 'LD'] as const;
const ENTRIES: readonly Entry[] = [
  { to: '/ask', label: 'Ask', icon: 'ask', roles: COLLEAGUES },
  { to: '/people', label: 'People', icon: 'people', roles: [...COLLEAGUES, 'HR_SYNC'] },
  { to: '/skills', label: 'Skills', icon: 'skill', roles: [...COLLEAGUES, 'HR_SYNC'] },
  { to: '/champions', label: 'Champions', icon: 'champion', roles: COLLEAGUES },
  { to: '/coverage', label: 'Coverage and risk', icon: 'coverage', roles: ['MANAGER', 'LD'] },
  { to: '/programs', label: 'Programs', icon: 'program', roles: ['LD'] },
  { to: '/syncs', label: 'Syncs', icon: 'sync', roles: ['HR_SYNC'] },
];

/** The views that the role may use; where one lands first is the first of them. */
export function entriesOf(session: Session): readonly Entry[] {
  return ENTRIES.filter(({ roles }) => holdsAny(session, ...roles));
}

export function Navigation({ session }: { readonly session: Session }): ReactNode {
  const own = session.person !== undefined && `/people/${session.person}`;
  const onOwn = useLocation({ select: ({ pathname }) => pathname === own });
  return (
    <nav className="nav" aria-label="Views">
      {entriesOf(session).map(({ to, label, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: onOwn && to === '/people', includeSearch: false }}>
          <Icon name={icon} />
          {label}
        </Link>
      ))}
      {session.person && (
        <Link to="/people/$person" params={{ person: session.person }} activeOptions={{ includeSearch: false }}>
          <Icon name="person" />
          My profile
        </Link>
      )}
    </nav>
  );
}
