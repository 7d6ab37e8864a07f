// How many plans of a program wait to be published since the last one that was.
// @access read
// @param program: string
// @returns drafts: int
MATCH (g:Program {id: $program})
CALL (g) {
  MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan)
  RETURN max(n.publishedAt) AS published
}
CALL (g, published) {
  MATCH (g)<-[:OF_PROGRAM]-(n:PairingPlan)
  WHERE n.publishedAt IS NULL AND n.createdAt >= coalesce(published, 0)
  RETURN count(n) AS drafts
}
RETURN drafts