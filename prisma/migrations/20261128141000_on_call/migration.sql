-- Who is on call and when; who was asked to take a card; telephones rung for a card.

CREATE TABLE "on_call" (
    "id" UUID NOT NULL,
    "territory" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "on_call_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "on_call_staff_id_idx" ON "on_call"("staff_id");
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One person a rank at a time, and nobody stands in for themselves; checked as the transaction
-- ends, so that two people may swap.
ALTER TABLE on_call
  ADD CONSTRAINT on_call_rank CHECK (rank IN (1, 2)),
  ADD CONSTRAINT on_call_order CHECK (to_at > from_at),
  ADD CONSTRAINT on_call_one_a_rank EXCLUDE USING gist
    (territory WITH =, rank WITH =, tstzrange(from_at, to_at) WITH &&) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT on_call_once EXCLUDE USING gist
    (territory WITH =, staff_id WITH =, tstzrange(from_at, to_at) WITH &&) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE "card_ask" (
    "id" BIGSERIAL NOT NULL,
    "card_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "rung" TEXT NOT NULL,
    "reopened" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_ask_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "card_ask_card_id_idx" ON "card_ask"("card_id");
CREATE INDEX "card_ask_staff_id_idx" ON "card_ask"("staff_id");
ALTER TABLE "card_ask" ADD CONSTRAINT "card_ask_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "card"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "card_ask" ADD CONSTRAINT "card_ask_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE card_ask ADD CONSTRAINT card_ask_rung CHECK (rung IN ('person', 'team', 'supervisors'));

-- A call to the team about a card is no try to reach a household: it has no row on the ledger.
ALTER TABLE "phone_call" ALTER COLUMN "attempt_id" DROP NOT NULL;
ALTER TABLE phone_call
  ADD CONSTRAINT call_attempt CHECK ((attempt_id IS NULL) = (purpose IN ('card', 'check-out')));
