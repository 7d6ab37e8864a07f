import type { Reader } from '../../access/reader';
import { BadUserInput, Forbidden, NotFound } from '../../errors';
import { type HeldColumns, readSituation } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Workplace } from '../expert/traits';
import type { Catalogue } from './catalogue';
import { type CatalogueService, versionKey } from './catalogue.service';
import type { RoleTarget } from './path-input';
import { told } from '../../shortened';

/** What a person starts from, and what roles ask for. */
export interface Situation {
  readonly person: string;
  readonly workplace: Workplace;
  readonly held: readonly HeldColumns[];
  readonly roles: ReadonlyMap<string, RoleTarget>;
  readonly catalogue: Catalogue;
  /** The version of the catalogue. */
  readonly version: string;
}

/** Reads where learners stand, for those who may know. */
export class SituationService {
  constructor(
    private readonly graph: Graph,
    private readonly catalogues: CatalogueService,
  ) {}

  /** Reads the skills and has the database make the plan of the statement, before the first person asks. */
  async warmUp(): Promise<Catalogue> {
    await this.graph.run(readSituation, { person: '', roles: [], viewer: '', all: false });
    return await this.catalogues.current();
  }

  /**
   * The situation of an active person, with those of the roles that there are. Throws NotFound for unknown people, BadUserInput where the person has left, Forbidden
   * unless the reader is the person, somebody above them, or reads everything. One statement, more where skills have changed.
   */
  async read(person: string, roles: readonly string[], reader: Reader): Promise<Situation> {
    const asked = [...new Set(roles)];
    const [row] = await this.graph.run(readSituation, { person, roles: asked, viewer: reader.id, all: reader.all });
    const known = checkLearner(row, person, reader);
    const found = new Map(known.roles.map((role) => [role.id, role]));
    const catalogue = await this.catalogues.at(known);
    return { person, workplace: known.workplace, held: known.held, roles: found, catalogue, version: versionKey(known) };
  }
}

/** The row of an active person whom the reader may see. Throws NotFound, Forbidden or BadUserInput otherwise. */
export function checkLearner<T extends { readonly active: boolean; readonly visible: boolean }>(
  row: T | undefined,
  person: string,
  reader: Reader,
): T {
  if (!row) throw unknownPerson(person, reader);
  if (!row.visible) throw new Forbidden('What a person could learn, and how, is seen by themselves, by the managers above them and by LD.');
  if (!row.active) throw new BadUserInput([{ path: 'person', message: `${person} has left: only active people have learning paths.` }]);
  return row;
}

function unknownPerson(person: string, reader: Reader): Error {
  if (person !== reader.id) return new NotFound(told`There is no person with the id ${person}.`);
  const message = `Say of whom: the token belongs to ${person}, who is not a person of this organisation.`;
  return new BadUserInput([{ path: 'person', message }]);
}
