import type { Help } from './help';
import type { HelpPersonFragment, HelpTextFragment } from './operations.gen';
import { SERVICE } from './service';

type Child = Node | string | undefined;

/** An element with what is in it; text is never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Up to three people with one reason each, and the guide. */
export function drawHelp({ people, guide, total }: Help, about: string): Node[] {
  const all = `${SERVICE}console/ask?q=${encodeURIComponent(about)}`;
  return [
    element('ol', {}, ...people.map((person) => drawPerson(person, guide))),
    ...(guide ? [element('p', { className: 'guide' }, element('b', {}, 'Read first'), ' ', drawText(guide))] : []),
    ...(total > people.length ? [element('a', { className: 'all', href: all }, `All ${total} people`)] : []),
  ];
}

function drawPerson({ person, terms, contributions }: HelpPersonFragment, guide: HelpTextFragment | undefined): HTMLElement {
  const { id, name, title, team, availability } = person;
  const what = [title, team?.name].filter(Boolean).join(' · ');
  // What is named as the guide says nothing new where there is something else.
  const best = contributions.find(({ contribution: { url } }) => !guide || url !== guide.url) ?? contributions[0];
  const [term] = terms.toSorted((a, b) => b.points - a.points);
  return element(
    'li',
    {},
    element('a', { className: 'name', href: `${SERVICE}console/people/${encodeURIComponent(id)}` }, name),
    availability === 'FREE' ? undefined : element('span', { className: 'away' }, absence(person)),
    what ? element('span', { className: 'soft' }, what) : undefined,
    element('span', { className: 'reason' }, best ? drawText(best.contribution) : (term?.detail ?? '')),
  );
}

function absence({ availability, awayUntil }: HelpPersonFragment['person']): string {
  if (availability === 'BUSY') return 'Busy';
  return awayUntil ? `Away until ${date(awayUntil)}` : 'Away';
}

/** What somebody did or wrote: its title, what it is, when it was, and where it comes from. */
function drawText({ title, url, kind, at, source }: HelpTextFragment): Node {
  const what = `${kind.charAt(0)}${kind.slice(1).toLowerCase().replaceAll('_', ' ')}, ${date(at)}, ${source}`;
  return element('span', {}, url && /^https?:/i.test(url) ? element('a', { href: url }, title) : title, ' ', soft(what));
}

const soft = (text: string) => element('span', { className: 'soft' }, text);

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const date = (value: string) => DATE.format(new Date(value));
