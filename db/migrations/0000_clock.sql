-- The market's clock: the database's, moved forward by market_clock in demo mode only. Made before the tables, whose
-- columns default to it; plpgsql looks its table up when it runs.
CREATE FUNCTION market_now() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE ahead bigint;
BEGIN
  SELECT ahead_ms INTO ahead FROM market_clock WHERE one = 1;
  RETURN now() + make_interval(secs => coalesce(ahead, 0) / 1000.0);
END $$;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
