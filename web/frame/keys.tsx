import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { ModalDialog } from '../parts/modal-dialog';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Find a person or a skill from anywhere'],
  ['?', 'This list'],
  ['Tab', 'The next thing that can be used; with Shift the one before'],
  ['Enter', 'Open, or ask'],
  ['Esc', 'Close what is open'],
  ['Arrows', 'In the pairs of a plan: the next pair; with Shift picks it too'],
  ['Space', 'Pick a pair; Ctrl A picks all'],
  ['a', 'Approve what is picked, or the pair that has the focus'],
  ['r', 'Reject it, with a reason'],
  ['p', 'Pin it; its price is told before'],
  ['o', 'Reopen it, or unpin it'],
  ['Ctrl Z', 'Take back the last decision, however many pairs it was about'],
];

/** The list of keys, opened by its button or by ? outside of fields. */
export function KeysButton(): ReactNode {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useKey('?', () => setOpen(true));
  return (
    <>
      <Button className="button plain slim keys-button" onPress={() => setOpen(true)}>
        Keys <kbd>?</kbd>
      </Button>
      <ModalDialog isOpen={open} onClose={close}>
        <Heading slot="title" level={2}>
          Keys
        </Heading>
        <dl className="keys">
          {KEYS.map(([key, meaning]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <div className="buttons">
          <Button className="button" onPress={close}>
            Close
          </Button>
        </div>
      </ModalDialog>
    </>
  );
}

/** Calls back on a key pressed outside of fields, where a letter means itself. */
export function useKey(key: string, act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = (event.target as Element | null)?.closest('input, textarea, select, [contenteditable], [role=dialog]');
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || inField) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
