// One node holds how kinds of evidence count in this organisation.
CREATE CONSTRAINT calibration_key IF NOT EXISTS
FOR (n:Calibration)
REQUIRE n.key IS UNIQUE;