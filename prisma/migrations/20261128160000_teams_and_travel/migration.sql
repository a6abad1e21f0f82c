-- Who visits, from where and when; where a household can be met; and what keeps a person from
-- being in two homes at once, whatever pairs they are of.

CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "territory" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "precision" TEXT NOT NULL DEFAULT 'none',
    "hours" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "place_territory_label_key" ON "place"("territory", "label");

-- Of a person: the part of a full time, trades' skills, languages spoken, where the day begins
-- and ends, own working hours (null: those of their pairs), and the address of an agenda elsewhere.
ALTER TABLE "staff"
  ADD COLUMN "etp" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "base_label" TEXT,
  ADD COLUMN "base_lat" DOUBLE PRECISION,
  ADD COLUMN "base_lon" DOUBLE PRECISION,
  ADD COLUMN "base_precision" TEXT NOT NULL DEFAULT 'none',
  ADD COLUMN "work_hours" JSONB,
  ADD COLUMN "agenda_url" TEXT,
  ADD COLUMN "agenda_read_at" TIMESTAMPTZ(3),
  ADD COLUMN "agenda_problem" TEXT,
  ADD CONSTRAINT staff_etp CHECK (etp BETWEEN 0.1 AND 1),
  ADD CONSTRAINT staff_skills CHECK (skills <@ ARRAY['social', 'legal']);

-- Of a household: where it lives and how surely, when it can be met, who interprets, and the
-- place where it would rather be met than at home.
ALTER TABLE "case_file"
  ADD COLUMN "lat" DOUBLE PRECISION,
  ADD COLUMN "lon" DOUBLE PRECISION,
  ADD COLUMN "precision" TEXT NOT NULL DEFAULT 'none',
  ADD COLUMN "geocoded_at" TIMESTAMPTZ(3),
  ADD COLUMN "contact_hours" JSONB,
  ADD COLUMN "interpreter" TEXT,
  ADD COLUMN "place_id" UUID;
ALTER TABLE "visit" ADD COLUMN "place_id" UUID;

DO $$ DECLARE located record; BEGIN
  FOR located IN SELECT * FROM (VALUES
    ('case_file', 'lat', 'lon', 'precision'), ('place', 'lat', 'lon', 'precision'),
    ('staff', 'base_lat', 'base_lon', 'base_precision')) AS t(tbl, lat, lon, prec) LOOP
    EXECUTE format('ALTER TABLE %1$I
      ADD CONSTRAINT %1$s_precision CHECK (%4$I IN (''address'', ''street'', ''commune'', ''none'')),
      ADD CONSTRAINT %1$s_position CHECK (
        (%4$I = ''none'') = (%2$I IS NULL) AND (%2$I IS NULL) = (%3$I IS NULL)
        AND coalesce(%2$I BETWEEN -90 AND 90 AND %3$I BETWEEN -180 AND 180, true))',
      located.tbl, located.lat, located.lon, located.prec);
  END LOOP;
END $$;

-- Other appointments of a person, brought in from their agenda: hours only, never a title.
CREATE TABLE "busy_time" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'ics',

    CONSTRAINT "busy_time_pkey" PRIMARY KEY ("id"),
    CONSTRAINT busy_time_order CHECK (ends_at > starts_at),
    CONSTRAINT busy_time_source CHECK (source IN ('ics', 'hand'))
);
CREATE INDEX "busy_time_staff_id_starts_at_idx" ON "busy_time"("staff_id", "starts_at");

-- How visits are made up in a territory; a territory without a row follows the house's own rule.
CREATE TABLE "visit_rule" (
    "territory" TEXT NOT NULL,
    "composition" TEXT NOT NULL DEFAULT 'social-and-legal',
    "interpreter_minutes" INTEGER NOT NULL DEFAULT 90,
    "interpreter_days" INTEGER NOT NULL DEFAULT 3,

    CONSTRAINT "visit_rule_pkey" PRIMARY KEY ("territory"),
    CONSTRAINT visit_rule_composition CHECK (composition IN ('social-and-legal', 'one-legal', 'any')),
    CONSTRAINT visit_rule_interpreter CHECK (interpreter_minutes BETWEEN 60 AND 240 AND interpreter_days BETWEEN 0 AND 15)
);

