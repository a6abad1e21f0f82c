-- Who reads pages reads them as this role: of the territories, and of the operator, that the
-- transaction names, and nothing else. The service itself (webhooks, workers, use cases) owns the
-- tables and is not concerned: the gate needs to know what a number received for any household.

-- The operator (« l'organisme retenu ») a household was given to, and whom a person works for:
-- up to three in a département. Empty: the only one, or, of a person, every one (State, house).
ALTER TABLE "case_file" ADD COLUMN "operator" TEXT;
ALTER TABLE "staff" ADD COLUMN "operator" TEXT;

-- A role belongs to the whole server: another database of ours may have made it already.
DO $$ BEGIN
  CREATE ROLE aller_vers_member NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
-- Whoever migrates is whoever serves: they must be able to become that role.
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'aller_vers_member', 'SET') THEN
    EXECUTE format('GRANT aller_vers_member TO %I', current_user);
  END IF;
END $$;

CREATE FUNCTION seen_territories() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT string_to_array(current_setting('aller_vers.territories', true), ',') $$;
CREATE FUNCTION seen_operator() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('aller_vers.operator', true), '') $$;
-- Told without saying by whom: what a number in nobody's file wrote is everyone's.
CREATE FUNCTION is_held(number text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS
  $$ SELECT EXISTS (SELECT FROM case_phone WHERE e164 = number) $$;

-- A member may read this and no more: no table is open that is not named here.
GRANT USAGE ON SCHEMA public TO aller_vers_member;
GRANT SELECT ON case_file, case_member, case_phone, phone_number, attempt, attempt_event, attempt_now,
  message_text, case_event, diary, visit, slot_offer, pair, card, wording, survey_mark,
  phone_call, call_leg, call_back, voicemail, line_setting, barred_number, absence
  TO aller_vers_member;
-- Neither the hashes of the keys nor the telephones of the others.
GRANT SELECT (id, first_name, full_name, role, profile, territories, operator, active)
  ON staff TO aller_vers_member;

-- The view would otherwise read with its owner's eyes.
ALTER VIEW attempt_now SET (security_invoker = true);

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON case_file FOR SELECT TO aller_vers_member USING (
  territory = ANY (seen_territories())
  AND (seen_operator() IS NULL OR operator IS NULL OR operator = seen_operator()));

-- What hangs on a household is seen with it: these subqueries read case_file as its policy lets them.
DO $$ DECLARE child text; BEGIN
  FOREACH child IN ARRAY ARRAY['case_member', 'case_phone', 'case_event', 'visit', 'slot_offer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO aller_vers_member
      USING (case_id IN (SELECT id FROM case_file))', child);
  END LOOP;
END $$;

-- Of the acts to come: those of one's households, and those of no household that name no one.
ALTER TABLE diary ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON diary FOR SELECT TO aller_vers_member USING (
  case_id IN (SELECT id FROM case_file) OR (case_id IS NULL AND kind = 'reconcile-calls'));

-- A number is seen by those who hold it in a file; one that nobody holds, by everyone.
ALTER TABLE phone_number ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON phone_number FOR SELECT TO aller_vers_member USING (
  e164 IN (SELECT e164 FROM case_phone) OR NOT is_held(e164));

ALTER TABLE attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON attempt FOR SELECT TO aller_vers_member USING (
  case_id IN (SELECT id FROM case_file)
  OR (case_id IS NULL AND (e164 IN (SELECT e164 FROM case_phone) OR NOT is_held(e164))));
ALTER TABLE attempt_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON attempt_event FOR SELECT TO aller_vers_member USING (
  EXISTS (SELECT FROM attempt a WHERE a.id = attempt_id));
ALTER TABLE message_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON message_text FOR SELECT TO aller_vers_member USING (
  EXISTS (SELECT FROM attempt a WHERE a.id = attempt_id));

ALTER TABLE card ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON card FOR SELECT TO aller_vers_member USING (
  (case_id IS NULL OR case_id IN (SELECT id FROM case_file))
  AND (territory IS NULL OR territory = ANY (seen_territories())));

-- A call of a household is seen with it; of none, in the territory whose line it came to.
DO $$ DECLARE child text; BEGIN
  FOREACH child IN ARRAY ARRAY['phone_call', 'call_back'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO aller_vers_member USING (
      (case_id IS NULL OR case_id IN (SELECT id FROM case_file))
      AND (territory IS NULL OR territory = ANY (seen_territories())))', child);
  END LOOP;
  FOREACH child IN ARRAY ARRAY['call_leg', 'voicemail'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO aller_vers_member
      USING (EXISTS (SELECT FROM phone_call p WHERE p.id = call_id))', child);
  END LOOP;
END $$;

DO $$ DECLARE child text; BEGIN
  FOREACH child IN ARRAY ARRAY['pair', 'wording', 'survey_mark', 'line_setting'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO aller_vers_member
      USING (territory = ANY (seen_territories()))', child);
  END LOOP;
END $$;
