-- Who a person is elsewhere: at the provider who signs them in, and in Slack. Both are bound by
-- a step of the person's own, never guessed; what is handed out for it is kept by its hash.

-- A session ends of itself (expires_at), after a time without use (seen_at), and when its provider says so.
ALTER TABLE "web_session"
  ADD COLUMN "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "issuer" TEXT,
  ADD COLUMN "subject" TEXT,
  ADD COLUMN "provider_sid" TEXT,
  ADD COLUMN "id_token" TEXT;
CREATE INDEX "web_session_staff_id_idx" ON "web_session"("staff_id");
CREATE INDEX "web_session_issuer_subject_idx" ON "web_session"("issuer", "subject");

CREATE TABLE "staff_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_identity_pkey" PRIMARY KEY ("issuer","subject")
);
CREATE UNIQUE INDEX "staff_identity_staff_id_key" ON "staff_identity"("staff_id");
ALTER TABLE "staff_identity" ADD CONSTRAINT "staff_identity_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "invitation" (
    "code_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("code_hash")
);
CREATE UNIQUE INDEX "invitation_staff_id_key" ON "invitation"("staff_id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "slack_link" (
    "token_hash" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "slack_name" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE UNIQUE INDEX "slack_link_slack_user_id_key" ON "slack_link"("slack_user_id");

-- A provider's word that a session is over counts once.
CREATE TABLE "logout_token" (
    "issuer" TEXT NOT NULL,
    "jti" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "logout_token_pkey" PRIMARY KEY ("issuer","jti")
);
