-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "close_reason" TEXT,
    "civility" TEXT,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "birth_date" DATE,
    "address" TEXT,
    "address_more" TEXT,
    "postcode" TEXT,
    "commune" TEXT,
    "language" TEXT,
    "referred_on" DATE NOT NULL,
    "hearing_on" DATE,
    "deadline_on" DATE,
    "deadline_kind" TEXT,
    "paused_until" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "violence" BOOLEAN NOT NULL DEFAULT false,
    "alerts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_member" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "civility" TEXT,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "birth_date" DATE,
    "reference" TEXT,

    CONSTRAINT "case_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_number" (
    "e164" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'unverified',
    "discretion" INTEGER NOT NULL DEFAULT 0,
    "opted_out_at" TIMESTAMPTZ(3),
    "blocked_reason" TEXT,
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "phone_number_pkey" PRIMARY KEY ("e164")
);

-- CreateTable
CREATE TABLE "case_phone" (
    "case_id" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "case_phone_pkey" PRIMARY KEY ("case_id","e164")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "row_hash" TEXT NOT NULL,
    "reference" TEXT,
    "outcome" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "case_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "case_id" UUID,
    "e164" TEXT,
    "channel" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT,
    "until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_event" (
    "id" BIGSERIAL NOT NULL,
    "attempt_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "code" TEXT,
    "provider_sid" TEXT,
    "detail" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_text" (
    "attempt_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "provider_sid" TEXT,

    CONSTRAINT "message_text_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diary" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "key" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "rung_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "diary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_event" (
    "id" BIGSERIAL NOT NULL,
    "event_sid" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3),
    "processed_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inbound_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "session" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "ending" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "first_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "profile" TEXT,
    "territories" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "slack_user_id" TEXT,
    "access_key_hash" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair" (
    "id" UUID NOT NULL,
    "territory" TEXT NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "hours" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'booked',
    "booked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_offer" (
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "pair_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slot_offer_pkey" PRIMARY KEY ("case_id","number")
);

-- CreateTable
CREATE TABLE "card" (
    "id" UUID NOT NULL,
    "case_id" UUID,
    "e164" TEXT,
    "reason" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "wish" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "owner_id" UUID,
    "close_reason" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "shown_version" INTEGER NOT NULL DEFAULT 0,
    "slack_channel" TEXT,
    "slack_ts" TEXT,

    CONSTRAINT "card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "web_session" (
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "web_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" BIGSERIAL NOT NULL,
    "staff_id" UUID,
    "action" TEXT NOT NULL,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_file_reference_key" ON "case_file"("reference");

-- CreateIndex
CREATE INDEX "case_file_territory_status_idx" ON "case_file"("territory", "status");

-- CreateIndex
CREATE INDEX "case_file_referred_on_idx" ON "case_file"("referred_on");

-- CreateIndex
CREATE INDEX "case_member_case_id_idx" ON "case_member"("case_id");

-- CreateIndex
CREATE INDEX "case_phone_e164_idx" ON "case_phone"("e164");

-- CreateIndex
CREATE INDEX "import_batch_sha256_idx" ON "import_batch"("sha256");

-- CreateIndex
CREATE INDEX "import_row_row_hash_idx" ON "import_row"("row_hash");

-- CreateIndex
CREATE INDEX "import_row_reference_idx" ON "import_row"("reference");

-- CreateIndex
CREATE INDEX "attempt_case_id_at_idx" ON "attempt"("case_id", "at");

-- CreateIndex
CREATE INDEX "attempt_e164_at_idx" ON "attempt"("e164", "at");

-- CreateIndex
CREATE INDEX "attempt_event_attempt_id_idx" ON "attempt_event"("attempt_id");

-- CreateIndex
CREATE INDEX "attempt_event_provider_sid_idx" ON "attempt_event"("provider_sid");

-- CreateIndex
CREATE UNIQUE INDEX "message_text_provider_sid_key" ON "message_text"("provider_sid");

-- CreateIndex
CREATE INDEX "case_event_case_id_at_idx" ON "case_event"("case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "diary_key_key" ON "diary"("key");

-- CreateIndex
CREATE INDEX "diary_case_id_idx" ON "diary"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_event_event_sid_key" ON "inbound_event"("event_sid");

-- CreateIndex
CREATE INDEX "conversation_case_id_idx" ON "conversation"("case_id");

-- CreateIndex
CREATE INDEX "conversation_e164_idx" ON "conversation"("e164");

-- CreateIndex
CREATE UNIQUE INDEX "staff_slack_user_id_key" ON "staff"("slack_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_access_key_hash_key" ON "staff"("access_key_hash");

-- CreateIndex
CREATE INDEX "pair_territory_idx" ON "pair"("territory");

-- CreateIndex
CREATE INDEX "visit_case_id_idx" ON "visit"("case_id");

-- CreateIndex
CREATE INDEX "visit_pair_id_starts_at_idx" ON "visit"("pair_id", "starts_at");

-- CreateIndex
CREATE INDEX "slot_offer_pair_id_starts_at_idx" ON "slot_offer"("pair_id", "starts_at");

-- CreateIndex
CREATE INDEX "card_case_id_idx" ON "card"("case_id");

-- CreateIndex
CREATE INDEX "access_log_case_id_idx" ON "access_log"("case_id");

-- AddForeignKey
ALTER TABLE "case_member" ADD CONSTRAINT "case_member_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_phone" ADD CONSTRAINT "case_phone_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_phone" ADD CONSTRAINT "case_phone_e164_fkey" FOREIGN KEY ("e164") REFERENCES "phone_number"("e164") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_event" ADD CONSTRAINT "attempt_event_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_text" ADD CONSTRAINT "message_text_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair" ADD CONSTRAINT "pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair" ADD CONSTRAINT "pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "web_session" ADD CONSTRAINT "web_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

