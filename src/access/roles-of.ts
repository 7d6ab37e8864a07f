import { type AccessRole, isAccessRole } from './role';

/** Where an issuer says what a caller may do, and what its words for it mean here. */
export interface RoleWords {
  /** The path of the claim: `roles`, `realm_access.roles`, or a name with dots in it such as `https://example.com/roles`. */
  readonly claim: string;
  /** Roles by the issuer's own names, for example of groups; ours need no entry. */
  readonly map: ReadonlyMap<string, readonly AccessRole[]>;
}

export const OWN_WORDS: RoleWords = { claim: 'roles', map: new Map() };

/** The access roles that the claims of a token name, in a list or in one text between blanks or commas. */
export function rolesOf(claims: Readonly<Record<string, unknown>>, { claim, map }: RoleWords): Set<AccessRole> {
  const meant = (name: string): readonly AccessRole[] => [...(isAccessRole(name) ? [name] : []), ...(map.get(name) ?? [])];
  const said = valueAt(claims, claim);
  // Names of groups may hold blanks: a text that is one is not taken apart.
  if (typeof said === 'string' && meant(said.trim()).length === 0) return new Set(said.split(/[\s,]+/).flatMap(meant));
  const names = Array.isArray(said) ? said : [said];
  return new Set(names.flatMap((name) => (typeof name === 'string' ? meant(name.trim()) : [])));
}

/** The value at a path of keys with dots between them; keys may hold dots themselves. */
function valueAt(value: unknown, path: string): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  const held = value as Record<string, unknown>;
  if (Object.hasOwn(held, path)) return held[path];
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    const found = Object.hasOwn(held, key) ? valueAt(held[key], path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Reads which of the issuer's names mean which roles: JSON such as `{"hr-admins": ["LD", "ADMIN"]}`, or `a=LD,b=ADMIN`. Undefined
 * where it is neither, or names roles that there are not.
 */
export function readRolesMap(text: string): ReadonlyMap<string, readonly AccessRole[]> | undefined {
  const entries = text.trim().startsWith('{') ? jsonEntries(text) : text.split(',').map(pairOf);
  const map = new Map<string, AccessRole[]>();
  for (const entry of entries ?? [undefined]) {
    const [name, roles] = entry ?? [];
    if (!name || !roles?.length || !roles.every(isAccessRole)) return undefined;
    map.set(name, [...(map.get(name) ?? []), ...roles]);
  }
  return map.size > 0 ? map : undefined;
}

type Entry = readonly [name: string, roles: readonly unknown[]];

function pairOf(pair: string): Entry {
  // The names of directories may hold the sign: the last one is ours.
  const sign = pair.lastIndexOf('=');
  return [pair.slice(0, Math.max(sign, 0)).trim(), [pair.slice(sign + 1).trim()]];
}

function jsonEntries(text: string): Entry[] | undefined {
  try {
    const map = JSON.parse(text) as Record<string, unknown>;
    return Object.entries(map).map(([name, roles]) => [name.trim(), Array.isArray(roles) ? roles : [roles]]);
  } catch {
    return undefined;
  }
}
