// Who changed what, and the newest evidence first.
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS
FOR (n:AuditEntry)
REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_entry_at IF NOT EXISTS
FOR (n:AuditEntry)
ON (n.at);
CREATE INDEX audit_entry_target IF NOT EXISTS
FOR (n:AuditEntry)
ON (n.target);
CREATE INDEX evidence_at IF NOT EXISTS
FOR (n:Evidence)
ON (n.at);