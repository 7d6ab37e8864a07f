import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit.service';
import { readerOf, type Reader } from '../../access/reader';
import type { Viewer } from '../../access/viewer';
import { BadUserInput, Forbidden } from '../../errors';
import { readSavedPathOwner, readSavedPaths, removeSavedPath, type SavedPathRow, writeSavedPath } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { changesSince, doneHours, keptPlan, type KeptPlan, type KeptStep, keptSteps, progressOf } from './kept-plan';
import { abilityOf, type PathInput, targetsOf } from './path-input';
import type { PathService, PlannedPath } from './path.service';
import type { Situation, SituationService } from './situation.service';

/** A kept path as it stands today. */
export interface SavedPath {
  readonly id: string;
  readonly name: string;
  readonly savedAt: Date;
  readonly planned: PlannedPath;
  readonly steps: readonly KeptStep[];
  readonly progress: number;
  readonly changes: readonly string[];
}

export interface SavedPathPage {
  readonly total: number;
  readonly items: SavedPath[];
}

export type SavedPathCursor = readonly [savedAt: number, id: string];

/** Nobody follows more paths at once. */
const MOST = 100;
const LONGEST_NAME = 200;

/** Learning paths that people keep. */
export class SavedPathService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
    private readonly situations: SituationService,
    private readonly paths: PathService,
  ) {}

  /** Keeps a path as it is planned now. Throws what planning it throws, and BadUserInput for the name or where too many are kept. */
  async save(person: string, name: string, input: PathInput, viewer: Viewer, requestId: string): Promise<SavedPath> {
    const called = name.trim();
    if (!called || called.length > LONGEST_NAME)
      throw new BadUserInput([{ path: 'name', message: `name has from 1 to ${LONGEST_NAME} characters.` }]);
    const planned = await this.paths.plan(person, input, readerOf(viewer));
    const { catalogue, roles } = planned.situation;
    const plan = keptPlan(catalogue, targetsOf(catalogue, input, roles), planned.path);
    const row = { id: randomUUID(), name: called, input: JSON.stringify(input), plan: JSON.stringify(plan), savedAt: this.clock() };
    await this.graph.write('save learning path', async (tx) => {
      const [kept] = await tx.run(writeSavedPath, { person, row, most: MOST });
      if (!kept) throw new BadUserInput([{ path: 'person', message: `${person} keeps ${MOST} paths already: remove one first.` }]);
      await recordAudit(tx, { actor: viewer.subject, action: 'saveLearningPath', target: row.id, at: row.savedAt, requestId });
    });
    return asOfToday(row, input, plan, planned);
  }

  /** A page of what a person keeps, newest first, planned anew. Throws as planning does. Three statements at most. */
  async page(person: string, reader: Reader, limit: number, after: SavedPathCursor | undefined): Promise<SavedPathPage> {
    const [afterAt = null, afterId = null] = after ?? [];
    const [row] = await this.graph.run(readSavedPaths, { person, viewer: reader.id, all: reader.all, afterAt, afterId, limit });
    const kept = (row?.paths ?? []).map((path) => ({
      path,
      input: JSON.parse(path.input) as PathInput,
      plan: JSON.parse(path.plan) as KeptPlan,
    }));
    const situation = await this.situations.read(
      person,
      kept.flatMap(({ input }) => input.role ?? []),
      reader,
    );
    const inputs = kept.map(({ input, plan }) => remaining(input, plan, situation));
    const planned = await this.paths.planAll(situation, inputs, reader);
    return { total: row?.total ?? 0, items: kept.map(({ path, input, plan }, i) => asOfToday(path, input, plan, planned[i]!)) };
  }

  /** Removes a kept path; false where there is none. Throws Forbidden unless it is the viewer's, of somebody below them, or for LD. */
  async remove(id: string, viewer: Viewer, requestId: string): Promise<boolean> {
    const { all } = readerOf(viewer);
    return await this.graph.write('remove learning path', async (tx) => {
      const [owner] = await tx.run(readSavedPathOwner, { id, viewer: viewer.subject });
      if (!owner) return false;
      if (!owner.near && !all) throw new Forbidden('A kept path is removed by whoever keeps it, by the managers above them and by LD.');
      await tx.run(removeSavedPath, { id });
      await recordAudit(tx, { actor: viewer.subject, action: 'removeLearningPath', target: id, at: this.clock(), requestId });
      return true;
    });
  }
}

/** What is still to be planned: of a budget the hours of steps that are done are spent. */
function remaining(input: PathInput, plan: KeptPlan, { catalogue, held }: Situation): PathInput {
  if (input.hoursBudget === null) return input;
  const done = doneHours(keptSteps(plan, catalogue, abilityOf(catalogue, held, input.assume)));
  return { ...input, hoursBudget: Math.max(0, input.hoursBudget - done) };
}

function asOfToday({ id, name, savedAt }: SavedPathRow, input: PathInput, plan: KeptPlan, planned: PlannedPath): SavedPath {
  const { catalogue, held, roles } = planned.situation;
  const ability = abilityOf(catalogue, held, input.assume);
  const steps = keptSteps(plan, catalogue, ability);
  return {
    id,
    name,
    savedAt: new Date(savedAt),
    planned,
    steps,
    progress: progressOf(steps, planned.path.totalHours),
    changes: changesSince(plan, { catalogue, ability, targets: targetsOf(catalogue, input, roles), path: planned.path }),
  };
}
