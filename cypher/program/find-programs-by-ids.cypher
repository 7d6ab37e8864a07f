// Programs by id, with how many are enrolled on each side; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns programs: {id: string, name: string, format: string, settings: string, rejectedRows: string[], mentors: int, mentees: int}[]
UNWIND $ids AS id
MATCH (g:Program {id: id})
RETURN
  collect(g {
    .id,
    .name,
    .format,
    .settings,
    .rejectedRows,
    mentors: COUNT { (g)<-[:ENROLLED {side: 'MENTOR'}]-() },
    mentees: COUNT { (g)<-[:ENROLLED {side: 'MENTEE'}]-() }
  }) AS programs