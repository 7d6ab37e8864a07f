import type { GraphQLArgument, GraphQLSchema } from 'graphql';
import { BadUserInput, type FieldMistake, MAX_MISTAKES } from '../errors';
import { UNFIT, UNFIT_IN_LINES } from '../well-formed';
import { type Leaf, leavesOf } from './leaves';

/** Texts of several lines; every other one stands in a line. */
const OF_LINES: ReadonlySet<string> = new Set(['note', 'reason', 'message']);

/**
 * Makes every mutation refuse ids and texts that the database would keep as others than were sent. Rows with outcomes of their own are
 * checked one by one, by what takes them: a field names that argument by its extension `plain` or `rowByRow`. Once per schema.
 */
export function refuseUnfitTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve, extensions } = field;
    if (!resolve) continue;
    const checked = field.args.filter(({ name }) => name !== extensions['plain'] && name !== extensions['rowByRow']);
    field.resolve = (source, args: Record<string, unknown>, context, info): unknown => {
      const mistakes = checked.flatMap((argument) => mistakesOf(argument, args[argument.name]));
      if (mistakes.length > 0) throw new BadUserInput(mistakes.slice(0, MAX_MISTAKES));
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

function mistakesOf({ type, name }: GraphQLArgument, value: unknown): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  for (const leaf of leavesOf(type, value, name)) {
    const message = mistakeOf(leaf);
    if (message !== undefined) mistakes.push({ path: leaf.path, message });
  }
  return mistakes;
}

function mistakeOf({ type, name, path, value }: Leaf): string | undefined {
  if (typeof value !== 'string' || (type !== 'ID' && type !== 'String')) return undefined;
  if (type === 'String' && OF_LINES.has(name))
    return UNFIT_IN_LINES.test(value)
      ? `${path} may contain no control characters but line ends and tabs, and no lone surrogates.`
      : undefined;
  return UNFIT.test(value) ? `${path} may contain no control characters and no lone surrogates.` : undefined;
}
