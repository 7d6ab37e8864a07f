// Of these people, those who pass a search's filters, with what changes how well they can be asked.
// @access read
// @param people: string[]
// @returns people: [person: string, ...TraitColumns][]
UNWIND $people AS id
MATCH (p:Person {id: id})
WHERE `{passes-filter}`
RETURN collect([p.id, `{traits}`]) AS people