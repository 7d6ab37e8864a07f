import type { PlanSearch } from '../searches';
import type { PairRowFragment, PairingStatus } from './operations.gen';

/** A pair as the table shows it. */
export interface PairRow extends PairRowFragment {
  /** The term that gives most points. */
  readonly decides: string;
  /** How many mentees the mentor has in the plan, rejected pairs apart. */
  readonly load: number;
  /** Places of the mentor; undefined as long as they are not known. */
  readonly places: number | undefined;
}

/** Rows made before: a table draws a row anew only where it is another object. */
const made = new WeakMap<PairRowFragment, PairRow>();

export type TabId = 'review' | 'approved' | 'pinned' | 'rejected' | 'active' | 'unmatched';

export const TABS: readonly { readonly id: TabId; readonly label: string; readonly statuses: readonly PairingStatus[] }[] = [
  { id: 'review', label: 'To review', statuses: ['PROPOSED'] },
  { id: 'approved', label: 'Approved', statuses: ['APPROVED'] },
  { id: 'pinned', label: 'Pinned', statuses: ['PINNED'] },
  { id: 'active', label: 'Mentorings', statuses: ['ACTIVE', 'ENDED'] },
  { id: 'rejected', label: 'Rejected', statuses: ['REJECTED'] },
  { id: 'unmatched', label: 'Unmatched', statuses: [] },
];

/** Pairs with what the table shows of them besides; a pair about which nothing has changed gives the same object again. */
export function rowsOf(pairs: readonly PairRowFragment[], places: ReadonlyMap<string, number>): PairRow[] {
  const loads = new Map<string, number>();
  for (const { mentor, status } of pairs) if (status !== 'REJECTED') loads.set(mentor.id, (loads.get(mentor.id) ?? 0) + 1);
  return pairs.map((pair) => {
    const load = loads.get(pair.mentor.id) ?? 0;
    const place = places.get(pair.mentor.id);
    const before = made.get(pair);
    if (before?.load === load && before.places === place) return before;
    const most = pair.terms.reduce((best, term) => (term.points > best.points ? term : best), { feature: '', points: -1 });
    const row = { ...pair, decides: most.feature, load, places: place };
    made.set(pair, row);
    return row;
  });
}

/** Two people of a plan as one key. */
export const pairKey = (mentor: string, mentee: string) => `${mentor} ${mentee}`;

/** The rows that the filters of the address leave, whatever their status; `earlier` holds the keys of the pairs of the last plan. */
export function filtered(rows: readonly PairRow[], search: PlanSearch, earlier: ReadonlySet<string> | undefined): PairRow[] {
  const words = search.q?.toLocaleLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return rows.filter((row) => {
    const people = [row.mentee, row.mentor];
    const names = people.map(({ name }) => name.toLocaleLowerCase()).join(' ');
    return (
      words.every((word) => names.includes(word)) &&
      (!search.team || people.some(({ team }) => team?.id === search.team)) &&
      (!search.place || people.some(({ location }) => location === search.place)) &&
      row.score >= (search.from ?? 0) &&
      row.score <= (search.to ?? 1) &&
      (!search.costly || row.overrideCost > 0) &&
      (!search.full || row.load >= (row.places ?? Infinity)) &&
      (!search.fresh || !earlier?.has(pairKey(row.mentor.id, row.mentee.id)))
    );
  });
}

export const SORTS = ['score', 'mentee', 'mentor', 'decides', 'cost', 'load'] as const;
export type SortColumn = (typeof SORTS)[number];

/** `-score` means the highest first. */
export interface Sort {
  readonly column: SortColumn;
  readonly down: boolean;
}

export function sortOf(text: string | undefined): Sort {
  const column = SORTS.find((one) => one === text?.replace('-', ''));
  return column ? { column, down: text?.startsWith('-') ?? false } : { column: 'score', down: true };
}

const VALUES: Readonly<Record<SortColumn, (row: PairRow) => string | number>> = {
  score: ({ score }) => score,
  mentee: ({ mentee }) => mentee.name,
  mentor: ({ mentor }) => mentor.name,
  decides: ({ decides }) => decides,
  cost: ({ overrideCost }) => overrideCost,
  load: ({ load }) => load,
};

/** The rows in the order asked for; equals stay in the order of the plan. */
export function sorted(rows: readonly PairRow[], { column, down }: Sort): PairRow[] {
  const sign = down ? -1 : 1;
  const valueOf = VALUES[column];
  return rows.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    return sign * (typeof one === 'string' ? one.localeCompare(String(other)) : one - Number(other));
  });
}
