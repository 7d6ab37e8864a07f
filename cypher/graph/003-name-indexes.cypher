// Lists are paged in the order of names.
CREATE INDEX person_name IF NOT EXISTS
FOR (n:Person)
ON (n.name);
CREATE INDEX skill_name IF NOT EXISTS
FOR (n:Skill)
ON (n.name);