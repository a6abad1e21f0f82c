-- The import meets the same household again by these keys, row after row of a large file.
CREATE INDEX case_file_keys ON case_file USING gin ((source -> 'keys'));
