import * as client from 'openid-client';
import type { ConsoleConfig, IssuerConfig } from '../../config';

export const CALLBACK_PATH = '/sign-in/callback';

/** What a provider needs to know of us, and we of it. */
export interface ProviderSettings {
  readonly issuer: IssuerConfig['issuer'];
  readonly console: ConsoleConfig;
  /** It has so long for each answer, in ms. */
  readonly patienceMs: number;
}

/** What only the browser that began a sign-in can bring back. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  /** The secret of PKCE: whoever catches the code on its way cannot use it without. */
  readonly verifier: string;
}

/** What the provider gave. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** Of the ID token. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
  /** After so many seconds the refresh token is of no use, where the provider says it. */
  readonly refreshEndsInS: number | undefined;
}

/** The OpenID provider, as a client sees it: authorization code with PKCE, refreshing, sign-out. Methods throw what openid-client throws. */
export class IdentityProvider {
  private found: Promise<client.Configuration> | undefined;

  constructor(private readonly settings: ProviderSettings) {}

  /** Where the browser has to go, and what the answer is checked by. `again`: the provider asks who it is, whoever it knows. */
  async begin(again: boolean): Promise<{ readonly url: URL; readonly checks: Checks }> {
    const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const { origin, parameters } = this.settings.console;
    const url = client.buildAuthorizationUrl(await this.discovered(), {
      ...parameters,
      ...(again && { prompt: 'login' }),
      redirect_uri: `${origin}${CALLBACK_PATH}`,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url, checks };
  }

  /** Exchanges the code of an answer (the query of the address that the browser came back to) for tokens, if it fits the checks. */
  async finish(query: string, { state, nonce, verifier }: Checks): Promise<Tokens> {
    const url = new URL(CALLBACK_PATH, this.settings.console.origin);
    url.search = query;
    const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    return tokensOf(await client.authorizationCodeGrant(await this.discovered(), url, expected, this.resource));
  }

  /** New tokens for an old refresh token. */
  async refresh(refreshToken: string): Promise<Tokens> {
    return tokensOf(await client.refreshTokenGrant(await this.discovered(), refreshToken, this.resource));
  }

  /** Makes a refresh token worthless, where the provider has an address for that. */
  async revoke(refreshToken: string): Promise<void> {
    const provider = await this.discovered();
    if (provider.serverMetadata().revocation_endpoint) await client.tokenRevocation(provider, refreshToken);
  }

  /** Where the browser ends the session of the provider and then comes back to `path`; undefined where the provider has no such address. Without the ID token it asks first. */
  async farewell(idToken: string | undefined, path: string): Promise<URL | undefined> {
    const provider = await this.discovered();
    if (!provider.serverMetadata().end_session_endpoint) return undefined;
    const back = `${this.settings.console.origin}${path}`;
    return client.buildEndSessionUrl(provider, {
      ...(idToken !== undefined && { id_token_hint: idToken }),
      post_logout_redirect_uri: back,
    });
  }

  /** Providers that sign tokens for several services want to be told at each request which one is meant. */
  private get resource(): Record<string, string> {
    const { resource } = this.settings.console.parameters;
    return resource === undefined ? {} : { resource };
  }

  /** What the provider says of itself, asked once; after a failure again. */
  private async discovered(): Promise<client.Configuration> {
    const asked = (this.found ??= this.discover());
    return await asked.catch((error: unknown) => {
      if (this.found === asked) this.found = undefined;
      throw error;
    });
  }

  private async discover(): Promise<client.Configuration> {
    const { issuer, console, patienceMs } = this.settings;
    const address = new URL(issuer);
    const timeout = patienceMs / 1000;
    const insecure = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    const execute = [...insecure, client.enableNonRepudiationChecks];
    const secret = clientAuth(console.clientSecret);
    return await client.discovery(address, console.clientId, { client_secret: console.clientSecret }, secret, { execute, timeout });
  }
}

/** The secret in the header, which every provider must accept, unless this one says that it does not. */
function clientAuth(secret: string): client.ClientAuth {
  const [inHeader, inBody] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (provider, ...rest) => {
    const accepted = provider.token_endpoint_auth_methods_supported;
    return (accepted && !accepted.includes('client_secret_basic') ? inBody : inHeader)(provider, ...rest);
  };
}

function tokensOf(answer: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers): Tokens {
  const endsIn = Number(answer['refresh_expires_in'] ?? answer['refresh_token_expires_in']);
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    idToken: answer.id_token,
    claims: answer.claims(),
    // Keycloak says 0 for one that has no end.
    refreshEndsInS: endsIn > 0 ? endsIn : undefined,
  };
}
