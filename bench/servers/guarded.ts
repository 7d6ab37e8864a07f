import 'reflect-metadata';
import { makeApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { GuardedCatalogue } from './catalogue';

/** The whole service with the constant data added: front, access, limits, cost, log. */
async function main(): Promise<void> {
  const app = await makeApp(readConfig(), { resolvers: [new GuardedCatalogue()] });
  process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)));
  process.stdout.write(`ready ${await app.start()}\n`);
}

void main();
