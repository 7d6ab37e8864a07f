// One node stands for everybody. Skills of a team, worst first: the index gives the page without reading the rest.
CREATE CONSTRAINT organisation_key IF NOT EXISTS
FOR (n:Organisation)
REQUIRE n.key IS UNIQUE;
CREATE INDEX covers_risk IF NOT EXISTS
FOR ()-[c:COVERS]-()
ON (c.teamId, c.coverageRisk);