/** How the page of a commit is called, by the host of the forge. */
const FORGES: [host: RegExp, commitPath: string][] = [
  [/(^|\.)github\./, 'commit'],
  [/(^|[.-])gitlab\.|^(salsa\.debian\.org|invent\.kde\.org|gitlab-.*)$/, '-/commit'],
  [/^bitbucket\.org$/, 'commits'],
  [/^codeberg\.org$|(^|\.)(gitea|forgejo)\./, 'commit'],
  [/^git\.sr\.ht$/, 'commit'],
];

/** The address of a repository's commits, to be followed by a hash; undefined where the remote is no known forge. Credentials are dropped. */
export function commitUrlBase(remote: string): string | undefined {
  const place = parseRemote(remote);
  if (!place) return undefined;
  const forge = FORGES.find(([host]) => host.test(place.host));
  const path = place.path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  if (!forge || !path.includes('/')) return undefined;
  return `https://${place.host}/${path}/${forge[1]}/`;
}

/** Understands https://, ssh:// and git:// addresses and the short form of ssh, user@host:path. A port other than that of https is dropped. */
function parseRemote(remote: string): { host: string; path: string } | undefined {
  const short = /^(?:[^@/\s]+@)?([\w.-]+):(?!\/\/)(\S+)$/.exec(remote);
  if (short) return { host: (short[1] ?? '').toLowerCase(), path: short[2] ?? '' };
  if (!/^(?:https?|ssh|git|git\+ssh):\/\//.test(remote) || !URL.canParse(remote)) return undefined;
  const { hostname, host, pathname, protocol } = new URL(remote);
  return { host: protocol === 'https:' ? host : hostname, path: pathname };
}
