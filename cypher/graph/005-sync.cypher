// Idempotency keys and locks.
CREATE CONSTRAINT sync_request_key IF NOT EXISTS
FOR (n:SyncRequest)
REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT lock_key IF NOT EXISTS
FOR (n:Lock)
REQUIRE n.key IS UNIQUE;
CREATE INDEX sync_request_at IF NOT EXISTS
FOR (n:SyncRequest)
ON (n.at);