import { Kept } from '../../kept';
import type { Reader } from '../../access/reader';
import { abilityOf } from './path-input';
import type { SituationService } from './situation.service';
import { unlockedSkills } from './unlocked';

/** Lists that are kept: ids of the skills of a catalogue. */
const KEPT = 50;

/** What people can start on now. */
export class UnlockedService {
  private readonly kept = new Kept<{ readonly version: string; readonly held: string; readonly ids: readonly string[] }>(KEPT);

  constructor(private readonly situations: SituationService) {}

  /** Ids of the skills, those that most others wait for first. Throws as reading the situation does. One statement. */
  async of(person: string, reader: Reader): Promise<readonly string[]> {
    const { catalogue, version, held } = await this.situations.read(person, [], reader);
    const heldKey = JSON.stringify(held);
    const known = this.kept.get(person);
    if (known?.version === version && known.held === heldKey) return known.ids;
    const ids = unlockedSkills(catalogue, abilityOf(catalogue, held)).map(({ skill }) => catalogue.ids[skill]!);
    this.kept.set(person, { version, held: heldKey, ids });
    return ids;
  }
}
