import { type Config, ConfigError } from '../config';
import { PATIENCE, type Patience } from '../patience';
import { type LocalKeys, loadLocalKeys } from './local-keys';
import { type LocalSubjects, type LocalTokens, writeLocalTokens } from './local-tokens';
import { remoteKeys } from './remote-keys';
import { ACCESS_ROLES } from './role';
import { OWN_WORDS, readRolesMap, type RoleWords } from './roles-of';
import { tokenVerifier, type VerifyToken } from './token';

/** How callers are told apart; `local` is there only while the service signs its own tokens. */
export interface Access {
  readonly verify: VerifyToken;
  readonly local: { readonly keys: LocalKeys; readonly tokens: LocalTokens } | undefined;
}

/** The configured issuer where there is one, else keys and tokens of our own in DATA_DIR. Throws ConfigError for a map of roles that is none. */
export async function makeAccess(
  config: Config,
  subjects: LocalSubjects,
  clock: () => number,
  patience: Patience = PATIENCE,
): Promise<Access> {
  if (config.issuer) {
    const { issuer, audience, jwksUrl, roles } = config.issuer;
    return {
      verify: tokenVerifier({ issuer, audience, roles: roleWords(roles), keys: remoteKeys(jwksUrl, patience.keysMs) }, clock),
      local: undefined,
    };
  }
  const keys = await loadLocalKeys(config.dataDir);
  const tokens = await writeLocalTokens(config.dataDir, keys, subjects, clock());
  return { verify: tokenVerifier(keys, clock), local: { keys, tokens } };
}

/** Where roles stand, and the issuer's words for them. Throws ConfigError for a map that is none. */
export function roleWords({ claim, map: text }: NonNullable<Config['issuer']>['roles']): RoleWords {
  const map = text === undefined ? OWN_WORDS.map : readRolesMap(text);
  if (map) return { claim: claim ?? OWN_WORDS.claim, map };
  const allowed = `JSON such as {"hr-admins": ["LD"]}, or hr-admins=LD,staff=EMPLOYEE; the roles are ${ACCESS_ROLES.join(', ')}`;
  throw new ConfigError([`AUTH_ROLES_MAP holds ${JSON.stringify(text)}; allowed: ${allowed}.`]);
}
