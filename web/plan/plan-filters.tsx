import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Check } from '../parts/check';
import { type Choice, Choose } from '../parts/choose';
import { NumberField } from '../parts/number-field';
import { TextFilter } from '../parts/text-filter';
import type { PlanSearch } from '../searches';
import type { PairRow } from './rows';
import { SavedViews } from './saved-views';
import { NO_FILTER } from './view-filter';

const route = getRouteApi('/plans/$plan');

interface Props {
  readonly rows: readonly PairRow[];
  /** Whether there is an earlier plan to compare with. */
  readonly hasEarlier: boolean;
}

/** What narrows the pairs; all of it stands in the address. */
export function PlanFilters({ rows, hasEarlier }: Props): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<PlanSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const { teams, places } = useMemo(() => choicesOf(rows), [rows]);
  const narrowed = Object.keys(NO_FILTER).some((key) => search[key as keyof typeof NO_FILTER] !== undefined);
  return (
    <div className="filters plan-filters no-print">
      <TextFilter label="Name of mentor or mentee" value={search.q} onChange={(q) => set({ q })} />
      <Choose label="Team" any="Any team" choices={teams} value={search.team} onChange={(team) => set({ team })} />
      <Choose label="Location" any="Anywhere" choices={places} value={search.place} onChange={(place) => set({ place })} />
      <NumberField label="Score from" min={0} max={1} step={0.05} value={search.from} onChange={(from) => set({ from })} />
      <NumberField label="Score to" min={0} max={1} step={0.05} value={search.to} onChange={(to) => set({ to })} />
      <div className="row plan-checks">
        <Check isSelected={search.costly ?? false} onChange={(on) => set({ costly: on || undefined })}>
          Costs the plan something
        </Check>
        <Check isSelected={search.full ?? false} onChange={(on) => set({ full: on || undefined })}>
          Mentor has no place left
        </Check>
        {hasEarlier && (
          <Check isSelected={search.fresh ?? false} onChange={(on) => set({ fresh: on || undefined })}>
            New since the last plan
          </Check>
        )}
        {narrowed && (
          <Button className="button plain" onPress={() => set(NO_FILTER)}>
            Show all
          </Button>
        )}
        <SavedViews />
      </div>
    </div>
  );
}

/** The teams and locations of everybody in a plan. */
function choicesOf(rows: readonly PairRow[]): { teams: Choice[]; places: Choice[] } {
  const people = rows.flatMap(({ mentor, mentee }) => [mentor, mentee]);
  return {
    teams: choices(people.flatMap(({ team }) => (team ? [team] : []))),
    places: choices(people.flatMap(({ location }) => (location ? [{ id: location, name: location }] : []))),
  };
}

/** Each once, by name. */
function choices(all: readonly Choice[]): Choice[] {
  return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
