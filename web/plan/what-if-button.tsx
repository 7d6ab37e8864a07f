import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Skeleton } from '../parts/states';
import type { WhatIfProps } from './what-if';

/** Loaded when it is asked for: most reviews need none of it. */
const WhatIf = lazy(async () => ({ default: (await import('./what-if')).WhatIf }));

/** Opens the question what the plan would be under other weights, rules and places. */
export function WhatIfButton(props: Omit<WhatIfProps, 'close'>): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        What if …
      </Button>
      <ModalOverlay className="overlay" isDismissable isOpen={open} onOpenChange={setOpen}>
        <Modal className="modal wide">
          <Dialog aria-label="What if …">
            <Suspense fallback={<Skeleton rows={4} />}>
              <WhatIf {...props} close={() => setOpen(false)} />
            </Suspense>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
