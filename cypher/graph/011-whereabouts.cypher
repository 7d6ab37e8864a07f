// Places and teams by the names that questions call them.
CREATE INDEX person_location IF NOT EXISTS
FOR (n:Person)
ON (n.location);
CREATE INDEX team_name IF NOT EXISTS
FOR (n:Team)
ON (n.name);