-- The desk's pages are told that the queue changed, in the transaction that changes it: which
-- territory and which operator, never which card, household or person. What only Slack shows
-- (shown_version, slack_ts) is told to nobody.

CREATE FUNCTION tell_desk_pages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  household record;
BEGIN
  SELECT territory, operator INTO household FROM case_file WHERE id = NEW.case_id;
  PERFORM pg_notify('aller_vers_desk', json_build_object(
    'territory', coalesce(household.territory, NEW.territory),
    'operator', household.operator)::text);
  RETURN NULL;
END $$;

CREATE TRIGGER card_opened_is_told AFTER INSERT ON card
  FOR EACH ROW EXECUTE FUNCTION tell_desk_pages();
CREATE TRIGGER card_changed_is_told AFTER UPDATE ON card
  FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version)
  EXECUTE FUNCTION tell_desk_pages();
