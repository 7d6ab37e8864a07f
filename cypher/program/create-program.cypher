// Creates a program; false where its id is taken.
// @access write
// @param id: string
// @param name: string
// @param format: string
// @param settings: string
// @param now: time
// @param token: string
// @returns created: boolean
MERGE (g:Program {id: $id})
  ON CREATE SET
    g.name = $name,
    g.format = $format,
    g.settings = $settings,
    g.createdAt = $now,
    g.rejectedRows = [],
    g.rev = 1,
    g.lock = $token
RETURN g.lock = $token AS created