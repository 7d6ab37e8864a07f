import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface Props {
  readonly label: string;
  readonly primary?: boolean;
  readonly slim?: boolean;
  /** What the dialog holds, given how it is closed; a heading with slot="title" names it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. */
export function DialogButton({ label, primary = false, slim = false, children }: Props): ReactNode {
  return (
    <DialogTrigger>
      <Button className={`button${primary ? ' primary' : ''}${slim ? ' slim' : ''}`}>{label}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => children(close)}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
