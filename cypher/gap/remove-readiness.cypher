// Takes away how ready people are for roles they hold no longer.
// @access write
// @param rows: {role: string, person: string}[]
UNWIND $rows AS row
MATCH (r:Role {id: row.role})<-[g:READY_FOR]-(:Person {id: row.person})
DELETE g