import { randomUUID } from 'node:crypto';
import { type Actor, AuditedCall } from '../../access/audit.service';
import { BadUserInput, Conflict, NotFound } from '../../errors';
import { createProgram, findPlansOfPrograms, findPrograms, findProgramsByIds, lockProgram, updateProgram } from '../../graph/queries.gen';
import type { NamedPage } from '../../graph/named-page';
import type { Graph, Transaction } from '../../graph/query';
import { FORMAT_RULES, type Format } from '../pairing/format';
import { changeSettings, type PairingSettings, type SettingsChange } from '../pairing/settings';
import { told } from '../../shortened';

/** An offer of one format. */
export interface ProgramRecord {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly settings: PairingSettings;
  readonly mentors: number;
  readonly mentees: number;
  /** JSON texts of rows of the last enrolment that were not taken. */
  readonly rejectedRows: readonly string[];
}

export interface NewProgram {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly settings?: SettingsChange | null | undefined;
}

export class ProgramService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** The programs with these ids, in any order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<ProgramRecord[]> {
    const [row] = await this.graph.run(findProgramsByIds, { ids: [...ids] });
    return (row?.programs ?? []).map((program) => ({
      ...program,
      format: program.format as Format,
      settings: readSettings(program.settings),
    }));
  }

  async list(limit: number, after: readonly [name: string, id: string] | undefined): Promise<NamedPage> {
    const [row] = await this.graph.run(findPrograms, { afterName: after?.[0] ?? null, afterId: after?.[1] ?? null, limit });
    return { total: row?.total ?? 0, items: row?.programs ?? [] };
  }

  /** Ids of the newest plans of each program, in the order of the keys. One statement. */
  async plansOf(keys: readonly { readonly program: string; readonly limit: number }[]): Promise<string[][]> {
    const limit = Math.max(...keys.map((key) => key.limit));
    const rows = await this.graph.run(findPlansOfPrograms, { programs: keys.map(({ program }) => program), limit });
    const found = new Map(rows.map(({ program, plans }) => [program, plans]));
    return keys.map((key) => (found.get(key.program) ?? []).slice(0, key.limit));
  }

  /** Throws Conflict where the id is taken, and BadUserInput where no weight counts. */
  async create(actor: Actor, { id, name, format, settings }: NewProgram): Promise<string> {
    const whole = checkedSettings(FORMAT_RULES[format].settings, settings);
    const call = new AuditedCall(actor, 'createProgram');
    const token = randomUUID();
    await this.graph.write('create program', async (tx) => {
      const now = this.clock();
      const [row] = await tx.run(createProgram, { id, name, format, settings: JSON.stringify(whole), now, token });
      if (await call.isDone(tx)) return;
      if (!row?.created) throw new Conflict(told`There is a program with the id ${id} already.`);
      await call.record(tx, id, now);
    });
    return id;
  }

  /** Throws NotFound, and BadUserInput where no weight counts. Plans keep the settings they were drafted with. */
  async update(actor: Actor, id: string, name: string | null, change: SettingsChange | null): Promise<void> {
    const call = new AuditedCall(actor, 'updateProgram');
    await this.graph.write('update program', async (tx) => {
      const { settings } = await lockedProgram(tx, id);
      if (await call.isDone(tx)) return;
      const whole = change ? JSON.stringify(checkedSettings(settings, change)) : null;
      await tx.run(updateProgram, { id, name, settings: whole });
      await call.record(tx, id, this.clock());
    });
  }
}

/** Locks a program. Throws NotFound. */
export async function lockedProgram(tx: Transaction, id: string): Promise<{ readonly format: Format; readonly settings: PairingSettings }> {
  const [row] = await tx.run(lockProgram, { id, token: randomUUID() });
  if (!row) throw new NotFound(told`There is no program with the id ${id}.`);
  return { format: row.format as Format, settings: readSettings(row.settings) };
}

/** Settings as they are stored. */
export function readSettings(text: string): PairingSettings {
  return JSON.parse(text) as PairingSettings;
}

/** Settings with a change. Throws BadUserInput where no weight is left. */
export function checkedSettings(settings: PairingSettings, change: SettingsChange | null | undefined): PairingSettings {
  const changed = changeSettings(settings, change);
  if (Object.values(changed.weights).every((weight) => weight === 0))
    throw new BadUserInput([{ path: 'settings.weights', message: 'At least one weight must be above 0.' }]);
  return changed;
}
