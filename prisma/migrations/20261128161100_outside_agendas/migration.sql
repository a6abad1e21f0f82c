-- Agendas that people keep elsewhere: what went wrong is a word of ours, told in French on pages;
-- and whatever door an address came by, it is one that is read safely (http: this machine alone).
ALTER TABLE staff
  ADD CONSTRAINT staff_agenda_problem CHECK (agenda_problem IN (
    'refused', 'gone', 'away', 'too-large', 'not-a-calendar', 'too-many', 'some-unread')),
  ADD CONSTRAINT staff_agenda_url CHECK (
    agenda_url ~ '^(https://|http://(localhost|127\.0\.0\.1|\[::1\])[:/])');
