import { useRef, useState } from 'react';

/** Sends what a form asks for once, however often its button is pressed before the answer; what the service refuses is kept to be shown. */
export function useSending() {
  const busy = useRef(false);
  const [failed, setFailed] = useState<unknown>();
  const send = (act: () => Promise<unknown>): void => {
    if (busy.current) return;
    busy.current = true;
    const done = (error?: unknown) => {
      busy.current = false;
      setFailed(error);
    };
    act().then(() => done(), done);
  };
  return { failed, send };
}
