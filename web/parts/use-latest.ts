import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for as long as a component lives, which does what the one given last does: what is handed it need not be drawn anew. */
export function useLatest<Args extends readonly unknown[], Result>(act: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
