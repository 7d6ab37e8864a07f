import type { PlanSearch } from '../searches';
import type { PairingFilterInput, PairingStatus, SavedViewFragment } from './operations.gen';

/** What an address without any filter holds. */
export const NO_FILTER = {
  q: undefined,
  team: undefined,
  place: undefined,
  from: undefined,
  to: undefined,
  costly: undefined,
  full: undefined,
  fresh: undefined,
} as const;

const STATUS: Partial<Record<NonNullable<PlanSearch['show']>, PairingStatus>> = {
  review: 'PROPOSED',
  approved: 'APPROVED',
  pinned: 'PINNED',
  rejected: 'REJECTED',
  active: 'ACTIVE',
};

/** What narrows the pairs in an address, as the service keeps it; which pair is looked at is no part of it. */
export function filterOf({ show, q, team, place, from, to, costly, full, fresh, sort }: PlanSearch): PairingFilterInput {
  return {
    status: (show && STATUS[show]) ?? null,
    search: q ?? null,
    team: team ?? null,
    location: place ?? null,
    scoreFrom: from ?? null,
    scoreTo: to ?? null,
    costly: costly ?? null,
    mentorFull: full ?? null,
    changed: fresh ?? null,
    sort: sort ?? null,
  };
}

/** The part of an address that a kept filter stands for. */
export function searchOf({
  status,
  search,
  team,
  location,
  scoreFrom,
  scoreTo,
  costly,
  mentorFull,
  changed,
  sort,
}: Partial<SavedViewFragment['filter']>) {
  const show = Object.entries(STATUS).find(([, one]) => one === status)?.[0];
  return {
    show: show as PlanSearch['show'],
    q: search ?? undefined,
    team: team ?? undefined,
    place: location ?? undefined,
    from: scoreFrom ?? undefined,
    to: scoreTo ?? undefined,
    costly: costly || undefined,
    full: mentorFull || undefined,
    fresh: changed || undefined,
    sort: sort ?? undefined,
  } satisfies PlanSearch;
}

/** Whether an address shows what a view does. */
export function isShown({ filter }: SavedViewFragment, search: PlanSearch): boolean {
  const now = filterOf(search);
  return (Object.keys(now) as (keyof PairingFilterInput)[]).every((key) => now[key] === filter[key]);
}
