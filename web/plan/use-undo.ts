import { useEffect, useRef } from 'react';
import { tell, tellFailure } from '../parts/toasts';

interface Done {
  readonly back: () => Promise<void>;
  /** Takes away the words that tell of it. */
  readonly hush: () => void;
}

/** What was done, each with its one way back, however many pairs it was about; `undo` takes back the last that stands. */
export function useUndo(open: boolean) {
  const done = useRef<Done[]>([]);
  useEffect(() => {
    if (open) return;
    // A plan that cannot be changed any more offers no way back.
    for (const { hush } of done.current) hush();
    done.current = [];
  }, [open]);

  const take = (one: Done | undefined) => {
    if (!one || !done.current.includes(one)) return;
    done.current = done.current.filter((other) => other !== one);
    one.hush();
    one.back().then(() => void tell('Taken back.'), tellFailure);
  };
  return {
    undo: () => take(done.current.at(-1)),
    did: (words: string, back: () => Promise<void>) => {
      // What stands beside these words takes back what they say, though more was decided since.
      const one: Done = { back, hush: tell(words, () => take(one)) };
      done.current.push(one);
    },
  };
}
