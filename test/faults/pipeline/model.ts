import { rule } from 'neo4j-driver';
import { derivation, type DerivationKey } from '../../../src/derived/engine/key';
import { bump } from '../../../src/derived/engine/bump.service';
import type { DerivationHandler, Prepared } from '../../../src/derived/engine/handler';
import { relay } from '../../../src/derived/engine/relay.service';
import { DerivationRunner } from '../../../src/derived/engine/runner.service';
import { DerivationWork } from '../../../src/derived/engine/work.service';
import { PROFICIENCY } from '../../../src/derived/proficiency/proficiency.kind';
import type { CypherQuery, Graph, Transaction } from '../../../src/graph/query';

/** The steps of a schedule; a digit names the worker. `both` and `race` let two transactions meet in the database. */
export const STEPS = [
  ...['writeX', 'writeY', 'writeUntold', 'relay', 'flush', 'finishBoth', 'raceX0', 'raceX1'],
  ...[0, 1].flatMap((worker) => ['start', 'readX', 'readY', 'finish', 'crash', 'lose'].map((step) => `${step}${worker}`)),
];

type Row = Record<string, never>;
const query = <P extends object, R extends object = Row>(access: 'read' | 'write', name: string, text: string): CypherQuery<P, R> => ({
  name,
  access,
  text,
  params: Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, parameter = '']) => [parameter, rule.asString()])),
  row: text.includes(' AS value') ? { value: rule.asNumber() } : {},
});
const readX = query<{ id: string }, { value: number }>('read', 'modelX', 'MATCH (p:Person {id: $id}) RETURN p.x AS value');
const readY = query<{ id: string }, { value: number }>('read', 'modelY', 'MATCH (p:Person {id: $id}) RETURN p.y AS value');
const addX = query<{ id: string }>('write', 'modelAddX', 'MATCH (p:Person {id: $id}) SET p.x = p.x + 1');
const addY = query<{ id: string }>('write', 'modelAddY', 'MATCH (p:Person {id: $id}) SET p.y = p.y + 1');
const setValue = query<{ id: string; value: string }>('write', 'modelSet', 'MATCH (p:Person {id: $id}) SET p.value = $value');

/** What the runner takes for a database that went away: nobody is to blame, the transaction is gone. */
class Died extends Error {
  readonly code = 'ServiceUnavailable';
}

/** A step of a worker that waits until the schedule lets it go on. */
class Gate {
  private open: () => void = () => undefined;
  private fail: (error: Error) => void = () => undefined;
  private arrive: () => void = () => undefined;
  /** Resolves once the worker stands here. */
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve));

  async pass(): Promise<void> {
    const passed = new Promise<void>((resolve, reject) => ([this.open, this.fail] = [resolve, reject]));
    this.arrive();
    await passed;
  }
  go(): void {
    this.open();
  }
  die(): void {
    this.fail(new Died());
  }
}

/** One run of one worker: the real work, runner, fence and finish around a computation in small steps. */
class Run implements DerivationHandler {
  readonly kind = PROFICIENCY;
  private readonly gates = { readX: new Gate(), readY: new Gate(), finish: new Gate() };
  private at: keyof Run['gates'] = 'readX';
  private begun = false;
  private dies = false;
  readonly ended: Promise<void>;

  constructor(
    private readonly graph: Graph,
    shard: number,
    clock: () => number,
  ) {
    const runner = new DerivationRunner(graph, [this], clock);
    const work = new DerivationWork(graph, runner, { wake: async () => {}, clock, pauseMs: 0 });
    this.ended = work
      .workOff(this.kind.name, shard, () => this.begun)
      .catch((error: unknown) => {
        if (!(error instanceof Died)) throw error;
      });
  }

  async prepare(ids: readonly string[]): Promise<Prepared> {
    this.begun = true;
    const [id = ''] = ids;
    await this.gates.readX.pass();
    const [x] = await this.graph.run(readX, { id });
    this.at = 'readY';
    await this.gates.readY.pass();
    const [y] = await this.graph.run(readY, { id });
    this.at = 'finish';
    await this.gates.finish.pass();
    return {
      bumps: () => [],
      changed: async () => new Set(),
      write: async (tx: Transaction, due) => {
        if (due.has(id)) await tx.run(setValue, { id, value: `${x?.value}/${y?.value}` });
        if (this.dies) throw new Died();
      },
    };
  }

