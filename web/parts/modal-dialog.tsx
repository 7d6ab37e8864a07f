import { Suspense, type ReactNode } from 'react';
import { later } from './later';
import type { OpenedDialogProps } from './opened-dialog';

// A tenth of what a first view weighs.
const OpenedDialog = later(async () => (await import('./opened-dialog')).OpenedDialog);

/** A dialog while `isOpen`. Its parts are loaded after the page. */
export function ModalDialog({ isOpen, ...props }: OpenedDialogProps & { readonly isOpen: boolean }): ReactNode {
  return (
    isOpen && (
      <Suspense fallback={null}>
        <OpenedDialog {...props} />
      </Suspense>
    )
  );
}
