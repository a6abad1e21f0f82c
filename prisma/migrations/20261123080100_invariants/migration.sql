-- What the database itself refuses, whatever the code above it does.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Closed vocabularies.
ALTER TABLE case_file
  ADD CONSTRAINT case_stage CHECK (stage IN ('CDP', 'ASSIGNATION', 'CQL', 'RFP', 'CFP')),
  ADD CONSTRAINT case_origin CHECK (origin IN ('CCAPEX', 'SERVICE_SOCIAL', 'CD')),
  ADD CONSTRAINT case_status CHECK (status IN ('open', 'to-verify', 'closed'));
ALTER TABLE phone_number
  ADD CONSTRAINT phone_kind CHECK (kind IN ('mobile', 'landline')),
  ADD CONSTRAINT phone_standing CHECK (standing IN ('unverified', 'verified', 'wrong', 'recycled', 'shared', 'compromised')),
  ADD CONSTRAINT phone_discretion CHECK (discretion BETWEEN 0 AND 2),
  ADD CONSTRAINT phone_shared_is_neutral CHECK (standing <> 'shared' OR discretion = 0);
ALTER TABLE import_row
  ADD CONSTRAINT import_outcome CHECK (outcome IN ('accepted', 'to-verify', 'merged', 'refused', 'unchanged'));
ALTER TABLE attempt
  ADD CONSTRAINT attempt_channel CHECK (channel IN ('sms', 'ivr', 'human_call', 'inbound_call', 'letter', 'visit', 'third_party')),
  ADD CONSTRAINT attempt_direction CHECK (direction IN ('out', 'in'));
ALTER TABLE diary
  ADD CONSTRAINT diary_state CHECK (state IN ('waiting', 'rung', 'done', 'cancelled')),
  ADD CONSTRAINT diary_ends CHECK ((state IN ('done', 'cancelled')) = (done_at IS NOT NULL));
ALTER TABLE conversation
  ADD CONSTRAINT conversation_status CHECK (status IN ('waiting', 'ended'));
ALTER TABLE visit
  ADD CONSTRAINT visit_status CHECK (status IN ('booked', 'cancelled', 'moved', 'honoured', 'missed-household', 'missed-team')),
  ADD CONSTRAINT visit_order CHECK (ends_at > starts_at);
ALTER TABLE staff
  ADD CONSTRAINT staff_role CHECK (role IN ('operateur', 'coordinateur', 'superviseur', 'pilote', 'administrateur'));
ALTER TABLE card
  ADD CONSTRAINT card_state CHECK (state IN ('open', 'taken', 'closed')),
  ADD CONSTRAINT card_urgency CHECK (urgency IN ('now', 'today', 'soon'));

-- A pair of workers is never in two homes at once; a household has one booked visit at most.
ALTER TABLE visit
  ADD CONSTRAINT visit_pair_free EXCLUDE USING gist (pair_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (status = 'booked');
CREATE UNIQUE INDEX visit_one_per_case ON visit (case_id) WHERE status = 'booked';

-- One conversation under way for a household on a number.
CREATE UNIQUE INDEX conversation_one_waiting ON conversation (case_id, e164) WHERE status = 'waiting';

-- The diary's alarm clock reads this index, and no other. It says nothing of `state`, so that
-- ringing an entry changes no indexed column: with room left on the page, no index is written.
CREATE INDEX diary_open ON diary (due_at) WHERE done_at IS NULL;
ALTER TABLE diary SET (fillfactor = 85);
-- The relay and the per-number order of what came in.
-- It says nothing of `queued_at`, for the same reason.
CREATE INDEX inbound_unprocessed ON inbound_event (number, id) WHERE processed_at IS NULL;
ALTER TABLE inbound_event SET (fillfactor = 80);
CREATE INDEX card_open ON card (opened_at) WHERE state <> 'closed';

-- The ledger is append-only: facts are never changed, never deleted.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'le registre ne se modifie pas : % sur % refusé', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER attempt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attempt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempt_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attempt_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What stands today: the event of highest rank, and of equal ranks the first to come,
-- so that a late or repeated callback never takes a status back.
CREATE VIEW attempt_now AS
SELECT a.id, a.case_id, a.e164, a.channel, a.direction, a.purpose, a.author, a.at, a.reason, a.until,
       coalesce(e.code, a.code) AS code, e.kind AS status, e.at AS status_at, e.detail
FROM attempt a
LEFT JOIN LATERAL (
  SELECT code, kind, at, detail FROM attempt_event
  WHERE attempt_id = a.id ORDER BY rank DESC, id ASC LIMIT 1
) e ON true;
