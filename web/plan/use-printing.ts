import { useSyncExternalStore } from 'react';

const print = matchMedia('print');
let begun = false;

function subscribe(changed: () => void): () => void {
  const [begin, end] = [true, false].map((next) => () => {
    begun = next;
    changed();
  }) as [() => void, () => void];
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  print.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    print.removeEventListener('change', changed);
  };
}

/** Whether the page is being printed: then it shows what a window holds back. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => begun || print.matches);
}
