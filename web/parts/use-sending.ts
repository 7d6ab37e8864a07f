import { useRef, useState } from 'react';

/** Sends what a form asks for once, however often its button is pressed before the answer; what the service refuses is kept to be shown. */
export function useSending() {
  // The state is drawn later than a second press may come.
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = (act: () => Promise<unknown>): void => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    const done = (error?: unknown) => {
      busy.current = false;
      setSending(false);
      setFailed(error);
    };
    act().then(() => done(), done);
  };
  return { failed, send, sending };
}
