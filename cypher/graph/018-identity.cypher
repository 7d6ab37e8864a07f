// Who is known by which address and by which other ids.
CREATE CONSTRAINT mailbox_id IF NOT EXISTS
FOR (n:Mailbox)
REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_alias_id IF NOT EXISTS
FOR (n:PersonAlias)
REQUIRE n.id IS UNIQUE