import { ChildProcess } from 'node:child_process';
import { type AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What Node shows of itself without saying so in its types. */
interface Inside {
  /** What keeps the process alive: sockets, servers, processes. */
  _getActiveHandles(): object[];
}
type Timer = NodeJS.Timeout & { readonly _destroyed: boolean };
type MakeTimer = (work: () => void, ms?: number, ...args: unknown[]) => Timer;

/** What is watched of an environment of jest. */
export interface World {
  setTimeout: MakeTimer;
  setInterval: MakeTimer;
  readonly process: Pick<NodeJS.Process, 'env'>;
}

/** How many timers may be known before those that have ended are forgotten. */
const SWEEP = 1_000;
const LOOK_MS = 20;

/** Watches what is opened in one environment of jest and would keep a process alive. */
export class Leftovers {
  private readonly before = new Set(handles());
  private readonly timers = new Map<Timer, Error>();

  constructor(private readonly world: World) {
    this.watch('setTimeout');
    this.watch('setInterval');
  }

  /** What is still open, in words; what is just being closed gets time for it. */
  async after(withinMs: number): Promise<string[]> {
    const looks = withinMs / LOOK_MS;
    for (let look = 0; look < looks && this.open().length; look++) await sleep(LOOK_MS);
    return this.open();
  }

  private open(): string[] {
    const left = handles().filter((handle) => !this.before.has(handle));
    const timers = [...this.timers].filter(([timer]) => isLive(timer)).map(([, made]) => `a timer made at ${placeOf(made)}`);
    return [...left.map((handle) => this.nameOf(handle)), ...timers];
  }

  /** Notes where each timer was made. */
  private watch(name: 'setTimeout' | 'setInterval'): void {
    const real = this.world[name];
    const noted: MakeTimer = (...args) => {
      const timer = real(...args);
      if (this.timers.size > SWEEP) for (const one of this.timers.keys()) if (!isLive(one)) this.timers.delete(one);
      this.timers.set(timer, new Error('made'));
      return timer;
    };
    // What promisify and the like find on it has to stay.
    this.world[name] = Object.defineProperties(noted, Object.getOwnPropertyDescriptors(real));
  }

  private nameOf(handle: object): string {
    if (handle instanceof ChildProcess) return `a process: ${handle.spawnargs.join(' ')}`;
    if (handle instanceof Server) return `a server that listens on ${addressOf(handle)}`;
    if (handle instanceof Socket) return `a connection ${this.endOf(handle)}`;
    return `a ${handle.constructor.name}`;
  }

  private endOf({ remoteAddress, remotePort, localPort }: Socket): string {
    const { NEO4J_URI, REDIS_URL } = this.world.process.env;
    const servers = { Neo4j: NEO4J_URI, Redis: REDIS_URL };
    for (const [name, url] of Object.entries(servers)) if (url && Number(new URL(url).port) === remotePort) return `to ${name}`;
    return remoteAddress === undefined ? 'that was not made yet, or a pipe' : `from port ${localPort} to ${remoteAddress}:${remotePort}`;
  }
}

function handles(): object[] {
  const streams: object[] = [process.stdout, process.stderr];
  return (process as unknown as Inside)._getActiveHandles().filter((handle) => !streams.includes(handle));
}

function isLive(timer: Timer): boolean {
  return !timer._destroyed && timer.hasRef();
}

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === 'string' ? address : String((address as AddressInfo | null)?.port ?? 'no port any more');
}

/** The first lines of a stack outside this file, the project's before those of packages. */
function placeOf({ stack = '' }: Error): string {
  const frames = stack
    .split('\n')
    .slice(2)
    .map((line) => line.trim().replace(/^at /, ''))
    .filter((frame) => !frame.includes('leftovers.ts'));
  return frames.find((frame) => /(^|\()\//.test(frame) && !frame.includes('node_modules')) ?? frames[0] ?? 'an unknown place';
}
