import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useSessionState } from '../session';
import { HOW_IT_FAILED, WITH_ANOTHER_ACCOUNT } from './failures';

const PAGE = '/console/sign-in';

/** Leads to the provider of the organisation, and back to where one was. */
export function ProviderSignIn(): ReactNode {
  const { ended, unknown } = useSessionState();
  const asked = new URLSearchParams(location.pathname === PAGE ? location.search : '');
  const failed = asked.get('failed');
  const said = unknown ?? (failed === null ? undefined : (HOW_IT_FAILED.get(failed) ?? 'The sign-in failed. Try again.'));
  const go = () => {
    const to = location.pathname === PAGE ? (asked.get('to') ?? '/console/') : location.pathname + location.search;
    const again = failed !== null && WITH_ANOTHER_ACCOUNT.has(failed);
    location.assign(`/sign-in?${new URLSearchParams({ to, ...(again && { again: '' }) }).toString()}`);
  };
  return (
    <>
      <h1>Sign in</h1>
      {said && (
        <p role="alert" className="failure">
          {said}
        </p>
      )}
      <p className="soft">
        {ended && !said
          ? 'Your session has ended. Sign in again to go on where you were.'
          : "You sign in with your organisation's account and come back here."}
      </p>
      <Button className="button primary" onPress={go}>
        Sign in
      </Button>
    </>
  );
}
