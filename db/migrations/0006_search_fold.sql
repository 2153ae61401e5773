-- The fold of app/platform/text.ts (foldForSearch), for titles that are searched in the database: look-alike letters and
-- digits onto one, no harakat, tatweel, joiners nor direction marks. A test holds the two to the same answers.
CREATE FUNCTION fold_for_search(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(lower(normalize(t, NFKC)),
    U&'\064A\0649\0626\0643\0629\06C0\06D5\0622\0623\0625\0671\0624\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\0640\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0656\0657\0658\0659\065A\065B\065C\065D\065E\065F\0670\061C\200B\200C\200D\200E\200F\202A\202B\202C\202D\202E\2066\2067\2068\2069\FEFF',
    U&'\06CC\06CC\06CC\06A9\0647\0647\0647\0627\0627\0627\0627\0648\0030\0031\0032\0033\0034\0035\0036\0037\0038\0039\0030\0031\0032\0033\0034\0035\0036\0037\0038\0039')
$$;
--> statement-breakpoint
CREATE INDEX product_texts_fold ON product_texts USING gin (fold_for_search(title) gin_trgm_ops);
