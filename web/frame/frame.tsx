import { Link, Outlet } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import mark from '../mark.svg';
import { ROLE_NAMES } from '../parts/words';
import { useSession, type Session } from '../session';
import { SignInPage } from '../sign-in/sign-in-page';
import { signOut } from '../sign-in/sign-out';
import { Toasts } from '../parts/toasts';
import { Jump } from './jump';
import { KeysButton } from './keys';
import { Navigation } from './navigation';
import { chosenTheme, turnTheme } from './theme';

const THEME_WORDS = { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' } as const;

/** What surrounds every view. Without a session the page asks who signs in, and then goes on where the address leads. */
export function Frame(): ReactNode {
  const session = useSession();
  if (!session) return <SignInPage />;
  return (
    <div className="frame">
      <a className="skip button" href="#content">
        Skip to the content
      </a>
      <header className="side no-print">
        <Link to="/" className="brand">
          <img src={mark} alt="" />
          Expertise Graph
        </Link>
        <Navigation session={session} />
        <Foot session={session} />
      </header>
      <div>
        <div className="top no-print" role="search">
          <Jump />
        </div>
        <main id="content" className="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Toasts />
    </div>
  );
}

function Foot({ session }: { readonly session: Session }): ReactNode {
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <div className="side-foot">
      <KeysButton />
      <Button className="button plain slim" onPress={() => setTheme(turnTheme(theme))}>
        {THEME_WORDS[theme]}
      </Button>
      <div className="signed-in">
        {session.name}
        {session.person && <small className="soft small"> · {ROLE_NAMES[session.role]}</small>}
      </div>
      <Button className="button plain slim" onPress={() => void signOut()}>
        Sign out
      </Button>
    </div>
  );
}
