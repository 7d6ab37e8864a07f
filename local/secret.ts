import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The password kept in `file`, which only its owner can read; made at the first call. */
export function keepSecret(file: string): string {
  try {
    // Hexadecimal: needs no escaping in an address, a configuration file or an argument file.
    writeFileSync(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
