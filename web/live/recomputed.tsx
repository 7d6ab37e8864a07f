import { useApolloClient } from '@apollo/client/react';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { answersDiffer } from './answers';
import { useRecomputation } from './use-recomputation';

/** When anything was computed last, as it was when the console was loaded: no answer that is shown is older. */
let oldest: string | undefined;

/** Says that what the view shows is another answer by now, and offers to read it again. */
export function Recomputed(): ReactNode {
  const client = useApolloClient();
  const { href, pathname } = useRouterState({ select: ({ location }) => location });
  const status = useRecomputation();
  const computedAt = status && (status.computedAt ?? 'never');
  oldest ??= computedAt;
  // While more is on its way an answer would be old again within moments.
  const settledAt = status?.pending === 0 ? computedAt : undefined;
  const [outdated, setOutdated] = useState<string>();
  useEffect(() => {
    if (!settledAt || settledAt === oldest) return undefined;
    let left = false;
    answersDiffer(client).then(
      (differ) => left || setOutdated(differ ? href : undefined),
      // A view whose question fails says so itself when it asks.
      () => undefined,
    );
    return () => void (left = true);
    // Another filter asks anew anyway.
  }, [client, pathname, settledAt]);
  // Once reloaded, the button is gone: the focus goes to what was reloaded.
  const reload = () => {
    setOutdated(undefined);
    document.getElementById('content')?.focus();
    void client.refetchQueries({ include: 'active' });
  };
  if (outdated !== href) return null;
  return (
    <div role="status" className="notice no-print">
      Newer results have been computed since this page asked.{' '}
      <Button className="button slim" onPress={reload}>
        Reload
      </Button>
    </div>
  );
}
