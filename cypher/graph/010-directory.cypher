// What directories look people up by. A user name belongs to one person.
CREATE CONSTRAINT person_user_name IF NOT EXISTS
FOR (n:Person)
REQUIRE n.userName IS UNIQUE;
CREATE INDEX person_external_id IF NOT EXISTS
FOR (n:Person)
ON (n.externalId);