// Programs, plans, mentorings and requests; plans that are being drafted, mentorings that run and requests that are open are found by status.
CREATE CONSTRAINT program_id IF NOT EXISTS
FOR (n:Program)
REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pairing_plan_id IF NOT EXISTS
FOR (n:PairingPlan)
REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pairing_id IF NOT EXISTS
FOR (n:Pairing)
REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentoring_id IF NOT EXISTS
FOR (n:Mentoring)
REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meeting_id IF NOT EXISTS
FOR (n:Meeting)
REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mentor_request_id IF NOT EXISTS
FOR (n:MentorRequest)
REQUIRE n.id IS UNIQUE;
CREATE INDEX program_name IF NOT EXISTS
FOR (n:Program)
ON (n.name);
CREATE INDEX pairing_plan_status IF NOT EXISTS
FOR (n:PairingPlan)
ON (n.status);
CREATE INDEX mentoring_status IF NOT EXISTS
FOR (n:Mentoring)
ON (n.status);
CREATE INDEX mentor_request_status IF NOT EXISTS
FOR (n:MentorRequest)
ON (n.status);