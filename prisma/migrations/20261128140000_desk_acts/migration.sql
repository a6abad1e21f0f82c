-- The desk's acts: a card about a territory alone, a card put off until a day, and what was done
-- with each click or form, so that its second delivery is recognised.

ALTER TABLE "card"
  ADD COLUMN "territory" TEXT,
  ADD COLUMN "paused_until" TIMESTAMPTZ(3),
  ADD COLUMN "pause_reason" TEXT,
  ADD COLUMN "reopened" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "free_since" TIMESTAMPTZ(3),
  ADD CONSTRAINT card_pause_whole CHECK ((paused_until IS NULL) = (pause_reason IS NULL)),
  ADD CONSTRAINT card_pause_held CHECK (paused_until IS NULL OR state = 'taken');
CREATE INDEX card_territory_open ON card (territory) WHERE case_id IS NULL AND state <> 'closed';
-- Read before a card is posted: what else waits to be shown, most urgent first.
CREATE INDEX card_unshown ON card (urgency, opened_at) WHERE shown_version = 0 AND state <> 'closed';

CREATE TABLE "desk_delivery" (
    "key" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "desk_delivery_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "desk_delivery_at_idx" ON "desk_delivery"("at");
