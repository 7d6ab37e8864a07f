import { useMutation } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { DialogButton } from '../parts/dialog-button';
import { FailureNote } from '../parts/states';
import { tell } from '../parts/toasts';
import { counted } from '../parts/words';
import { PlanPairsDocument, PublishDocument } from './operations.gen';
import type { PairRow } from './rows';

interface Props {
  readonly plan: string;
  readonly rows: readonly PairRow[];
  readonly unmatched: number;
}

/** The second step says what will be, with numbers; only then a plan is published. */
export function PublishButton({ plan, rows, unmatched }: Props): ReactNode {
  return (
    <DialogButton label="Publish …" primary>
      {(close) => <PublishForm plan={plan} rows={rows} unmatched={unmatched} close={close} />}
    </DialogButton>
  );
}

function PublishForm({ plan, rows, unmatched, close }: Props & { readonly close: () => void }): ReactNode {
  const [publish, { loading }] = useMutation(PublishDocument, { refetchQueries: [PlanPairsDocument] });
  const [failed, setFailed] = useState<unknown>();
  const having = (...statuses: readonly PairRow['status'][]) => rows.filter(({ status }) => statuses.includes(status)).length;
  const fixed = having('APPROVED', 'PINNED');
  const dismissed = having('PROPOSED');
  const send = () =>
    publish({ variables: { plan } }).then(() => {
      tell(`Published: ${counted(fixed, 'mentoring begins', 'mentorings begin')}.`);
      close();
    }, setFailed);
  return (
    <div className="form">
      <Heading slot="title" level={2}>
        Publish the plan
      </Heading>
      <ul className="publish-counts">
        <li>
          <strong>{fixed}</strong> approved and pinned {fixed === 1 ? 'pair becomes a mentoring' : 'pairs become mentorings'}
        </li>
        <li>
          <strong>{dismissed}</strong> {dismissed === 1 ? 'proposal that nobody decided on is' : 'proposals that nobody decided on are'}{' '}
          dismissed
        </li>
        <li>
          <strong>{having('REJECTED')}</strong> rejected, <strong>{unmatched}</strong> mentees without a mentor
        </li>
      </ul>
      <p className="soft">Mentors and mentees see it at once. It cannot be taken back; a mentoring can be ended.</p>
      {failed !== undefined && <FailureNote error={failed} />}
      <div className="buttons">
        <Button className="button primary" autoFocus isDisabled={loading || fixed === 0} onPress={send}>
          {`Publish ${counted(fixed, 'mentoring')}`}
        </Button>
        <Button className="button" onPress={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
