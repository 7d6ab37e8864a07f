import { resolve } from 'node:path';

/** A path as it was written by the user: npm changes to the folder of the package before it starts a command. */
export function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}
