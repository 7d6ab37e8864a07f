// What changes how well a person p can be asked, whatever they know.
// @fragment
// @type TraitColumns: [availability: string, awayUntil: time?, help: float?, lastAt: time?, location: string?, timeZone: string?, team: string?]
RETURN
  p.availability,
  p.awayUntil,
  p.helpTotal,
  p.lastWorkAt,
  p.location,
  p.timeZone,
  head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])