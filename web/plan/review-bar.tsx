import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { counted } from '../parts/words';
import type { Act } from './pair-table';
import type { PairRow, TabId } from './rows';
import { savePlan } from './save-plan';

interface Props {
  readonly tab: TabId;
  /** Of the program; a file is called after it. */
  readonly name: string;
  readonly open: boolean;
  readonly picked: readonly PairRow[];
  readonly rows: readonly PairRow[];
  /** Whether all pairs are here: a file of some of them would be taken for all. */
  readonly whole: boolean;
  readonly onAct: (act: Act) => void;
}

const ACTS: readonly { readonly act: Act; readonly label: string; readonly key: string; readonly not: readonly TabId[] }[] = [
  { act: 'approve', label: 'Approve', key: 'a', not: ['approved', 'pinned'] },
  { act: 'reject', label: 'Reject …', key: 'r', not: ['rejected', 'pinned'] },
  { act: 'pin', label: 'Pin …', key: 'p', not: ['pinned'] },
  { act: 'reopen', label: 'Reopen', key: 'o', not: ['review'] },
];

/** What can be done with the pairs that are picked, or with the one that is looked at; each button names its key. */
export function ReviewBar({ tab, name, open, picked, rows, whole, onAct }: Props): ReactNode {
  return (
    <div className="review-bar no-print" role="toolbar" aria-label="Decide">
      {open &&
        rows.length > 0 &&
        ACTS.filter(({ not }) => !not.includes(tab)).map(({ act, label, key }) => (
          <Button key={act} className={act === 'approve' ? 'button primary slim' : 'button slim'} onPress={() => onAct(act)}>
            {tab === 'pinned' && act === 'reopen' ? 'Unpin' : label} <kbd>{key}</kbd>
          </Button>
        ))}
      {open && (
        <Button className="button slim" onPress={() => onAct('undo')}>
          Undo <kbd>ctrl z</kbd>
        </Button>
      )}
      <span role="status" className="soft small">
        {picked.length ? `${counted(picked.length, 'pair')} picked of ${rows.length}` : counted(rows.length, 'pair')}
      </span>
      {rows.length > 0 && (
        <Button className="button slim" isDisabled={!whole} onPress={() => savePlan(name, picked.length ? picked : rows)}>
          {picked.length ? 'CSV of what is picked' : 'CSV'}
        </Button>
      )}
    </div>
  );
}
