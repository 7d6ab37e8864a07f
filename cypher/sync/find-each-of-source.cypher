// What a source has of {kind} that are not ended, with ids beginning with a prefix.
// @each kind as ofSource
// @access read
// @param source: string
// @param idPrefix: string
// @returns known: KnownNode[]
MATCH (n:`{label}`)
WHERE n.id STARTS WITH $idPrefix AND $source IN n.sources AND `{current}`
WITH n
ORDER BY n.id
RETURN `{known-nodes}`