// The champions of a skill in the order of their places, and groups by their key.
CREATE INDEX champion_of_place IF NOT EXISTS
FOR ()-[c:CHAMPION_OF]-()
ON (c.skillId, c.place);
CREATE CONSTRAINT suspected_ring_key IF NOT EXISTS
FOR (n:SuspectedRing)
REQUIRE n.key IS UNIQUE;
CREATE INDEX suspected_ring_size IF NOT EXISTS
FOR (n:SuspectedRing)
ON (n.size)