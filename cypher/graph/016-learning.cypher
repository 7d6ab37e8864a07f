// Whether anything changed is the sum of revisions, read from an index alone; learning paths that people keep.
CREATE INDEX skill_rev IF NOT EXISTS
FOR (n:Skill)
ON (n.rev);
CREATE INDEX role_rev IF NOT EXISTS
FOR (n:Role)
ON (n.rev);
CREATE CONSTRAINT saved_path_id IF NOT EXISTS
FOR (n:SavedPath)
REQUIRE n.id IS UNIQUE;