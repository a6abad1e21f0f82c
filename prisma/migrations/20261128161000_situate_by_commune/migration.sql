-- Households that came in while no service could find them: each is situated once more, by the
-- centre of its commune if nothing better is known. The key makes it one act for each.
INSERT INTO diary (id, kind, case_id, key, payload, due_at, created_at)
  SELECT gen_random_uuid(), 'geocode-case', c.id, 'geocode:' || c.id || ':by-commune', '{}', now(), now()
  FROM case_file c
  WHERE c.precision = 'none' AND c.status <> 'closed' AND c.postcode IS NOT NULL
  ON CONFLICT (key) DO NOTHING;
