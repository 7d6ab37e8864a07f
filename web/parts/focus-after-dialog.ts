/**
 * Moves the focus to what tells of the outcome when the button that opened a dialog is gone with it. Two frames are what react-aria takes
 * to give the focus back, here in vain.
 */
export function focusAfterDialog(find: () => HTMLElement | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) find()?.focus();
    }),
  );
}
