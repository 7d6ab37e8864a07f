import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Frame } from './frame/frame';
import { entriesOf } from './frame/navigation';
import { Empty } from './parts/states';
import { flag, oneOf, share, text, whole } from './parts/search-params';
import {
  PERSON_TABS,
  type AskSearch,
  type ChampionsSearch,
  type CoverageSearch,
  type PeopleSearch,
  type PersonSearch,
  type PlanSearch,
  type ProgramSearch,
  type SignInSearch,
  type SkillSearch,
  type SkillsSearch,
  type SyncSearch,
  type SyncsSearch,
} from './searches';
import { type AccessRole, useSession } from './session';

// What a view shows stands in its address: a link shows a colleague the same.

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

// Where the provider's answer leads when nobody is signed in; the frame then asks who signs in. With a session it is the first view.
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({ failed: text(search['failed']), to: text(search['to']) }),
  component: Home,
});

const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  validateSearch: (search: Record<string, unknown>): AskSearch => ({
    q: text(search['q']),
    team: text(search['team']),
    free: flag(search['free']),
    mentor: flag(search['mentor']),
    why: text(search['why']),
  }),
  component: lazyRouteComponent(() => import('./search/ask-page'), 'AskPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): PeopleSearch => ({
    q: text(search['q']),
    team: text(search['team']),
    role: text(search['role']),
    past: flag(search['past']),
  }),
  component: lazyRouteComponent(() => import('./person/people-page'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  validateSearch: (search: Record<string, unknown>): PersonSearch => ({
    tab: oneOf(PERSON_TABS, search['tab']),
    skill: text(search['skill']),
    role: text(search['role']),
    target: text(search['target']),
    level: whole(search['level'], 5),
    hours: whole(search['hours'], 10_000),
  }),
  component: lazyRouteComponent(() => import('./person/person-page'), 'PersonPage'),
});

const skills = createRoute({
  getParentRoute: () => root,
  path: '/skills',
  validateSearch: (search: Record<string, unknown>): SkillsSearch => ({ q: text(search['q']) }),
  component: lazyRouteComponent(() => import('./skill/skills-page'), 'SkillsPage'),
});

const skill = createRoute({
  getParentRoute: () => root,
  path: '/skills/$skill',
  validateSearch: (search: Record<string, unknown>): SkillSearch => ({ level: oneOf(['1', '2', '3', '4', '5'], String(search['level'])) }),
  component: lazyRouteComponent(() => import('./skill/skill-page'), 'SkillPage'),
});

const champions = createRoute({
  getParentRoute: () => root,
  path: '/champions',
  validateSearch: (search: Record<string, unknown>): ChampionsSearch => ({ skill: text(search['skill']), team: text(search['team']) }),
  component: lazyRouteComponent(() => import('./champion/champions-page'), 'ChampionsPage'),
});

const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: (search: Record<string, unknown>): CoverageSearch => ({
    tab: oneOf(['risks', 'leavers', 'supply', 'vain'], search['tab']),
    team: text(search['team']),
    cell: text(search['cell']),
    leavers: text(search['leavers']),
  }),
  component: lazyRouteComponent(() => import('./coverage/coverage-page'), 'CoveragePage'),
});

const programs = createRoute({
  getParentRoute: () => root,
  path: '/programs',
  component: lazyRouteComponent(() => import('./program/programs-page'), 'ProgramsPage'),
});

const program = createRoute({
  getParentRoute: () => root,
  path: '/programs/$program',
  validateSearch: (search: Record<string, unknown>): ProgramSearch => ({
    tab: oneOf(['settings', 'mentors', 'mentees', 'waiting'], search['tab']),
  }),
  component: lazyRouteComponent(() => import('./program/program-page'), 'ProgramPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan',
  validateSearch: (search: Record<string, unknown>): PlanSearch => ({
    show: oneOf(['review', 'approved', 'pinned', 'rejected', 'active', 'unmatched'], search['show']),
    pair: text(search['pair']),
    sort: text(search['sort']),
    q: text(search['q']),
    team: text(search['team']),
    place: text(search['place']),
    from: share(search['from']),
    to: share(search['to']),
    costly: flag(search['costly']),
    full: flag(search['full']),
    fresh: flag(search['fresh']),
  }),
  component: lazyRouteComponent(() => import('./plan/plan-page'), 'PlanPage'),
});

const syncs = createRoute({
  getParentRoute: () => root,
  path: '/syncs',
  validateSearch: (search: Record<string, unknown>): SyncsSearch => ({ source: text(search['source']) }),
  component: lazyRouteComponent(() => import('./sync/syncs-page'), 'SyncsPage'),
});

const sync = createRoute({
  getParentRoute: () => root,
  path: '/syncs/$run',
  validateSearch: (search: Record<string, unknown>): SyncSearch => ({ q: text(search['q']), code: text(search['code']) }),
  component: lazyRouteComponent(() => import('./sync/sync-page'), 'SyncPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    ask,
    people,
    person,
    skills,
    skill,
    champions,
    coverage,
    programs,
    program,
    plan,
    syncs,
    sync,
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** What a role comes for, where that is not the first view of the list. */
const FIRST: Partial<Record<AccessRole, '/programs' | '/syncs'>> = { LD: '/programs', HR_SYNC: '/syncs' };

/** Where one lands. */
function Home(): ReactNode {
  const session = useSession();
  if (!session) return null;
  const [first] = entriesOf(session);
  const to = FIRST[session.role] ?? first?.to;
  return to ? <Navigate to={to} replace /> : null;
}

function NotFound(): ReactNode {
  return <Empty title="There is no such page">Choose a view from the list, or find a person or a skill above.</Empty>;
}
