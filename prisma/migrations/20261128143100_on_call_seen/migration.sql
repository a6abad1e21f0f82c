-- The rota and who was asked for a card, with their reader's eyes (row_level_security).
GRANT SELECT ON on_call, card_ask TO aller_vers_member;

ALTER TABLE on_call ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON on_call FOR SELECT TO aller_vers_member
  USING (territory = ANY (seen_territories()));
ALTER TABLE card_ask ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON card_ask FOR SELECT TO aller_vers_member
  USING (EXISTS (SELECT FROM card k WHERE k.id = card_id));
