// Adds {type} edges of {kind}, by the node at their other end.
// @each link as add
// @access write
// @param groups: {id: string, links: {row}[]}[]
UNWIND $groups AS g
MATCH (other:`{other}` {id: g.id})
UNWIND g.links AS l
MATCH (n:`{label}` {id: l[0]})
CREATE (`{start}`)-[:`{edge}`]->(`{end}`)