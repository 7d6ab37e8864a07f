import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { choosePort } from '../../local/port';
import type { AccessRole } from '../../src/access/role';

const CLIENT = { id: 'console', secret: 'a secret & more: 100%' };
const AUDIENCE = 'expertise';

/** What an account may do, and what the provider calls it. */
interface Account {
  readonly roles?: readonly AccessRole[];
  readonly name?: string;
}

/** A real OpenID provider with a page of its own that asks for the account and no password, and the service's configuration for it. */
export class TestIdentityProvider {
  /** For how many seconds access tokens are good. */
  accessTokenTtl = 3_600;
  audience = AUDIENCE;
  /** Whether whoever signs in is given a refresh token. */
  refreshes = true;
  /** It answers nothing. */
  away = false;
  /** Everything the provider was asked for at its token endpoint, and every token it gave. */
  readonly grants: string[] = [];
  readonly tokens: string[] = [];
  /** Accounts by id. */
  accounts: Readonly<Record<string, Account>> = {};
  private readonly quiet: { mockRestore(): void }[] = [];

  private constructor(
    readonly origin: string,
    /** Of the service. */
    readonly console: string,
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** Starts it for a service that will be found at a port of its own. */
  static async start(): Promise<TestIdentityProvider> {
    const folder = await mkdtemp(join(tmpdir(), 'identity-'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const service = `http://127.0.0.1:${await choosePort(join(folder, 'port'))}`;
    const made = new TestIdentityProvider(`http://localhost:${port}`, service, server, folder);
    // What it says about production on the console does not concern a test.
    made.quiet.push(...(['warn', 'info'] as const).map((level) => jest.spyOn(console, level).mockReturnValue()));
    const provider = made.make((await import('oidc-provider')).Provider);
    const handle = provider.callback();
    server.on('request', (req, res) => {
      if (made.away) req.socket.destroy();
      else if (req.url?.startsWith('/interaction/')) void interact(provider, req, res);
      else void handle(req, res);
    });
    return made;
  }

  /** The environment of the service. */
  get env(): Record<string, string> {
    return {
      NODE_ENV: 'production',
      PORT: new URL(this.console).port,
      AUTH_ISSUER: this.origin,
      AUTH_AUDIENCE: AUDIENCE,
      AUTH_JWKS_URL: `${this.origin}/jwks`,
      CONSOLE_CLIENT_ID: CLIENT.id,
      CONSOLE_CLIENT_SECRET: CLIENT.secret,
      CONSOLE_URL: this.console,
      CONSOLE_AUTH_PARAMETERS: 'scope=openid profile&resource=https://expertise.example',
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true });
    for (const spy of this.quiet) spy.mockRestore();
  }

  private make(Class: typeof Provider): Provider {
    const resource = () => ({ scope: '', audience: this.audience, accessTokenFormat: 'jwt' as const, accessTokenTTL: this.accessTokenTtl });
    const provider = new Class(this.origin, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${this.console}/sign-in/callback`, 'https://console.example/sign-in/callback'],
          post_logout_redirect_uris: [`${this.console}/console/sign-in`],
          grant_types: ['authorization_code', 'refresh_token'],
        },
      ],
      cookies: { keys: ['test'] },
      claims: { openid: ['sub'], profile: ['name'] },
      conformIdTokenClaims: false,
      findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: this.accounts[id]?.name }) }),
      extraTokenClaims: (_ctx, token) => ({ roles: this.accounts['accountId' in token ? token.accountId : '']?.roles ?? [] }),
      loadExistingGrant: async (ctx) => {
        const grant = new provider.Grant({ clientId: CLIENT.id, accountId: ctx.oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
      issueRefreshToken: () => this.refreshes,
      rotateRefreshToken: true,
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true },
        resourceIndicators: { enabled: true, getResourceServerInfo: resource },
        rpInitiatedLogout: {
          logoutSource: (ctx, form) =>
            void (ctx.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Leave the provider</button>`)),
        },
      },
    });
    provider.on('grant.success', ({ oidc, body }) => {
      this.grants.push(String(oidc.params?.['grant_type']));
      const given = Object.entries((body ?? {}) as Record<string, unknown>);
      this.tokens.push(...given.flatMap(([name, value]) => (name.endsWith('_token') && typeof value === 'string' ? [value] : [])));
    });
    return provider;
  }
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Provider</title><h1>Provider</h1>${body}</html>`;
const ASK = page(`<form method="post"><label>Account <input name="account"></label><button>Continue</button>
<button name="cancel" value="yes">Cancel</button></form>`);

/** Asks for the account. */
async function interact(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    if (req.method === 'GET') return void res.setHeader('content-type', 'text/html').end(ASK);
    const answer = new URLSearchParams(await text(req));
    const account = answer.get('account') ?? '';
    const result = answer.get('cancel') ? { error: 'access_denied' } : { login: { accountId: account } };
    await provider.interactionFinished(req, res, result);
  } catch (error) {
    res.statusCode = 500;
    res.end(String(error));
  }
}
