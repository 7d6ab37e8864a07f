import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValidationContext,
} from 'graphql';
import { LimitExceeded } from '../errors';

/** What a request may have, counted with its fragments written out at each place they are used. */
export const LIMITS = {
  depth: 12,
  aliases: 15,
  directives: 10,
  /** A page of a console has about 150; the same field five hundred times must not pass. */
  selections: 400,
  tokens: 1_000,
  cost: 50_000,
} as const;

const NAMES = { depth: 'levels deep', aliases: 'aliases', directives: 'directives', selections: 'selected fields' } as const;

/** Fields by which the schema tells of itself. */
export const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

type Counts = Record<keyof typeof NAMES, number>;

/**
 * The validation rule for sizes that the text alone decides. All counts come from one walk in which each fragment is counted
 * once and multiplied, so a fragment bomb costs no more than its text.
 */
export function sizeRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Counts>();

  function count(node: OperationDefinitionNode | FragmentDefinitionNode | SelectionNode): Counts {
    const own = node.kind === Kind.FIELD ? 1 : 0;
    const counts = { depth: 0, aliases: own && node.kind === Kind.FIELD && node.alias ? 1 : 0, directives: 0, selections: own };
    counts.directives = node.directives?.length ?? 0;
    if (node.kind === Kind.OPERATION_DEFINITION) {
      for (const variable of node.variableDefinitions ?? []) counts.directives += variable.directives?.length ?? 0;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) add(counts, fragment(node.name.value));
    else for (const child of node.selectionSet?.selections ?? []) add(counts, count(child));
    // What the schema says of itself is as deep as its types are wrapped; a rule of graphql-js refuses circles there.
    if (node.kind === Kind.FIELD && INTROSPECTION.has(node.name.value)) counts.depth = 0;
    counts.depth += own;
    return counts;
  }

  function fragment(name: string): Counts {
    const known = fragments.get(name);
    if (known) return known;
    // Stands for the fragment while it is being counted: a cycle ends here, and another rule refuses it.
    fragments.set(name, { depth: 0, aliases: 0, directives: 0, selections: 0 });
    const definition = context.getFragment(name);
    const counts = definition ? count(definition) : { depth: 0, aliases: 0, directives: 0, selections: 0 };
    fragments.set(name, counts);
    return counts;
  }

  return {
    OperationDefinition(operation) {
      const counts = count(operation);
      for (const name of Object.keys(NAMES) as (keyof Counts)[]) {
        if (counts[name] <= LIMITS[name]) continue;
        const message =
          name === 'depth'
            ? `The query is ${counts.depth} levels deep; at most ${LIMITS.depth} are allowed.`
            : `The query has ${counts[name]} ${NAMES[name]}; at most ${LIMITS[name]} are allowed.`;
        context.reportError(new GraphQLError(message, { originalError: new LimitExceeded(message) }));
      }
    },
  };
}

function add(to: Counts, other: Counts): void {
  to.depth = Math.max(to.depth, other.depth);
  to.aliases += other.aliases;
  to.directives += other.directives;
  to.selections += other.selections;
}
