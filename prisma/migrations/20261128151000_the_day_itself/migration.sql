-- The day of a visit: when the pair came and left, who is late, the call that makes sure that a
-- worker is well, and the calendar that each worker may follow by a secret link.

ALTER TABLE "visit"
  ADD COLUMN "calendar_uid" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "arrived_at" TIMESTAMPTZ(3),
  ADD COLUMN "arrived_by" UUID,
  ADD COLUMN "left_at" TIMESTAMPTZ(3),
  ADD COLUMN "household_late_at" TIMESTAMPTZ(3),
  ADD COLUMN "team_late_minutes" INTEGER,
  ADD COLUMN "check_call_id" UUID,
  ADD COLUMN "well_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "visit_arrived_by_fkey" FOREIGN KEY ("arrived_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT visit_left_after CHECK (left_at IS NULL OR arrived_at IS NULL OR left_at >= arrived_at),
  ADD CONSTRAINT visit_late CHECK (team_late_minutes IS NULL OR team_late_minutes BETWEEN 1 AND 120),
  -- Cut short by a danger: neither honoured nor missed.
  DROP CONSTRAINT visit_status,
  ADD CONSTRAINT visit_status CHECK (status IN ('booked', 'cancelled', 'moved', 'honoured', 'missed-household', 'missed-team', 'broken-off'));
CREATE INDEX "visit_calendar_uid_idx" ON "visit"("calendar_uid");
CREATE UNIQUE INDEX "visit_check_call_id_key" ON "visit"("check_call_id");

-- Since a danger at the door: two workers, always.
ALTER TABLE "case_file" ADD COLUMN "two_workers_since" TIMESTAMPTZ(3);

-- Known by the hash of its secret alone; one each. No reader of pages sees it.
CREATE TABLE "agenda_link" (
    "staff_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_link_pkey" PRIMARY KEY ("staff_id")
);
CREATE UNIQUE INDEX "agenda_link_secret_hash_key" ON "agenda_link"("secret_hash");
ALTER TABLE "agenda_link" ADD CONSTRAINT "agenda_link_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
