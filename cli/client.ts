import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from './errors';
import { post, type Refusal } from './post';

/** Where the service is and who is calling. onWait hears of every pause, in seconds, and why. */
export interface Service {
  url: string;
  token: string;
  onWait?: (seconds: number, why: string) => void;
  /** What the token must allow, for messages; usually to sync rows. */
  may?: string;
}

/** Seconds one call may go on being refused for a reason. A service catching up with its work may need long; a lost one is soon given up. */
export const PATIENCE = { network: 120, UNAVAILABLE: 300, RATE_LIMITED: 1800 };

/**
 * Sends one GraphQL operation and gives its data. Waits and tries again where the network fails or the service says UNAVAILABLE or
 * RATE_LIMITED, so only operations that may run twice belong here. Throws CliError with one sentence for everything else.
 */
export async function ask<Data>(service: Service, query: string, variables: object = {}, patience = PATIENCE): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const start = Date.now();
  for (let attempt = 0; ; attempt++) {
    const answer = await post(service, body);
    if ('data' in answer) return answer.data as Data;
    const seconds = answer.retryAfterSeconds ?? Math.min(30, 0.5 * 2 ** attempt);
    if ((Date.now() - start) / 1000 + seconds > patience[answer.reason]) throw new CliError(sentence(service, answer));
    service.onWait?.(seconds, answer.reason);
    await sleep(seconds * 1000);
  }
}

/** Those who sync may ask this. */
export const CHECK = '{ recomputation { pending } }';

/** Asks for something cheap, without patience: a wrong address or token is told at once, before a long history is read. */
export async function checkService(service: Service): Promise<void> {
  await ask(service, CHECK, {}, { network: 0, UNAVAILABLE: 30, RATE_LIMITED: 120 });
}

function sentence(service: Service, { reason, detail }: Refusal): string {
  if (reason === 'network')
    return `No service answers at ${service.url} (${detail}); start it with "npm start" or name another one with --url.`;
  if (reason === 'UNAVAILABLE') return `The service at ${service.url} stays unavailable: ${detail}`;
  return `The service at ${service.url} accepts no more rows for now: ${detail} Run the same command again later.`;
}
