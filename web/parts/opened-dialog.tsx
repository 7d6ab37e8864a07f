import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

/** What a dialog shows. */
export interface OpenedDialogProps {
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Its name, where no heading with slot="title" gives it one. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A dialog over the page: what is outside cannot be used until it closes, and the focus then goes back to where it was. */
export function OpenedDialog({ onClose, wide = false, label, children }: OpenedDialogProps): ReactNode {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={onClose}>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <Dialog {...(label !== undefined && { 'aria-label': label })}>{children}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}
