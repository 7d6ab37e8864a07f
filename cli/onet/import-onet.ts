import { listEntries } from '../files/entries';
import { pickEntries } from '../files/pick';
import { syncInAnyOrder } from '../late-references';
import { startReading } from '../reading';
import type { ImportRun } from '../run-import';
import { syncRows } from '../sync-batches';
import { number } from '../table';
import { broaderFirst } from '../taxonomy';
import { commodityRows } from './commodities';
import { ONET_FILES } from './files';
import { readOccupations, readTitles, type TitleCounts } from './occupations';
import { elementRows, readRatings, type RatingCounts, type Ratings } from './ratings';
import { readTechnology } from './technology';

/** Reads the database and sends its skills, then its occupations as roles. Gives lines about what was read and left out. */
export async function importOnet(path: string, { sink, tally, screen }: ImportRun): Promise<string> {
  const files = pickEntries(await listEntries(path), ONET_FILES, path);
  const { onBytes, stop } = startReading(screen, Object.values(files));
  const ratings: Ratings = { elements: new Map(), requirements: new Map() };
  const rated: RatingCounts = { read: 0, notRelevant: 0, suppressed: 0, incomplete: 0 };
  const titled: TitleCounts = { read: 0, repeated: 0, above: 0 };
  await readRatings(files.skills, ratings, rated, onBytes);
  await readRatings(files.knowledge, ratings, rated, onBytes);
  const elements = await elementRows(files.elements, ratings.elements, onBytes);
  const technology = await readTechnology(files.technology, onBytes);
  const commodities = await commodityRows(files.commodities, technology.commodities, onBytes);
  const occupations = await readOccupations(files.occupations, await readTitles(files.titles, onBytes), titled, onBytes);
  stop();

  const skills = broaderFirst([...elements, ...commodities, ...technology.rows]);
  const skillBar = screen.start('skills', skills.length);
  await syncInAnyOrder(sink, tally, 'skills', skills, { sent: (count) => skillBar.advance(count) });
  skillBar.stop();

  const roles = occupations.map((role) => {
    const requirements = [...(ratings.requirements.get(role.id) ?? []), ...(technology.requirements.get(role.id) ?? [])];
    return { ...role, requirements };
  });
  const roleBar = screen.start('roles', roles.length);
  await syncRows(sink, tally, 'roles', roles, { sent: (count) => roleBar.advance(count) });
  roleBar.stop();

  const kept = rated.read - rated.notRelevant - rated.suppressed - rated.incomplete;
  return [
    `Read: ${number(roles.length)} occupations, ${number(elements.length)} skills and fields of knowledge, ` +
      `${number(technology.rows.length)} technologies in ${number(commodities.length)} product categories.`,
    `Ratings of skills and knowledge: ${number(kept)} of ${number(rated.read)}. Left out: not relevant ${number(rated.notRelevant)}, ` +
      `suppressed ${number(rated.suppressed)}, incomplete ${number(rated.incomplete)}.`,
    `Uses of technologies: ${number([...technology.requirements.values()].reduce((sum, list) => sum + list.length, 0))} of ${number(technology.read)}.`,
    `Alternate titles: ${number(titled.read - titled.repeated - titled.above)} of ${number(titled.read)}. ` +
      `Left out: repeated ${number(titled.repeated)}, above the 500 a role may have ${number(titled.above)}.`,
  ].join('\n');
}
