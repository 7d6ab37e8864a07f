import { type RefObject, useEffect, useRef } from 'react';
import { focusAfterDialog } from '../parts/focus-after-dialog';

/**
 * Brings the focus back into a table when a dialog closes whose answer took away the row that had it: react-aria gives it back to what
 * had it before, and that is gone.
 */
export function useFocusBack(dialog: boolean): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !dialog;
    wasOpen.current = dialog;
    if (!closed) return;
    focusAfterDialog(() => frame.current?.querySelector<HTMLElement>('[role=grid]') ?? null);
  }, [dialog]);
  return frame;
}
