import type { APIResponse } from 'playwright-core';
import { startApp, type TestApp } from '../testkit';
import { Agent } from './agent';
import { TestIdentityProvider } from './identity-provider';

/** A service whose console is a client of a real provider, and browsers before it. */
export class SignInKit {
  /** By how many ms the service's clock is ahead. */
  ahead = 0;
  private readonly agents: Agent[] = [];

  private started: TestApp | undefined;

  private constructor(readonly provider: TestIdentityProvider) {}

  static async start(): Promise<SignInKit> {
    const provider = await TestIdentityProvider.start();
    const kit = new SignInKit(provider);
    const service = await startApp({ clock: () => Date.now() + kit.ahead }, provider.env);
    kit.started = service;
    const { driver, database } = service.graph;
    const people = "CREATE (:Person {id: 'p-anna', name: 'Anna Berg', active: true}), (:Person {id: 'p-left', name: 'Leo', active: false})";
    await driver.executeQuery(people, {}, { database });
    provider.accounts = {
      lead: { roles: ['LD', 'EMPLOYEE'], name: 'Lea Lead' },
      'p-anna': { roles: ['EMPLOYEE'] },
      'p-left': { roles: ['EMPLOYEE'] },
      nobody: { name: 'No Body' },
    };
    return kit;
  }

  get service(): TestApp {
    if (!this.started) throw new Error('The service runs only inside tests and hooks.');
    return this.started;
  }

  /** A browser that knows nobody yet. */
  async open(): Promise<Agent> {
    const agent = await Agent.open(this.provider);
    this.agents.push(agent);
    return agent;
  }

  async signedIn(account = 'lead'): Promise<Agent> {
    const agent = await this.open();
    await agent.signIn(account);
    return agent;
  }

  /** Ends the session of the provider, as its page does when it asks whether one wants to leave. */
  async leaveProvider(agent: Agent, address = `${this.provider.origin}/session/end`): Promise<APIResponse> {
    const asked = await agent.get(address);
    const end = `${this.provider.origin}/session/end`;
    if (!asked.url().startsWith(end)) throw new Error(`not at the end of the provider's session but at ${asked.url()}`);
    const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(await asked.text()) ?? [];
    return await agent.context.post(`${end}/confirm`, { form: { xsrf, logout: 'yes' } });
  }

  async close(): Promise<void> {
    for (const { context } of this.agents) await context.dispose();
    await this.started?.close();
    await this.provider.close();
  }
}

/** Starts a service with a provider for a test file; the provider is as it was before each test. */
export function useSignIn(): () => SignInKit {
  let kit: SignInKit | undefined;
  const started = (): SignInKit => {
    if (!kit) throw new Error('The service runs only inside tests and hooks.');
    return kit;
  };
  beforeAll(async () => {
    kit = await SignInKit.start();
  });
  beforeEach(() => {
    const { provider } = started();
    started().ahead = 0;
    Object.assign(provider, { accessTokenTtl: 3_600, audience: 'expertise', refreshes: true, away: false });
    provider.grants.length = 0;
    provider.tokens.length = 0;
  });
  afterAll(async () => {
    await kit?.close();
  });
  return started;
}
