import type { Config } from '../config';
import { PATIENCE, type Patience } from '../patience';
import { type LocalKeys, loadLocalKeys } from './local-keys';
import { type LocalSubjects, type LocalTokens, writeLocalTokens } from './local-tokens';
import { remoteKeys } from './remote-keys';
import { tokenVerifier, type VerifyToken } from './token';

/** How callers are told apart; `local` is there only while the service signs its own tokens. */
export interface Access {
  readonly verify: VerifyToken;
  readonly local: { readonly keys: LocalKeys; readonly tokens: LocalTokens } | undefined;
}

/** The configured issuer where there is one, else keys and tokens of our own in DATA_DIR. */
export async function makeAccess(
  config: Config,
  subjects: LocalSubjects,
  clock: () => number,
  patience: Patience = PATIENCE,
): Promise<Access> {
  if (config.issuer) {
    const { issuer, audience, jwksUrl } = config.issuer;
    return { verify: tokenVerifier({ issuer, audience, keys: remoteKeys(jwksUrl, patience.keysMs) }, clock), local: undefined };
  }
  const keys = await loadLocalKeys(config.dataDir);
  const tokens = await writeLocalTokens(config.dataDir, keys, subjects, clock());
  return { verify: tokenVerifier(keys, clock), local: { keys, tokens } };
}
