import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { Leftovers, type World } from './leftovers';

/** So late that what is being closed is closed, on a busy machine too. */
const CLOSING_MS = 10_000;

/** Node, as jest gives it, and a test file fails by what it leaves open: it would disturb the files after it. */
export default class TidyEnvironment extends TestEnvironment {
  private leftovers: Leftovers | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    this.leftovers = new Leftovers(this.global as unknown as World);
  }

  async handleTestEvent({ name }: Circus.Event, state: Circus.State): Promise<void> {
    if (name !== 'run_finish') return;
    const left = (await this.leftovers?.after(CLOSING_MS)) ?? [];
    if (!left.length) return;
    const error = new Error(
      `The file left open what it has to close in afterEach or afterAll:\n${left.map((one) => `  - ${one}`).join('\n')}`,
    );
    error.stack = error.message;
    state.unhandledErrors.push(error);
  }
}
