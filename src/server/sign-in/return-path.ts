import { CONSOLE_PATH } from '../console';

export const HOME = `${CONSOLE_PATH}/`;

/** It travels in a cookie, beside other things. */
const LONGEST = 1_500;

/** Where to go after the sign-in: the page of the console that was asked for, else the first one. Never leads anywhere else. */
export function returnPath(asked: unknown, origin: string): string {
  if (typeof asked !== 'string' || !asked.startsWith(HOME) || !URL.canParse(asked, origin)) return HOME;
  // As a browser reads it: without the steps back and the other spellings that could lead out.
  const url = new URL(asked, origin);
  const path = `${url.pathname}${url.search}`;
  return url.origin === origin && path.startsWith(HOME) && path.length <= LONGEST ? path : HOME;
}
