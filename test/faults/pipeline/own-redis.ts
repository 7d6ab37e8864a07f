import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { type LocalRedis, startRedis } from '../../../local/redis';

/** A Redis that a test may stop, kill and empty; its address stays the same when it comes back. */
export class OwnRedis {
  private readonly folder = mkdtempSync(join(tmpdir(), 'expertise-'));
  private running: LocalRedis | undefined;
  url = '';

  async start(): Promise<void> {
    this.running = await startRedis(this.folder);
    this.url = this.running.url;
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    this.running?.kill();
    await this.running?.ended;
    this.running = undefined;
  }

  async flush(): Promise<void> {
    const client = new Redis(this.url);
    await client.flushall();
    client.disconnect();
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
