-- The telephone line: calls in and out, their legs, who is to be called back, messages left,
-- and when the line and its people are there.

ALTER TABLE "staff"
  ADD COLUMN "phone" TEXT,
  ADD COLUMN "line_hours" JSONB NOT NULL DEFAULT '{}';

CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "reason" TEXT,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "absence_staff_id_idx" ON "absence"("staff_id");
ALTER TABLE "absence" ADD CONSTRAINT "absence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE absence ADD CONSTRAINT absence_order CHECK (to_day >= from_day);

CREATE TABLE "line_setting" (
    "territory" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "exceptions" JSONB NOT NULL DEFAULT '[]',
    "reminder_number" TEXT,

    CONSTRAINT "line_setting_pkey" PRIMARY KEY ("territory")
);

CREATE TABLE "phone_call" (
    "id" UUID NOT NULL,
    "provider_sid" TEXT,
    "direction" TEXT NOT NULL,
    "e164" TEXT,
    "territory" TEXT,
    "case_id" UUID,
    "attempt_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "session" JSONB,
    "identity" TEXT NOT NULL DEFAULT 'unasked',
    "identity_tries" INTEGER NOT NULL DEFAULT 0,
    "waiting_since" TIMESTAMPTZ(3),
    "taken_by" UUID,
    "bridged_at" TIMESTAMPTZ(3),
    "ending" TEXT,
    "card_id" UUID,
    "call_back_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_call_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "phone_call_provider_sid_key" ON "phone_call"("provider_sid");
CREATE INDEX "phone_call_e164_started_at_idx" ON "phone_call"("e164", "started_at");
CREATE INDEX "phone_call_attempt_id_idx" ON "phone_call"("attempt_id");
CREATE INDEX "phone_call_case_id_idx" ON "phone_call"("case_id");
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_taken_by_fkey" FOREIGN KEY ("taken_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE phone_call
  ADD CONSTRAINT call_direction CHECK (direction IN ('in', 'out')),
  ADD CONSTRAINT call_state CHECK (state IN ('menu', 'waiting', 'ringing', 'talking', 'message', 'over')),
  ADD CONSTRAINT call_identity CHECK (identity IN ('unasked', 'asked', 'confirmed', 'failed')),
  ADD CONSTRAINT call_over CHECK ((state = 'over') = (ended_at IS NOT NULL)),
  ADD CONSTRAINT call_waits CHECK (state <> 'waiting' OR waiting_since IS NOT NULL);
-- The queue is read at every announcement of a place.
CREATE INDEX phone_call_waiting ON phone_call (territory, waiting_since) WHERE state = 'waiting';
CREATE INDEX phone_call_open ON phone_call (started_at) WHERE state <> 'over';

CREATE TABLE "call_leg" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "staff_id" UUID,
    "e164" TEXT NOT NULL,
    "provider_sid" TEXT,
    "state" TEXT NOT NULL,
    "end" TEXT,
    "answered_by" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_leg_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "call_leg_provider_sid_key" ON "call_leg"("provider_sid");
CREATE INDEX "call_leg_call_id_idx" ON "call_leg"("call_id");
ALTER TABLE "call_leg" ADD CONSTRAINT "call_leg_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "phone_call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "call_leg" ADD CONSTRAINT "call_leg_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE call_leg
  ADD CONSTRAINT leg_role CHECK (role IN ('worker', 'tenant')),
  ADD CONSTRAINT leg_state CHECK (state IN ('claimed', 'placed', 'ringing', 'answered', 'over')),
  ADD CONSTRAINT leg_over CHECK ((state = 'over') = (ended_at IS NOT NULL));
-- Nobody's telephone rings for two callers at once: the database says no to the second.
CREATE UNIQUE INDEX call_leg_one_per_worker ON call_leg (staff_id) WHERE role = 'worker' AND state <> 'over';

-- What was answered to a request of the provider's: asked again, the same is said.
CREATE TABLE "call_turn" (
    "owner" UUID NOT NULL,
    "turn" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_turn_pkey" PRIMARY KEY ("owner", "turn")
);

CREATE TABLE "call_back" (
    "id" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    "case_id" UUID,
    "territory" TEXT,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "card_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_back_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "call_back_case_id_idx" ON "call_back"("case_id");
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE call_back
  ADD CONSTRAINT call_back_reason CHECK (reason IN ('asked', 'abandoned', 'missed', 'waited', 'nobody', 'line-down', 'message')),
  ADD CONSTRAINT call_back_state CHECK (state IN ('waiting', 'calling', 'reached', 'given-up', 'withdrawn')),
  ADD CONSTRAINT call_back_tries CHECK (tries BETWEEN 0 AND 3),
  ADD CONSTRAINT call_back_over CHECK ((state IN ('waiting', 'calling')) = (ended_at IS NULL));
-- However often they ring, people are called back once.
CREATE UNIQUE INDEX call_back_one_open ON call_back (e164) WHERE ended_at IS NULL;

CREATE TABLE "voicemail" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "recording_sid" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "media_type" TEXT,
    "audio" BYTEA,
    "left_at" TIMESTAMPTZ(3) NOT NULL,
    "keep_until" TIMESTAMPTZ(3) NOT NULL,
    "heard_at" TIMESTAMPTZ(3),
    "heard_by" UUID,

    CONSTRAINT "voicemail_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "voicemail_recording_sid_key" ON "voicemail"("recording_sid");
CREATE INDEX "voicemail_call_id_idx" ON "voicemail"("call_id");
ALTER TABLE "voicemail" ADD CONSTRAINT "voicemail_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "phone_call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "voicemail" ADD CONSTRAINT "voicemail_heard_by_fkey" FOREIGN KEY ("heard_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE voicemail
  ADD CONSTRAINT voicemail_state CHECK (state IN ('left', 'stored', 'kept', 'gone')),
  ADD CONSTRAINT voicemail_audio CHECK ((state IN ('stored', 'kept')) = (audio IS NOT NULL));

CREATE TABLE "barred_number" (
    "e164" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "barred_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "barred_number_pkey" PRIMARY KEY ("e164")
);
ALTER TABLE "barred_number" ADD CONSTRAINT "barred_number_barred_by_fkey" FOREIGN KEY ("barred_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
