import { model } from '../src/graph/model';
import { synced, type SyncedNode } from '../src/graph/synced';

/** Something that a template is expanded for: a kind of row, a relationship of one, or one that must not form a circle. */
export interface Each {
  /** What `each` in a template's file name becomes: heldRoles gives linkHeldRoles for link-each. */
  readonly name: string;
  /** Where its queries are found: ['people', 'links', 'heldRoles']. */
  readonly path: readonly string[];
  /** What its placeholders become. */
  readonly values: Readonly<Record<string, string>>;
}

type Relationship = (typeof model)['relationships'][number];

const PROPERTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = model.nodes;

const KINDS: Each[] = Object.entries<SyncedNode>(synced).map(([kind, { label, whole, current }]) => ({
  name: kind,
  path: [kind],
  values: {
    kind,
    label,
    current: current ?? (PROPERTIES[label]?.['active'] ? 'n.active' : "n.status = 'ACTIVE'"),
    'created-whole': whole.map((property) => `${property}: toInteger(row.${property})`).join(', '),
    'updated-whole': whole
      .map((property) => `${property}: CASE WHEN '${property}' IN keys(given) THEN toInteger(given.${property}) ELSE n.${property} END`)
      .join(', '),
  },
}));

const LINKS: Each[] = KINDS.flatMap(({ name: kind, values }) =>
  Object.entries(synced[kind as keyof typeof synced].links).map(([link, type]): Each => {
    const label = values['label'] ?? '';
    const relationship = model.relationships.find((r) => r.type === type && (r.from === label || r.to === label));
    if (!relationship) throw new Error(`src/graph/model.ts: ${kind} have no relationship ${type}`);
    return { name: link, path: [kind, 'links', link], values: { ...values, ...linkValues(relationship, label) } };
  }),
);

function linkValues({ from, type, to, properties }: Relationship, label: string): Record<string, string> {
  const outgoing = from === label;
  const entries = Object.entries(properties);
  const inRow = entries.map(([property, of], i) => `${property}: ${of === 'int' ? `toInteger(l[${i + 1}])` : `l[${i + 1}]`}`);
  return {
    type,
    other: outgoing ? to : from,
    start: outgoing ? 'n' : 'other',
    end: outgoing ? 'other' : 'n',
    edge: inRow.length ? `${type} {${inRow.join(', ')}}` : type,
    stored: entries.map(([property]) => `k.${property}`).join(', '),
    row: `[own: string${entries.map(([property, of]) => `, ${property}: ${of}`).join('')}]`,
    'stored-row': `[from: string, to: string${entries.map(([property, of]) => `, ${property}: ${of}`).join('')}]`,
  };
}

const HIERARCHIES: Each[] = LINKS.filter(({ path: [kind], name }) =>
  (synced[kind as keyof typeof synced].hierarchies as readonly string[]).includes(name),
).map((link) => ({ ...link, path: link.path.with(1, 'hierarchies') }));

/** By the word behind @each. */
export const EACH: ReadonlyMap<string, readonly Each[]> = new Map([
  ['kind', KINDS],
  ['link', LINKS],
  ['hierarchy', HIERARCHIES],
]);
