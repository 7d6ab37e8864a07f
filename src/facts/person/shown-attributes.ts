/** Of what systems keep of a person, the entries with these names. */
export function shownOf(attributes: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(attributes, name)).map((name) => [name, attributes[name]]));
}
