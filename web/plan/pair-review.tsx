import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import type { Selection } from 'react-aria-components';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { later } from '../parts/later';
import { Empty } from '../parts/states';
import { useLatest } from '../parts/use-latest';
import type { PlanSearch } from '../searches';
import type { PlanQuery } from './operations.gen';
import { PairPanel } from './pair-panel';
import { type Act, PairTable } from './pair-table';
import { PinDialog, type Pinned } from './pin-dialog';
import { PlanFilters } from './plan-filters';
import { PrintedPairs } from './printed-pairs';
import { ReviewBar } from './review-bar';
import { filtered, type PairRow, type Sort, sorted, sortOf, type TabId, TABS } from './rows';
import { Unmatched } from './unmatched';
import { useFocusBack } from './use-focus-back';
import { useEarlierPairs, type useUnmatched } from './use-plan';
import { usePrinting } from './use-printing';
import { useReview } from './use-review';

const RejectDialog = later(async () => (await import('./reject-dialog')).RejectDialog);

const route = getRouteApi('/plans/$plan');

interface Props {
  readonly plan: NonNullable<PlanQuery['pairingPlan']>;
  readonly rows: readonly PairRow[];
  readonly unmatched: NonNullable<ReturnType<typeof useUnmatched>['unmatched']>;
  readonly unmatchedTotal: number;
  /** Whether all pairs are here. */
  readonly whole: boolean;
}

