// Changes a program's name and settings; null leaves them.
// @access write
// @param id: string
// @param name: string?
// @param settings: string?
MATCH (g:Program {id: $id})
SET
  g.name = coalesce($name, g.name),
  g.settings = coalesce($settings, g.settings),
  g.rev = g.rev + 1