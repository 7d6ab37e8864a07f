// Takes {type} edges of {kind} away.
// @each link as remove
// @access write
// @param groups: {id: string, links: {row}[]}[]
UNWIND $groups AS g
MATCH (other:`{other}` {id: g.id})
UNWIND g.links AS l
MATCH (n:`{label}` {id: l[0]})
MATCH (`{start}`)-[k:`{edge}`]->(`{end}`)
DELETE k