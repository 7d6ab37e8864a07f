import { type CSSProperties, type FocusEvent, type KeyboardEvent, memo, type ReactNode } from 'react';
import type { Selection, SortDescriptor } from 'react-aria-components';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { termName } from '../parts/terms';
import { points } from '../parts/words';
import { type PairRow, type Sort, type SortColumn, sortOf } from './rows';

/** What a letter does to the pairs picked. */
export type Act = 'approve' | 'reject' | 'reopen' | 'pin' | 'undo';

const LETTERS: Readonly<Record<string, Act>> = { a: 'approve', r: 'reject', o: 'reopen', p: 'pin' };

interface Props {
  readonly rows: readonly PairRow[];
  readonly label: string;
  /** A column of the address, with a minus before it where the highest come first. */
  readonly sort: string | undefined;
  readonly onSort: (sort: Sort) => void;
  readonly selected: Selection;
  readonly onSelect: (selected: Selection) => void;
  /** Told when the focus comes to a row. */
  readonly onLook: (pair: string) => void;
  /** A letter was pressed; the pair that has the focus, where one has. */
  readonly onAct: (act: Act, focused: string | undefined) => void;
}

const ROW = 44;

/** Pairs, of which only those in sight are in the page; drawn anew only for other pairs or another choice. Letters act inside the table alone, so that they mean nothing elsewhere. */
export const PairTable = memo(function PairTable({ rows, label, sort, onSort, selected, onSelect, onLook, onAct }: Props): ReactNode {
  const onKey = (event: KeyboardEvent) => {
    const act = actOf(event);
    if (!act) return;
    // The table would take a letter for the beginning of a name.
    event.preventDefault();
    event.stopPropagation();
    onAct(act, keyOf(event.target));
  };
  const onFocus = (event: FocusEvent) => {
    const key = keyOf(event.target);
    if (key) onLook(key);
  };
  const { column: sortedBy, down: descending } = sortOf(sort);
  const order: SortDescriptor = { column: sortedBy, direction: descending ? 'descending' : 'ascending' };
  return (
    <div className="pairs-frame" onKeyDownCapture={onKey} onFocusCapture={onFocus}>
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW, headingHeight: 36 }}>
        <Table
          aria-label={label}
          className="pairs"
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={onSelect}
          sortDescriptor={order}
          onSortChange={({ column, direction }) => onSort({ column: column as SortColumn, down: direction === 'descending' })}
          onRowAction={(key) => onLook(String(key))}
        >
          <TableHeader>
            <Column width={44} minWidth={44}>
              <Checkbox slot="selection" className="check">
                <span className="box" aria-hidden />
              </Checkbox>
            </Column>
            {heading('mentee', 'Mentee', 120, true)}
            {heading('mentor', 'Mentor', 120)}
            {heading('score', 'Score', 88)}
            {heading('decides', 'Decides', 110)}
            {heading('cost', 'Cost', 72)}
            {heading('load', 'Load', 76)}
          </TableHeader>
          <TableBody items={rows}>{(row) => <PairLine row={row} />}</TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}, isSame);

/** The answer to a decision that is shown already gives other lists of the same rows. */
function isSame({ rows, ...props }: Props, { rows: next, ...others }: Props): boolean {
  return (
    rows.length === next.length &&
    rows.every((row, place) => row === next[place]) &&
    (Object.keys(props) as (keyof typeof props)[]).every((name) => Object.is(props[name], others[name]))
  );
}

function heading(id: SortColumn, label: string, minWidth: number, isRowHeader = false): ReactNode {
  return (
    <Column id={id} isRowHeader={isRowHeader} allowsSorting minWidth={minWidth} className="pairs-heading">
      {({ sortDirection }) => (
        <>
          {label}
          {sortDirection && <span className={`sorted ${sortDirection}`} aria-hidden />}
        </>
      )}
    </Column>
  );
}

function PairLine({ row }: { readonly row: PairRow }): ReactNode {
  const { id, mentee, mentor, score, decides, overrideCost, load, places } = row;
  return (
    <Row id={id} className="pairs-row" textValue={`${mentee.name} with ${mentor.name}`}>
      <Cell>
        <Checkbox slot="selection" className="check">
          <span className="box" aria-hidden />
        </Checkbox>
      </Cell>
      <Cell className="pairs-name">{mentee.name}</Cell>
      <Cell className="pairs-name">{mentor.name}</Cell>
      <Cell>
        <span className="score-bar" style={{ '--score': score } as CSSProperties}>
          {points(score)}
        </span>
      </Cell>
      <Cell className="pairs-name soft">{termName(decides)}</Cell>
      <Cell className={overrideCost > 0 ? 'warn-text' : 'soft'}>{overrideCost > 0 ? points(overrideCost) : '0'}</Cell>
      <Cell className={places !== undefined && load >= places ? 'warn-text' : 'soft'}>
        {load}
        {places !== undefined && ` of ${places}`}
      </Cell>
    </Row>
  );
}

function actOf(event: KeyboardEvent): Act | undefined {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'z' && command && !event.shiftKey) return 'undo';
  return command || event.altKey ? undefined : LETTERS[event.key];
}

function keyOf(target: EventTarget): string | undefined {
  return (target as Element).closest('[role=row]')?.getAttribute('data-key') ?? undefined;
}