-- Households that found no slot that suits: the first of them is offered what falls free, at most
-- three times, whatever happens in between.
CREATE TABLE "waiting_list" (
    "case_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "notices" INTEGER NOT NULL DEFAULT 0,
    "noticed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_list_pkey" PRIMARY KEY ("case_id"),
    CONSTRAINT waiting_list_notices CHECK (notices BETWEEN 0 AND 3)
);

-- A household's own door to its appointment; known by the hash of what stands in the address.
CREATE TABLE "visit_link" (
    "token_hash" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "visit_link_case_id_idx" ON "visit_link"("case_id");

-- Each of the two people of a booked visit, as long as it is booked. No two rows of a person may
-- overlap: this is what keeps two pairs that share somebody apart.
CREATE TABLE "visit_worker" (
    "visit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_worker_pkey" PRIMARY KEY ("visit_id", "staff_id"),
    CONSTRAINT visit_worker_free EXCLUDE USING gist (staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);

ALTER TABLE "case_file" ADD CONSTRAINT "case_file_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "visit" ADD CONSTRAINT "visit_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "busy_time" ADD CONSTRAINT "busy_time_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "waiting_list" ADD CONSTRAINT "waiting_list_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "visit_link" ADD CONSTRAINT "visit_link_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "visit_worker" ADD CONSTRAINT "visit_worker_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "visit_worker" ADD CONSTRAINT "visit_worker_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A booked visit always holds its two people, however it was written. The insert that finds one
-- taken does nothing rather than wait for the other to fail, then the whole statement is refused.
CREATE FUNCTION hold_visit_workers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held integer;
BEGIN
  DELETE FROM visit_worker WHERE visit_id = NEW.id;
  IF NEW.status <> 'booked' THEN RETURN NULL; END IF;
  INSERT INTO visit_worker (visit_id, staff_id, starts_at, ends_at)
    SELECT NEW.id, s.id, NEW.starts_at, NEW.ends_at
    FROM pair p JOIN staff s ON s.id IN (p.first_id, p.second_id)
    WHERE p.id = NEW.pair_id ORDER BY s.id
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS held = ROW_COUNT;
  IF held < (SELECT count(DISTINCT w) FROM pair p, unnest(ARRAY[p.first_id, p.second_id]) w WHERE p.id = NEW.pair_id) THEN
    RAISE EXCEPTION 'visit_worker_free: une des deux personnes est déjà en visite à cette heure'
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'visit_worker_free';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER visit_holds_workers AFTER INSERT OR UPDATE OF status, starts_at, ends_at, pair_id ON visit
  FOR EACH ROW EXECUTE FUNCTION hold_visit_workers();

-- Visits booked before this day; of two that clash already, the first keeps the person.
INSERT INTO visit_worker (visit_id, staff_id, starts_at, ends_at)
  SELECT v.id, s.id, v.starts_at, v.ends_at
  FROM visit v JOIN pair p ON p.id = v.pair_id JOIN staff s ON s.id IN (p.first_id, p.second_id)
  WHERE v.status = 'booked' ORDER BY v.created_at, v.id, s.id
  ON CONFLICT DO NOTHING;

-- Trades already written that say a skill; the others are told by hand.
UPDATE staff SET skills = ARRAY['legal'] WHERE profile ILIKE 'juriste%';
UPDATE staff SET skills = ARRAY['social']
  WHERE profile ILIKE 'cesf%' OR profile ILIKE 'assistant%social%' OR profile ILIKE 'conseill%';

-- What pages may read of it (decision 19).
GRANT SELECT ON place, visit_rule, waiting_list TO aller_vers_member;
DO $$ DECLARE child text; BEGIN
  FOREACH child IN ARRAY ARRAY['place', 'visit_rule'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO aller_vers_member
      USING (territory = ANY (seen_territories()))', child);
  END LOOP;
END $$;
ALTER TABLE waiting_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON waiting_list FOR SELECT TO aller_vers_member USING (
  case_id IN (SELECT id FROM case_file));

-- How many households must be met by the end of a week, and what the pairs of the territory can do.
CREATE TABLE "capacity_week" (
    "territory" TEXT NOT NULL,
    "week" DATE NOT NULL,
    "due" INTEGER NOT NULL,
    "pair_days" DOUBLE PRECISION NOT NULL,
    "missing" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "capacity_week_pkey" PRIMARY KEY ("territory", "week")
);
GRANT SELECT ON capacity_week TO aller_vers_member;
ALTER TABLE capacity_week ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON capacity_week FOR SELECT TO aller_vers_member USING (territory = ANY (seen_territories()));
