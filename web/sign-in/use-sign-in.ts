import { useCallback, useEffect, useState } from 'react';
import { type AccessRole, setSession } from '../session';

/** Somebody to sign in as. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: AccessRole;
}

const ADDRESS = '/sign-in/local';

/** Who may be chosen, and how: for a service that signs its own tokens. `failed` says why nobody can be. */
export function useSignIn() {
  const [offered, setOffered] = useState<{ roles: readonly AccessRole[]; people: readonly Offered[] }>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    answer<{ roles: AccessRole[]; people: Offered[] }>(fetch(ADDRESS)).then(setOffered, (error: Error) => setFailed(error.message));
  }, []);
  const signIn = useCallback(async (role: AccessRole, name: string, person?: string) => {
    const body = JSON.stringify({ role, ...(person && { person }) });
    try {
      const { token } = await answer<{ token: string }>(
        fetch(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      );
      setSession({ token, role, name, ...(person && { person }) });
    } catch (error) {
      setFailed((error as Error).message);
    }
  }, []);
  return { offered, failed, signIn };
}

async function answer<T>(sent: Promise<Response>): Promise<T> {
  const response = await sent.catch(() => {
    throw new Error('The service cannot be reached. Start it with "npm start" and load this page again.');
  });
  const body = (await response.json()) as T & { errors?: readonly { message: string }[] };
  if (!response.ok) throw new Error(body.errors?.[0]?.message ?? 'The service refused the sign-in.');
  return body;
}
