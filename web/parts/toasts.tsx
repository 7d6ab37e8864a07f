import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastQueue as Queue,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components/Toast';

interface Message {
  readonly text: string;
  readonly undo?: () => void;
}

const SHOWN_MS = 8_000;
const queue = new Queue<Message>({ maxVisibleToasts: 2 });

/** Says what was done, with the way back where there is one: undo instead of "are you sure". */
export function tell(text: string, undo?: () => void): void {
  queue.add({ text, ...(undo && { undo }) }, { timeout: SHOWN_MS });
}

export function Toasts(): ReactNode {
  return (
    <Region queue={queue} className="toasts">
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <Content>
            <Text slot="title">{toast.content.text}</Text>
          </Content>
          {toast.content.undo && (
            <Button
              className="button slim"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              Undo
            </Button>
          )}
          <Button slot="close" className="button slim" aria-label="Close">
            ×
          </Button>
        </Toast>
      )}
    </Region>
  );
}
