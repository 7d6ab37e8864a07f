import { listEntries } from '../files/entries';
import { missingParts } from '../files/pick';
import { syncInAnyOrder } from '../late-references';
import { Notes } from '../notes';
import { startReading } from '../reading';
import type { ImportRun } from '../run-import';
import { syncRows } from '../sync-batches';
import { number } from '../table';
import { broaderFirst } from '../taxonomy';
import { commodityRows } from './commodities';
import { ONET_FILES, pickOnet } from './files';
import { readOccupations, readTitles, type TitleCounts } from './occupations';
import { elementRows, readRatings, type RatingCounts, type Ratings } from './ratings';
import { readTechnology } from './technology';

/** Reads the database and sends its skills, then its occupations as roles. Gives lines about what was read and left out. */
export async function importOnet(path: string, { sink, tally, screen }: ImportRun): Promise<string> {
  const files = pickOnet(await listEntries(path), path);
  const { onBytes, stop } = startReading(screen, Object.values(files));
  const notes = new Notes();
  const reading = { onBytes, notes, onGuess: (encoding: string) => notes.add(`Text that is no UTF-8 is taken for ${encoding}`) };
  const ratings: Ratings = { elements: new Map(), requirements: new Map() };
  const rated: RatingCounts = { read: 0, notRelevant: 0, suppressed: 0, incomplete: 0 };
  const titled: TitleCounts = { read: 0, repeated: 0, above: 0 };
  for (const file of [files.skills, files.essential, files.transferable, files.knowledge]) await readRatings(file, ratings, rated, reading);
  const technology = await readTechnology(files.technology, reading);
  const elements = await elementRows(files.elements, new Map([...ratings.elements, ...technology.elements]), reading);
  const commodities = await commodityRows(files.commodities, technology.commodities, reading);
  const occupations = await readOccupations(files.occupations, await readTitles(files.titles, reading), titled, reading);
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
    `Read: ${number(roles.length)} occupations, ${number(ratings.elements.size)} skills and fields of knowledge, ` +
      `${number(technology.rows.length)} technologies in ${number(commodities.length + technology.elements.size)} categories.`,
    `Ratings of skills and knowledge: ${number(kept)} of ${number(rated.read)}. Left out: not relevant ${number(rated.notRelevant)}, ` +
      `suppressed ${number(rated.suppressed)}, incomplete ${number(rated.incomplete)}.`,
    `Uses of technologies: ${number([...technology.requirements.values()].reduce((sum, list) => sum + list.length, 0))} of ${number(technology.read)}.`,
    `Alternate titles: ${number(titled.read - titled.repeated - titled.above)} of ${number(titled.read)}. ` +
      `Left out: repeated ${number(titled.repeated)}, above the 500 a role may have ${number(titled.above)}.`,
    ...missingParts(ONET_FILES, files),
    ...notes.lines(),
  ].join('\n');
}
