import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';

interface Props {
  /** What sends the form. */
  readonly send: ReactNode;
  readonly isDisabled?: boolean;
  readonly onCancel: () => void;
  /** Stands behind the buttons. */
  readonly children?: ReactNode;
}

/** The end of a form in a dialog: it is sent, or left. */
export function FormButtons({ send, isDisabled = false, onCancel, children }: Props): ReactNode {
  return (
    <div className="buttons">
      <Button type="submit" className="button primary" isDisabled={isDisabled}>
        {send}
      </Button>
      <Button className="button" onPress={onCancel}>
        Cancel
      </Button>
      {children}
    </div>
  );
}
