import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequestContext, type APIResponse, request } from 'playwright-core';
import type { TestIdentityProvider } from './identity-provider';

/** What a browser sends along by itself from a page of the console. */
export const own = (origin: string) => ({ origin, 'sec-fetch-site': 'same-origin' });

/** A browser without pages: it keeps cookies as browsers do and goes where it is sent. */
export class Agent {
  private constructor(
    readonly context: APIRequestContext,
    private readonly provider: TestIdentityProvider,
  ) {}

  static async open(provider: TestIdentityProvider): Promise<Agent> {
    return new Agent(await request.newContext(), provider);
  }

  /** Follows the sign-in to where the provider asks, and from there to where it leads. */
  async signIn(account: string, query = ''): Promise<APIResponse> {
    return await this.answer(await this.get(`/sign-in${query}`), account);
  }

  /** Answers the provider's question. */
  async answer(asked: APIResponse, account: string): Promise<APIResponse> {
    return await this.context.post(asked.url(), { form: { account } });
  }

  /** The address that a redirection leads to; undefined where the answer is none. */
  async leads(path: string): Promise<string | undefined> {
    return (await this.context.get(this.at(path), { maxRedirects: 0 })).headers()['location'];
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<APIResponse> {
    return await this.context.get(this.at(path), { headers });
  }

  /** Posts as a page of the console does, or with other headers. */
  async post(path: string, data: object = {}, headers: Record<string, string> = own(this.provider.console)): Promise<APIResponse> {
    return await this.context.post(this.at(path), { data, headers });
  }

  /** Asks the API for something that every role may ask for; gives the status. */
  async ask(headers?: Record<string, string>): Promise<number> {
    return (await this.post('/graphql', { query: '{ recomputation { pending } }' }, headers)).status();
  }

  /** What /sign-in/session says. */
  async session(): Promise<unknown> {
    return await (await this.get('/sign-in/session', own(this.provider.console))).json();
  }

  /** Puts a cookie there that somebody else made. */
  async plant(name: string, value: string): Promise<void> {
    const planting = createServer((_req, res) => void res.setHeader('set-cookie', `${name}=${value}; Path=/`).end());
    await new Promise<void>((resolve) => planting.listen(0, '127.0.0.1', resolve));
    await this.context.get(`http://127.0.0.1:${(planting.address() as AddressInfo).port}/`);
    planting.close();
  }

  /** A cookie of the console. */
  async cookie(name = 'console') {
    const { cookies } = await this.context.storageState();
    return cookies.find((cookie) => cookie.domain === '127.0.0.1' && cookie.name === name);
  }

  private at(path: string): string {
    return new URL(path, this.provider.console).href;
  }
}