  /** Waits until it stands at its first gate; true where there was nothing to do. */
  async idle(): Promise<boolean> {
    return await Promise.race([this.gates.readX.reached.then(() => false), this.ended.then(() => true)]);
  }

  /** Makes one step, where the run stands before it; true where the run is over. */
  async step(name: keyof Run['gates']): Promise<boolean> {
    if (this.at !== name) return false;
    this.gates[name].go();
    const next = name === 'readX' ? this.gates.readY : name === 'readY' ? this.gates.finish : undefined;
    await (next ? Promise.race([next.reached, this.ended]) : this.ended);
    return !next;
  }

  /** Dies: inside its transaction after the results are written, or, where it did not come so far, before. */
  async crash(): Promise<void> {
    this.dies = true;
    if (this.at === 'finish') this.gates.finish.go();
    else this.gates[this.at].die();
    await this.ended;
  }
}

/** One person with two inputs, a derived value, a queue of one job and two workers; the clock is counted by the schedule. */
export class Model {
  private job = false;
  private now = Date.UTC(2030, 0, 1);
  private readonly runs: (Run | undefined)[] = [undefined, undefined];
  private readonly unit: DerivationKey;

  constructor(
    private readonly graph: Graph,
    private readonly id: string,
    shard: number,
  ) {
    this.unit = { ...derivation(PROFICIENCY, id), shard };
  }

  /** Runs the schedule, lets what runs end, then gives relay and worker a few rounds. */
  async run(schedule: readonly string[]): Promise<void> {
    for (const step of schedule) await this.step(step);
    for (const worker of [0, 1]) for (const step of ['readX', 'readY', 'finish']) await this.step(`${step}${worker}`);
    for (let round = 0; round < 4; round++) {
      await this.step('relay');
      if (!this.job) return;
      for (const step of ['start0', 'readX0', 'readY0', 'finish0']) await this.step(step);
    }
  }

  private async step(name: string): Promise<void> {
    this.now += 700;
    const worker = Number(name.at(-1));
    const run = this.runs[worker];
    switch (name.replace(/\d$/, '')) {
      case 'writeX':
        return this.write(addX, true);
      case 'writeY':
        return this.write(addY, true);
      case 'writeUntold':
        return this.write(addX, false);
      case 'relay':
        // What the relay finds must be late; the schedule does not wait for it.
        this.now += 3_000;
        return relay(this.graph, async (units) => this.wake(units), this.now);
      case 'flush':
        this.job = false;
        return;
      case 'start':
        return this.start(worker);
      case 'readX':
      case 'readY':
      case 'finish':
        if (await run?.step(name.slice(0, -1) as 'readX')) this.runs[worker] = undefined;
        return;
      case 'finishBoth':
        await Promise.all(['finish0', 'finish1'].map((step) => this.step(step)));
        return;
      case 'raceX':
        await Promise.all([this.write(addX, true), this.step(`finish${worker}`)]);
        return;
      case 'crash':
      case 'lose':
        await run?.crash();
        this.runs[worker] = undefined;
        // The queue delivers what died once more, or has lost it.
        this.job ||= run !== undefined && name.startsWith('crash');
    }
  }

  private async start(worker: number): Promise<void> {
    if (!this.job || this.runs[worker]) return;
    this.job = false;
    const run = new Run(this.graph, this.unit.shard, () => this.now);
    this.runs[worker] = (await run.idle()) ? undefined : run;
  }

  private async write(change: CypherQuery<{ id: string }, Row>, told: boolean): Promise<void> {
    await this.graph.write('model', async (tx) => {
      await bump(tx, [this.unit], this.now);
      await tx.run(change, { id: this.id });
    });
    this.job ||= told;
  }

  private wake(units: readonly { readonly kind: string; readonly shard: number }[]): void {
    this.job ||= units.some(({ kind, shard }) => kind === this.unit.kind && shard === this.unit.shard);
  }
}
