// One node remembers the last full check.
CREATE CONSTRAINT full_check_key IF NOT EXISTS
FOR (n:FullCheck)
REQUIRE n.key IS UNIQUE;