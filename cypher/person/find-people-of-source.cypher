// What a source has of people who have not left: with ids beginning with a prefix, their own or another one by which it named them.
// @overrides find-each-of-source
// @access read
// @param source: string
// @param idPrefix: string
// @returns known: KnownNode[]
CALL () {
  MATCH (n:Person)
  WHERE n.id STARTS WITH $idPrefix
  RETURN n
    UNION
  MATCH (a:PersonAlias)-[:ALIAS_OF*1..]->(n:Person)
  WHERE $idPrefix <> '' AND a.id STARTS WITH $idPrefix AND $source IN a.sources
  RETURN n
}
WITH n
WHERE $source IN n.sources AND n.active
WITH n
ORDER BY n.id
RETURN `{known-nodes}`