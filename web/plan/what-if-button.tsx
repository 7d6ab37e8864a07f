import { lazy, Suspense, type ReactNode } from 'react';
import { DialogButton } from '../parts/dialog-button';
import { Skeleton } from '../parts/states';
import type { WhatIfProps } from './what-if';

/** Loaded when it is asked for: most reviews need none of it. */
const WhatIf = lazy(async () => ({ default: (await import('./what-if')).WhatIf }));

/** Opens the question what the plan would be under other weights, rules and places. */
export function WhatIfButton(props: Omit<WhatIfProps, 'close'>): ReactNode {
  return (
    <DialogButton label="What if …" name="What if …" wide>
      {(close) => (
        <Suspense fallback={<Skeleton rows={4} />}>
          <WhatIf {...props} close={close} />
        </Suspense>
      )}
    </DialogButton>
  );
}
