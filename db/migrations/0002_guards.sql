-- What the database itself refuses, whoever asks. See docs/decisions/0006 and 0011.
INSERT INTO market_clock (one, ahead_ms) VALUES (1, 0);
--> statement-breakpoint
-- ISO 4217 and the law of 2025 on the new rial (domain notes 5.4): announced, no date in force yet.
INSERT INTO currency_units (code, unit, exponent, factor, valid_from, valid_to) VALUES
  ('IRR', 'current', 0, 1, '1932-03-13', NULL),
  ('IRR', 'new', 2, 10000, NULL, NULL),
  ('EUR', 'current', 2, 1, '1999-01-01', NULL),
  ('USD', 'current', 2, 1, '1792-04-02', NULL);
--> statement-breakpoint
-- Entries of one ledger transaction: two or more, adding to nothing per currency. Judged at commit.
CREATE FUNCTION ledger_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tx uuid := CASE TG_TABLE_NAME WHEN 'ledger_entries' THEN (to_jsonb(NEW)->>'transaction_id')::uuid ELSE (to_jsonb(NEW)->>'id')::uuid END;
BEGIN
  IF (SELECT count(*) FROM ledger_entries WHERE transaction_id = tx) < 2 THEN
    RAISE EXCEPTION 'ledger transaction % has fewer than two entries', tx USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM ledger_entries WHERE transaction_id = tx GROUP BY currency HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not add up', tx USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_entries_add_up AFTER INSERT ON ledger_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_adds_up();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_transactions_add_up AFTER INSERT ON ledger_transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_adds_up();
--> statement-breakpoint
-- History is added to, never rewritten: even for the owner of the tables.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['events', 'event_seals', 'transitions', 'stock_moves', 'ledger_transactions', 'ledger_entries', 'command_keys'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Two roles of the application: one cannot write at all, one cannot rewrite history. Made once a cluster.
DO $$ BEGIN CREATE ROLE khanegi_reader NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN CREATE ROLE khanegi_writer NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
GRANT khanegi_reader, khanegi_writer TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO khanegi_reader, khanegi_writer;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public TO khanegi_reader;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO khanegi_writer;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO khanegi_writer;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON events, event_seals, transitions, stock_moves, ledger_transactions, ledger_entries, command_keys FROM khanegi_writer;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO khanegi_reader;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO khanegi_writer;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO khanegi_writer;
