import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ModalDialog } from './modal-dialog';

interface Props {
  readonly label: string;
  readonly primary?: boolean;
  readonly slim?: boolean;
  readonly wide?: boolean;
  /** The dialog's name, where no heading with slot="title" gives it one. */
  readonly name?: string;
  /** What the dialog holds, given how it is closed; a heading with slot="title" names it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. */
export function DialogButton({ label, primary = false, slim = false, wide = false, name, children }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button className={`button${primary ? ' primary' : ''}${slim ? ' slim' : ''}`} aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <ModalDialog isOpen={isOpen} onClose={close} wide={wide} {...(name !== undefined && { label: name })}>
        {children(close)}
      </ModalDialog>
    </>
  );
}
