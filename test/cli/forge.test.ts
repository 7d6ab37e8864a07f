import { commitUrlBase } from '../../cli/git/forge';

test.each([
  ['https://github.com/acme/shop.git', 'https://github.com/acme/shop/commit/'],
  ['https://user:secret@github.com/acme/shop', 'https://github.com/acme/shop/commit/'],
  ['git@github.com:acme/shop.git', 'https://github.com/acme/shop/commit/'],
  ['ssh://git@gitlab.example.org:2222/group/sub/shop.git', 'https://gitlab.example.org/group/sub/shop/-/commit/'],
  ['https://gitlab.example.org:8443/group/shop.git', 'https://gitlab.example.org:8443/group/shop/-/commit/'],
  ['git@bitbucket.org:acme/shop.git', 'https://bitbucket.org/acme/shop/commits/'],
  ['https://codeberg.org/acme/shop/', 'https://codeberg.org/acme/shop/commit/'],
  ['https://git.sr.ht/~acme/shop', 'https://git.sr.ht/~acme/shop/commit/'],
  ['https://example.org/acme/shop.git', undefined],
  ['https://evilgithub.com/acme/shop.git', undefined],
  ['/srv/git/shop.git', undefined],
  ['C:\\repos\\shop', undefined],
  ['file:///srv/git/github.com/shop.git', undefined],
  ['', undefined],
])('%s', (remote, expected) => expect(commitUrlBase(remote)).toBe(expected));
