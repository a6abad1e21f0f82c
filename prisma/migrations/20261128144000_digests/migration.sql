-- A person's page in Slack (App Home), once they opened it: from then on it is kept up to date.
-- `drawn` is a fingerprint of what it shows, `hash` Slack's own name of that version.
CREATE TABLE "slack_home" (
    "slack_user_id" TEXT NOT NULL,
    "hash" TEXT,
    "drawn" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3),

    CONSTRAINT "slack_home_pkey" PRIMARY KEY ("slack_user_id")
);

-- When a territory's digests leave, « HH:mm » on its clock; null: that one is not wanted.
-- A territory without a row has the usual hours (src/domain/escalation/digest-hours.ts).
CREATE TABLE "desk_setting" (
    "territory" TEXT NOT NULL,
    "digest_morning" TEXT,
    "digest_evening" TEXT,

    CONSTRAINT "desk_setting_pkey" PRIMARY KEY ("territory")
);

-- When colleagues are at work is no household's matter; « /equipe » tells it.
GRANT SELECT (line_hours) ON staff TO aller_vers_member;

-- Whatever changes what a person's page shows asks for it anew in the same transaction: no use case
-- can forget it, and of a card that changes hands both people are known. Due at once on any clock:
-- the database does not know the product's. Pages nobody opened are not drawn.
CREATE FUNCTION ask_for_homes_of(slack_users text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO diary (id, kind, payload, due_at, created_at)
  SELECT gen_random_uuid(), 'show-home', jsonb_build_object('slackUserId', slack_user_id),
    to_timestamp(0), now()
  FROM slack_home WHERE slack_user_id = ANY (slack_users)
$$;
CREATE FUNCTION ask_for_homes(people uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT ask_for_homes_of(array_agg(slack_user_id)) FROM staff
  WHERE id = ANY (people) AND slack_user_id IS NOT NULL
$$;

CREATE FUNCTION home_of_card() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM ask_for_homes(ARRAY[OLD.owner_id, NEW.owner_id]);
  ELSE
    PERFORM ask_for_homes(ARRAY[NEW.owner_id]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER home_of_card AFTER INSERT OR UPDATE OF version, owner_id, state ON card
  FOR EACH ROW EXECUTE FUNCTION home_of_card();

CREATE FUNCTION home_of_visit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM ask_for_homes(ARRAY(
    SELECT unnest(ARRAY[first_id, second_id]) FROM pair
    WHERE id = NEW.pair_id OR (TG_OP = 'UPDATE' AND id = OLD.pair_id)));
  RETURN NULL;
END $$;
CREATE TRIGGER home_of_visit AFTER INSERT OR UPDATE OF status, starts_at, ends_at, pair_id ON visit
  FOR EACH ROW EXECUTE FUNCTION home_of_visit();

-- Linked, unlinked, retired, another role or territory: who may no longer see it sees it no longer.
CREATE FUNCTION home_of_staff() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM ask_for_homes_of(ARRAY[OLD.slack_user_id, NEW.slack_user_id]);
  RETURN NULL;
END $$;
CREATE TRIGGER home_of_staff
  AFTER UPDATE OF slack_user_id, active, role, territories, operator ON staff
  FOR EACH ROW EXECUTE FUNCTION home_of_staff();

-- An act of a person on a household: what they seemed to have forgotten is not.
CREATE FUNCTION home_of_actor() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM ask_for_homes(ARRAY[substring(coalesce(
    to_jsonb(NEW)->>'actor', to_jsonb(NEW)->>'author') FROM 7)::uuid]);
  RETURN NULL;
END $$;
CREATE TRIGGER home_of_actor AFTER INSERT ON case_event FOR EACH ROW
  WHEN (NEW.actor ~ '^staff:[0-9a-f-]{36}$') EXECUTE FUNCTION home_of_actor();
CREATE TRIGGER home_of_actor AFTER INSERT ON attempt_event FOR EACH ROW
  WHEN (NEW.actor ~ '^staff:[0-9a-f-]{36}$') EXECUTE FUNCTION home_of_actor();
CREATE TRIGGER home_of_actor AFTER INSERT ON attempt FOR EACH ROW
  WHEN (NEW.author ~ '^staff:[0-9a-f-]{36}$') EXECUTE FUNCTION home_of_actor();
