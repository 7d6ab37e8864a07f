import { ask, Refused } from './ask';
import { GuideDocument, HelpDocument, type HelpPersonFragment, type HelpTextFragment } from './operations.gen';
import type { Question } from './question';
import { tokenFrom } from './token';

/** Who can help, and what to read first. */
export interface Help {
  /** The skill that was understood, else undefined. */
  readonly skill: string | undefined;
  readonly people: readonly HelpPersonFragment[];
  readonly total: number;
  readonly guide: HelpTextFragment | undefined;
}

/** Nobody is signed in, or nobody whom the service knows. */
export class NotSignedIn extends Error {}

/** Asks with a token of the page, and once more with a new one where the first is no longer accepted. Throws NotSignedIn, NoSuchFunction or Refused. */
export async function findHelp(question: Question, tokenPath: string | null, signal: AbortSignal): Promise<Help> {
  for (let again = true; ; again = false) {
    const token = await tokenFrom(tokenPath);
    if (!token) throw new NotSignedIn();
    try {
      return await helpFor(question, token, signal);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'UNAUTHENTICATED') throw error;
      if (!again) throw new NotSignedIn();
    }
  }
}

async function helpFor({ inputs }: Question, token: string, signal: AbortSignal): Promise<Help> {
  let help: Help = { skill: undefined, people: [], total: 0, guide: undefined };
  for (const input of inputs) {
    const { edges, totalCount, interpretation } = (await ask(HelpDocument, { input }, token, signal)).expertSearch;
    const people = edges.map(({ node }) => node);
    const skills = interpretation.skills.map(({ skill }) => skill);
    const guide = guideOf(people) ?? (skills.length ? await newestGuide(skills[0]?.id ?? '', token, signal) : undefined);
    help = { skill: skills[0]?.name, people, total: totalCount, guide };
    if (skills.length || people.length) break;
  }
  return help;
}

/** The article that speaks most for one of the people shown. */
function guideOf(people: readonly HelpPersonFragment[]): HelpTextFragment | undefined {
  return people
    .flatMap(({ contributions }) => contributions)
    .filter(({ contribution: { kind, url } }) => kind === 'KNOWLEDGE_ARTICLE' && url)
    .toSorted((a, b) => b.points - a.points)[0]?.contribution;
}

async function newestGuide(skill: string, token: string, signal: AbortSignal): Promise<HelpTextFragment | undefined> {
  const { contributions } = await ask(GuideDocument, { skills: [skill] }, token, signal);
  return contributions.edges[0]?.node;
}
