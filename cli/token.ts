import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from './errors';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The token to call with: the one given (by --token or TOKEN), else, for a service on this machine only, the one it wrote into
 * tokens.json of its data folder for ADMIN or HR_SYNC. Throws CliError where there is none or the address is not one.
 */
export function findToken(given: string | undefined, url: string, dataDir: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new CliError(`--url must be an http or https address, not "${url}".`);
  if (given?.trim()) return given.trim();
  // A token of this machine's own service is of no use elsewhere and must not travel.
  if (!LOOPBACK.has(new URL(url).hostname))
    throw new CliError(`A token is needed for ${url}: pass it with --token or in the environment variable TOKEN.`);
  const file = join(dataDir, 'tokens.json');
  const token = tokenOf(file);
  if (!token)
    throw new CliError(`No token found: start the service once (it writes ${file}), or pass one with --token or the variable TOKEN.`);
  return token;
}

function tokenOf(file: string): string | undefined {
  let tokens: unknown;
  try {
    tokens = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof tokens !== 'object' || tokens === null) return undefined;
  const byRole = new Map<string, unknown>(Object.entries(tokens));
  return [byRole.get('ADMIN'), byRole.get('HR_SYNC')].find((token) => typeof token === 'string');
}
