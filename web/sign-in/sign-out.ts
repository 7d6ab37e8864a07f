import { client } from '../client';
import { tell } from '../parts/toasts';
import { session, setSession, tellSignedOut } from '../session';

const FAILED = 'You are still signed in: the service cannot be reached. Try again.';

/** Signs out here and, where people sign in by a provider, there too. Where that is not possible the page says so and stays. */
export async function signOut(): Promise<void> {
  if (session()?.token !== undefined) {
    setSession(undefined);
    await client.clearStore();
    return;
  }
  try {
    const response = await fetch('/sign-out', { method: 'POST' });
    const { location: next, errors } = (await response.json()) as { location?: string; errors?: readonly { message: string }[] };
    if (!next) {
      tell(errors?.[0]?.message ?? FAILED);
      return;
    }
    tellSignedOut();
    location.assign(next);
  } catch {
    tell(FAILED);
  }
}
