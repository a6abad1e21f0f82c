-- The index's list of pending entries is read whole by every lookup: a large import spent
-- 0.7 s a chunk there. Entries now enter the index at once (0.02 s).
ALTER INDEX case_file_keys SET (fastupdate = off);
SELECT gin_clean_pending_list('case_file_keys');
