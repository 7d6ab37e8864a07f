import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { Avatar } from '../parts/avatar';
import { ROLE_NAMES } from '../parts/words';
import type { AccessRole } from '../session';
import { useSignIn } from './use-sign-in';

const ABOUT: Readonly<Record<AccessRole, string>> = {
  EMPLOYEE: 'asks who can help, sees what is believed of them',
  MANAGER: 'the same, for the people below them too',
  LD: 'sees all evidence, decides about pairs and programs',
  HR_SYNC: 'sees what was synced and what was rejected',
  ADMIN: 'everything',
};

/** Who is looking? For a service on this machine, which signs its own tokens. */
export function LocalSignIn(): ReactNode {
  const { offered, failed, signIn } = useSignIn();
  return (
    <>
      <h1>Who is looking?</h1>
      <p className="soft">This service runs on your machine and signs its own tokens, so you can be anyone.</p>
      {failed && (
        <p role="alert" className="failure">
          {failed}
        </p>
      )}
      {offered && (
        <>
          {offered.people.length > 0 && (
            <section aria-labelledby="as-person">
              <h2 id="as-person">A person of the sample</h2>
              <ul className="choices">
                {offered.people.map(({ id, name, title, role }) => (
                  <li key={id}>
                    <Button className="choice" onPress={() => void signIn(role, name, id)}>
                      <Avatar name={name} />
                      <span>
                        {name}
                        <small>
                          {title} · {ROLE_NAMES[role]}
                        </small>
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="as-role">
            <h2 id="as-role">A role without a person</h2>
            <ul className="choices">
              {offered.roles.map((role) => (
                <li key={role}>
                  <Button className="choice" onPress={() => void signIn(role, ROLE_NAMES[role])}>
                    <span>
                      {ROLE_NAMES[role]}
                      <small>{ABOUT[role]}</small>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
          <SomebodyElse signIn={(id) => void signIn('EMPLOYEE', id, id)} />
        </>
      )}
    </>
  );
}

function SomebodyElse({ signIn }: { readonly signIn: (id: string) => void }): ReactNode {
  const [id, setId] = useState('');
  return (
    <form
      className="row somebody"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim()) signIn(id.trim());
      }}
    >
      <TextField className="field" value={id} onChange={setId}>
        <Label>Or an employee by id</Label>
        <Input className="input" placeholder="p-ada" autoComplete="off" />
      </TextField>
      <Button type="submit" className="button">
        Sign in
      </Button>
    </form>
  );
}
