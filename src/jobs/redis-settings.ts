import { Redis } from 'ioredis';
import { retryStrategy } from '../server/redis';

/**
 * What should be set otherwise at a Redis that holds jobs, by its INFO; undefined where all is well or nothing is said. CONFIG is
 * not asked: hosted ones refuse it.
 */
export function settingsAdvice(info: string): string | undefined {
  const of = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const [policy, appendOnly] = [of('maxmemory_policy'), of('aof_enabled')];
  const faults = [
    policy !== undefined &&
      policy !== 'noeviction' &&
      `maxmemory-policy is ${policy} and should be noeviction, or jobs are dropped when memory is short`,
    appendOnly === '0' && 'appendonly is no and should be yes, or jobs are gone after a crash',
  ].filter((fault) => fault !== false);
  if (!faults.length) return undefined;
  return `The settings of Redis lose wake-ups: ${faults.join('; ')}. The relay finds what is lost, a few seconds later.`;
}

/** Looks at the settings once, as soon as Redis answers, and tells what is wrong with them; gives what ends the looking. */
export function checkRedisSettings(url: string, tell: (advice: string) => void): () => void {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  client.on('error', () => undefined);
  Promise.all([client.info('memory'), client.info('persistence')])
    .then((parts) => {
      const advice = settingsAdvice(parts.join('\n'));
      if (advice) tell(advice);
    })
    .catch(() => undefined)
    .finally(() => client.disconnect());
  return () => client.disconnect();
}
