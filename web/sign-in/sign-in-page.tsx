import type { ReactNode } from 'react';
import mark from '../mark.svg';
import { useSessionState } from '../session';
import { LocalSignIn } from './local-sign-in';
import { ProviderSignIn } from './provider-sign-in';
import './sign-in.css';

/** Asks who signs in, in the way of this service. */
export function SignInPage(): ReactNode {
  const { way } = useSessionState();
  return (
    <main className={way === 'provider' ? 'sign-in by-provider' : 'sign-in'}>
      <div className="card">
        <div className="card-body">
          <div className="brand">
            <img src={mark} alt="" />
            Expertise Graph
          </div>
          {way === 'provider' ? <ProviderSignIn /> : <LocalSignIn />}
        </div>
      </div>
    </main>
  );
}