/** Tabs of pairs by what was decided, the table, what the letters do, and the pair that is looked at beside it. */
export function PairReview({ plan, rows, unmatched, unmatchedTotal, whole }: Props): ReactNode {
  const { tab, tabs, choose } = useTab(rows, unmatchedTotal);
  const earlier = useEarlierPairs(earlierPlan(plan));
  const reviewing = useReview(plan.id, plan.status === 'DRAFT');
  return (
    <Tabs selectedKey={tab} onSelectionChange={(key) => choose(key as TabId)}>
      <TabList className="tabs plan-tabs" aria-label="Pairs by what was decided">
        {tabs.map(({ id, label, count }) => (
          <Tab key={id} id={id} className="tab">
            {label} <span className="soft">{count}</span>
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, label, statuses }) => (
        <TabPanel key={id} id={id} className="page">
          {id === 'unmatched' ? (
            <Unmatched name={plan.program.name} unmatched={unmatched} />
          ) : (
            <PairsOfTab
              plan={plan}
              label={label}
              tab={id}
              all={rows}
              whole={whole}
              reviewing={reviewing}
              statuses={statuses}
              earlier={earlier}
            />
          )}
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The tabs that say something, with counts; what is looked at stands in the address. */
function useTab(rows: readonly PairRow[], unmatched: number) {
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = TABS.map((tab) => ({
    ...tab,
    count: tab.id === 'unmatched' ? unmatched : rows.filter(({ status }) => tab.statuses.includes(status)).length,
  }));
  const begun = rows.some(({ status }) => status === 'ACTIVE' || status === 'ENDED');
  const tabs = counts.filter(({ id, count }) => (begun ? id === 'active' || id === 'unmatched' || count > 0 : id !== 'active'));
  const first = tabs[0]?.id ?? 'review';
  const tab = tabs.find(({ id }) => id === show)?.id ?? first;
  const choose = (next: TabId) =>
    void navigate({ search: (now) => ({ ...now, show: next === first ? undefined : next }), replace: true, resetScroll: false });
  return { tab, tabs, choose };
}

function earlierPlan({ id, program }: Props['plan']): string | undefined {
  return program.plans.find((one) => one.id !== id && (one.status === 'PUBLISHED' || one.status === 'SUPERSEDED'))?.id;
}

/** The pairs of a tab that the filters leave, in order; the same list for as long as none of these changes, whichever pair is looked at. */
function useRows(
  all: readonly PairRow[],
  statuses: readonly PairRow['status'][],
  search: PlanSearch,
  earlier: TabProps['earlier'],
): PairRow[] {
  const { q, team, place, from, to, costly, full, fresh, sort } = search;
  return useMemo(() => {
    const fitting = filtered(all, { q, team, place, from, to, costly, full, fresh }, earlier);
    return sorted(
      fitting.filter(({ status }) => statuses.includes(status)),
      sortOf(sort),
    );
  }, [all, statuses, earlier, q, team, place, from, to, costly, full, fresh, sort]);
}

interface TabProps {
  readonly plan: Props['plan'];
  readonly label: string;
  readonly tab: TabId;
  /** All pairs, for the choices of the filters. */
  readonly all: readonly PairRow[];
  /** What the pairs of the tab are. */
  readonly statuses: readonly PairRow['status'][];
  /** Keys of the pairs of the plan before, where there is one. */
  readonly earlier: ReadonlySet<string> | undefined;
  readonly whole: boolean;
  readonly reviewing: ReturnType<typeof useReview>;
}

function PairsOfTab({ plan, label, tab, all, statuses, earlier, whole, reviewing: { review, pin, undo } }: TabProps): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<PlanSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const rows = useRows(all, statuses, search, earlier);
  const [selected, select] = useState<Selection>(new Set<string>());
  const [rejecting, setRejecting] = useState<readonly PairRow[]>([]);
  const [pinning, setPinning] = useState<readonly Pinned[]>([]);
  const table = useFocusBack(rejecting.length + pinning.length > 0);
  const open = plan.status === 'DRAFT';
  const printing = usePrinting();
  const picked = rows.filter(({ id }) => selected === 'all' || selected.has(id));
  const looked = rows.find(({ id }) => id === search.pair) ?? rows[0];

  const act = (what: Act, focused: string | undefined) => {
    if (!open) return;
    if (what === 'undo') return undo();
    const pairs = picked.length ? picked : rows.filter(({ id }) => id === (focused ?? looked?.id));
    if (pairs.length === 0) return;
    if (what === 'reject') return setRejecting(pairs);
    if (what === 'pin') return setPinning(pairs);
    review(pairs, what === 'approve' ? 'APPROVE' : 'REOPEN');
    // Another empty choice would have the whole table drawn anew.
    if (picked.length) select(new Set());
  };

  const onAct = useLatest(act);
  const onLook = useLatest((pair: string) => void (pair !== search.pair && set({ pair })));
  const onSort = useLatest(({ column, down }: Sort) => set({ sort: `${down ? '-' : ''}${column}` }));

  return (
    <>
      <PlanFilters rows={all} hasEarlier={earlier !== undefined} />
      <ReviewBar
        tab={tab}
        name={plan.program.name}
        open={open}
        picked={picked}
        rows={rows}
        whole={whole}
        onAct={(what) => act(what, looked?.id)}
      />
      {rows.length === 0 ? (
        <div className="card">
          <Nothing tab={tab} all={all} />
        </div>
      ) : printing ? (
        <PrintedPairs rows={rows} label={`Pairs: ${label}`} />
      ) : (
        <div className="pairs-beside" ref={table}>
          <PairTable
            rows={rows}
            label={`Pairs: ${label}`}
            sort={search.sort}
            onSort={onSort}
            selected={selected}
            onSelect={select}
            onLook={onLook}
            onAct={onAct}
          />
          {looked && <PairPanel plan={plan.id} program={plan.program.id} row={looked} open={open} onPin={(two) => setPinning([two])} />}
        </div>
      )}
      {rejecting.length > 0 && (
        <Suspense fallback={null}>
          <RejectDialog
            pairs={rejecting}
            onClose={() => setRejecting([])}
            onReject={(why) => {
              review(rejecting, 'REJECT', why);
              setRejecting([]);
              select(new Set());
            }}
          />
        </Suspense>
      )}
      <PinDialog
        plan={plan.id}
        pairs={pinning}
        onClose={() => setPinning([])}
        onPin={async (note) => {
          await pin(pinning, note);
          select(new Set());
        }}
      />
    </>
  );
}

function Nothing({ tab, all }: Pick<TabProps, 'tab' | 'all'>): ReactNode {
  if (all.length === 0) return <Empty title="The plan has no pairs">Unmatched says why nobody was found.</Empty>;
  if (tab === 'review' && !all.some(({ status }) => status === 'PROPOSED'))
    return <Empty title="Nothing is left to review">Publish the plan, or look at what was decided in the other tabs.</Empty>;
  return <Empty title="No pairs here">Nothing was decided so, or the filters leave nothing.</Empty>;
}
