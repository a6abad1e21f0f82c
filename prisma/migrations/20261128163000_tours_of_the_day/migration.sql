-- The day of each pair, planned on its eve: unannounced visits in what the promises leave.

-- An unannounced visit is planned, never booked: nobody was promised anything, and a promise made
-- later takes its place. Once it is told of, it ends as any visit does.
ALTER TABLE "visit"
  ADD COLUMN "announced" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "road_minutes" INTEGER,
  ADD CONSTRAINT visit_road CHECK (road_minutes >= 0),
  DROP CONSTRAINT visit_status,
  ADD CONSTRAINT visit_status CHECK (status IN ('booked', 'planned', 'cancelled', 'moved', 'honoured', 'missed-household', 'missed-team', 'broken-off')),
  ADD CONSTRAINT visit_promise CHECK (CASE status WHEN 'booked' THEN announced WHEN 'planned' THEN NOT announced ELSE true END),
  DROP CONSTRAINT visit_pair_free,
  ADD CONSTRAINT visit_pair_free EXCLUDE USING gist (pair_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (status IN ('booked', 'planned'));
CREATE UNIQUE INDEX visit_one_unannounced_per_case ON visit (case_id) WHERE status = 'planned';

-- Planned visits hold their two people, too.
CREATE OR REPLACE FUNCTION hold_visit_workers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held integer;
BEGIN
  DELETE FROM visit_worker WHERE visit_id = NEW.id;
  IF NEW.status NOT IN ('booked', 'planned') THEN RETURN NULL; END IF;
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

-- What a pair's day came to when it was last planned: the meal, the road, and what no order mends.
CREATE TABLE "tour" (
    "pair_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "meal_at" TIMESTAMPTZ(3),
    "road_minutes" INTEGER NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "planned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tour_pkey" PRIMARY KEY ("pair_id", "day"),
    CONSTRAINT tour_road CHECK (road_minutes >= 0)
);
ALTER TABLE "tour" ADD CONSTRAINT "tour_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT ON tour TO aller_vers_member;
ALTER TABLE tour ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON tour FOR SELECT TO aller_vers_member USING (pair_id IN (SELECT id FROM pair));

-- What each pair did on a day, beside what the order of arrival would have come to with the same
-- people, hours and doors. Counted again each evening of the week.
CREATE TABLE "pair_day" (
    "pair_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "visits" INTEGER NOT NULL,
    "met" INTEGER NOT NULL,
    "road_minutes" INTEGER NOT NULL,
    "line_visits" INTEGER NOT NULL,
    "line_met" DOUBLE PRECISION NOT NULL,
    "line_road_minutes" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_day_pkey" PRIMARY KEY ("pair_id", "day"),
    CONSTRAINT pair_day_counts CHECK (visits >= met AND met >= 0 AND line_met >= 0 AND line_met <= line_visits)
);
ALTER TABLE "pair_day" ADD CONSTRAINT "pair_day_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT ON pair_day TO aller_vers_member;
ALTER TABLE pair_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON pair_day FOR SELECT TO aller_vers_member USING (pair_id IN (SELECT id FROM pair));
