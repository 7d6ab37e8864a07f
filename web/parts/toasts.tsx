import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastQueue as Queue,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components/Toast';
import { failureOf } from './failure-of';

interface Message {
  readonly text: string;
  readonly undo?: () => void;
}

const SHOWN_MS = 8_000;
const MOST_SHOWN = 2;
const queue = new Queue<Message>({ maxVisibleToasts: MOST_SHOWN });
let told: readonly string[] = [];

/** Says what was done, with the way back where there is one: undo instead of "are you sure". Gives what takes the words away before their time. */
export function tell(text: string, undo?: () => void): () => void {
  const key = queue.add({ text, ...(undo && { undo }) }, { timeout: SHOWN_MS });
  // What newer words have pushed out of sight would come back long after it was news.
  for (const old of told.slice(0, -1)) queue.close(old);
  told = [...told.slice(-1), key];
  return () => queue.close(key);
}

/** Says what went wrong. */
export function tellFailure(error: unknown): void {
  tell(failureOf(error).message);
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
