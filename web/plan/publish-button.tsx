import type { ReactNode } from 'react';
import { DialogButton } from '../parts/dialog-button';
import { PublishForm } from './publish-form';

/** The second step says what will be, with numbers; only then a plan is published. */
export function PublishButton({ plan }: { readonly plan: string }): ReactNode {
  return (
    <DialogButton label="Publish …" primary>
      {(close) => <PublishForm plan={plan} close={close} />}
    </DialogButton>
  );
}
