-- Territories may write texts their own way; conversations are many flows and speak a language;
-- the satisfaction survey keeps marks without the cases that gave them.

CREATE TABLE "wording" (
    "id" UUID NOT NULL,
    "territory" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "template" TEXT,
    "why" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "wording_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "wording_territory_text_idx" ON "wording"("territory", "text");
ALTER TABLE "wording" ADD CONSTRAINT "wording_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wording" ADD CONSTRAINT "wording_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE wording
  ADD CONSTRAINT wording_language CHECK (language IN ('fr', 'en', 'ar', 'tr', 'pt', 'ro', 'rcf')),
  ADD CONSTRAINT wording_sender CHECK (sender IN ('two_way', 'one_way')),
  ADD CONSTRAINT wording_state CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
  ADD CONSTRAINT wording_decided CHECK ((state = 'proposed') = (decided_at IS NULL)),
  ADD CONSTRAINT wording_decider CHECK (decided_at IS NULL OR decided_by IS NOT NULL),
  -- A second person reads what a household will read.
  ADD CONSTRAINT wording_second_person CHECK (state NOT IN ('approved', 'refused') OR decided_by <> proposed_by);
CREATE UNIQUE INDEX wording_one_proposal ON wording (territory, text, language, sender)
  WHERE state = 'proposed';

-- What was decided is history; a proposal is decided once, and its words never change.
CREATE FUNCTION keep_wording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'proposed'
     OR (NEW.territory, NEW.text, NEW.language, NEW.sender, NEW.template, NEW.why, NEW.proposed_by, NEW.proposed_at)
        IS DISTINCT FROM
        (OLD.territory, OLD.text, OLD.language, OLD.sender, OLD.template, OLD.why, OLD.proposed_by, OLD.proposed_at)
  THEN
    RAISE EXCEPTION 'un texte décidé ne se modifie pas : % refusé', TG_OP
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wording_history BEFORE UPDATE OR DELETE ON wording
  FOR EACH ROW EXECUTE FUNCTION keep_wording();
CREATE TRIGGER wording_kept BEFORE TRUNCATE ON wording
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE "survey_mark" (
    "id" BIGSERIAL NOT NULL,
    "territory" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "mark" INTEGER NOT NULL,
    "month" DATE NOT NULL,

    CONSTRAINT "survey_mark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "survey_mark_territory_month_idx" ON "survey_mark"("territory", "month");
ALTER TABLE survey_mark
  ADD CONSTRAINT survey_who CHECK (who IN ('household', 'landlord')),
  ADD CONSTRAINT survey_value CHECK (mark BETWEEN 1 AND 5);

-- Conversations under way go on in the flow that took over their step.
UPDATE conversation SET
  flow = moved.flow,
  session = session || jsonb_build_object('flow', moved.flow, 'node', moved.node, 'language', 'fr', 'speaks', null)
FROM (VALUES
  ('premier-contact', 'premier-contact-amont', 'ouvrir'),
  ('relance', 'premier-contact-amont', 'relance'),
  ('derniere-relance', 'premier-contact-amont', 'derniere-relance'),
  ('ecouter', 'une-personne', 'ecouter'),
  ('choisir', 'rendez-vous', 'choisir'),
  ('lequel', 'rendez-vous', 'lequel'),
  ('choisir-encore', 'rendez-vous', 'choisir-encore'),
  ('avant-visite', 'rendez-vous', 'avant-visite'),
  ('annulee', 'rendez-vous', 'annulee'),
  ('une-personne', 'une-personne', 'attendre')
) AS moved (was, flow, node)
WHERE conversation.flow = 'rencontre' AND conversation.status = 'waiting'
  AND conversation.session ->> 'node' = moved.was;
-- Those that ended keep their end; a later one reads its language there.
UPDATE conversation SET session = session || '{"language": "fr", "speaks": null}'::jsonb
WHERE NOT session ? 'language';
