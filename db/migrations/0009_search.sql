CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
-- Words of the market that somebody may have meant by one it does not have: those that begin with it; else those that
-- sound like it in either script, and those with the fewest letters between.
CREATE FUNCTION near_words(typed text) RETURNS SETOF text LANGUAGE plpgsql STABLE SET pg_trgm.similarity_threshold = 0.2 AS $$
BEGIN
  RETURN QUERY SELECT w.word FROM search_words w WHERE w.word LIKE typed || '%' AND length(typed) > 1 ORDER BY length(w.word), w.word LIMIT 12;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT w.word FROM search_words w WHERE length(sound_of(typed)) > 1 AND w.sound = sound_of(typed)
    ORDER BY length(w.word), w.word LIMIT 8;
  IF length(typed) < 3 OR typed ~ '[0-9]' THEN RETURN; END IF;
  RETURN QUERY SELECT word FROM (
    SELECT w.word, levenshtein(w.word, typed) AS apart, min(levenshtein(w.word, typed)) OVER () AS least
    FROM search_words w WHERE w.word % typed AND abs(length(w.word) - length(typed)) < 3) c
    WHERE apart = least AND apart <= CASE WHEN length(typed) < 4 THEN 1 WHEN length(typed) < 8 THEN 2 ELSE 3 END
    ORDER BY word LIMIT 6;
END $$;
--> statement-breakpoint
-- What somebody looks for, from the words she typed as the market understood them: a list of `{"any": [[word, …], …],
-- "word": typed or null}`. All of the list must be found (`mode` "all") or one of it ("any"); one of `any` does for each.
-- A word the market does not have is taken for its nearest. Words are folded letters and digits only.
CREATE FUNCTION query_of(groups jsonb, mode text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  whole tsquery; part tsquery; phrase jsonb; one jsonb; typed text; near text;
BEGIN
  FOR one IN SELECT * FROM jsonb_array_elements(groups) LOOP
    part := NULL;
    FOR phrase IN SELECT * FROM jsonb_array_elements(one -> 'any') LOOP
      part := coalesce(part || (SELECT string_agg(quote_literal(w), ' & ')::tsquery FROM jsonb_array_elements_text(phrase) w),
                       (SELECT string_agg(quote_literal(w), ' & ')::tsquery FROM jsonb_array_elements_text(phrase) w));
    END LOOP;
    typed := one ->> 'word';
    IF typed IS NOT NULL THEN
      part := coalesce(part || quote_literal(typed)::tsquery, quote_literal(typed)::tsquery);
      IF NOT EXISTS (SELECT FROM search_words WHERE word = typed) THEN
        FOR near IN SELECT * FROM near_words(typed) LOOP
          part := part || quote_literal(near)::tsquery;
        END LOOP;
      END IF;
    END IF;
    whole := CASE WHEN whole IS NULL THEN part WHEN mode = 'all' THEN whole && part ELSE whole || part END;
  END LOOP;
  RETURN whole;
END $$;
