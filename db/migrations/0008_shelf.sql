-- The words of a text as they are searched: folded, with words that hold a half-space both joined and split.
CREATE FUNCTION words_of(t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT w), '{}') FROM (
    SELECT regexp_split_to_table(fold_for_search(t), '[^[:alnum:]]+') AS w
    UNION ALL SELECT regexp_split_to_table(fold_for_search(translate(t, U&'\200C', ' ')), '[^[:alnum:]]+')) s WHERE w <> ''
$$;
--> statement-breakpoint
-- Neighbouring words of a text written together, so that «دستباف» finds «دست باف».
CREATE FUNCTION joined_words_of(t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT w || n), '{}') FROM (
    SELECT w, lead(w) OVER (ORDER BY place) AS n
    FROM regexp_split_to_table(fold_for_search(translate(t, U&'\200C', ' ')), '[^[:alnum:]]+') WITH ORDINALITY AS s(w, place) WHERE w <> '') p
  WHERE n IS NOT NULL AND p.w !~ '[0-9]' AND n !~ '[0-9]'
$$;
--> statement-breakpoint
-- How a word sounds, whichever letters it is written in: its consonants, one sign a sound, no vowels (Persian does not
-- write the short ones), و and ی only where they begin the word, no closing h, no doubled sign. The classes are the house's own.
CREATE FUNCTION sound_of(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(
      regexp_replace(regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(fold_for_search(word), 'x', 'ks'), 'kh', 'X'), 'sh', 'S'), 'ch', 'C'), 'zh', 'J'), 'gh', 'Q'), 'ph', 'f'), 'th', 't'), 'ck', 'k'),
        '^ا[یو]', ''), '^[ioue]y?', ''),
      U&'\0628\067E\062A\0637\062B\0633\0635\062C\0686\062D\0647\062E\062F\0630\0632\0636\0638\0631\0698\0634\063A\0642\0641\06A9\06AF\0644\0645\0646\0648\06CCqcw\0627\0639\0621aeiou',
      'bpttsssjChhXdzzzzrJSQQfkglmnvyQkv'),
    '(?<!^)[vy]', '', 'g'), 'h$', ''), '(.)\1+', '\1', 'g'), '[^A-Za-z]', '', 'g')
$$;
--> statement-breakpoint
-- Attributes that say nothing about what a thing is: numbers of papers and dates.
CREATE FUNCTION telling_attributes(a jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT a - ARRAY['labName', 'labReportNo', 'labReportDate', 'lotNo', 'healthId', 'bestBefore', 'harvestMonth', 'collectionPermit', 'organicCert', 'unit']
$$;
--> statement-breakpoint
-- What an attribute's value is, as words to search: choices by their ids, texts as written, places by name, true ones by key.
CREATE FUNCTION attribute_text(a jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(string_agg(CASE jsonb_typeof(value)
      WHEN 'string' THEN value #>> '{}'
      WHEN 'array' THEN (SELECT string_agg(x, ' ') FROM jsonb_array_elements_text(value) x)
      WHEN 'object' THEN CASE WHEN value ? 'county' THEN coalesce(value ->> 'place', '') ELSE (SELECT string_agg(k, ' ') FROM jsonb_object_keys(value) k) END
      WHEN 'boolean' THEN CASE WHEN value = 'true' THEN key ELSE '' END
      ELSE '' END, ' '), '')
  FROM jsonb_each(telling_attributes(a))
$$;
--> statement-breakpoint
-- `key=value` of every attribute that is one of a list, for filters and their counts.
CREATE FUNCTION attribute_tokens(a jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(key || '=' || v), '{}') FROM jsonb_each(telling_attributes(a)), LATERAL (
    SELECT value #>> '{}' AS v WHERE jsonb_typeof(value) IN ('string', 'boolean')
    UNION ALL SELECT x FROM jsonb_array_elements_text(CASE WHEN jsonb_typeof(value) = 'array' THEN value ELSE '[]' END) x
    UNION ALL SELECT k FROM jsonb_object_keys(CASE WHEN jsonb_typeof(value) = 'object' AND NOT value ? 'county' THEN value ELSE '{}' END) k) l
  WHERE length(v) <= 80
$$;
--> statement-breakpoint
-- Brings the shelf's rows of these products to what the market says now: there, changed, or gone.
CREATE FUNCTION put_on_shelf(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM shelf WHERE product_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM products p JOIN shops s ON s.id = p.shop_id LEFT JOIN stock_items st ON st.product_id = p.id
    WHERE p.id = shelf.product_id AND p.status = 'published' AND s.opened_at IS NOT NULL AND s.paused_at IS NULL AND s.closed_at IS NULL
      AND (st.id IS NULL OR st.on_hand + st.reserved > 0));
  WITH on_sale AS (
    SELECT p.id, p.shop_id, p.cluster_id, p.family, p.availability, p.lead_time_days, p.published_at, p.attributes,
      coalesce(m.county, c.county) AS county,
      coalesce(fa.title, '') || ' ' || coalesce(en.title, '') AS title,
      coalesce(fa.description, '') || ' ' || coalesce(en.description, '') AS description,
      c.name_fa || ' ' || c.name_en || ' ' || attribute_text(p.attributes) AS about,
      s.name_fa || ' ' || s.name_en || ' ' || CASE WHEN s.shows_place THEN coalesce(m.place_fa, '') || ' ' || coalesce(m.place_en, '') ELSE '' END AS whose
    FROM products p JOIN shops s ON s.id = p.shop_id JOIN clusters c ON c.id = p.cluster_id
    LEFT JOIN producers m ON m.id = s.producer_id LEFT JOIN stock_items st ON st.product_id = p.id
    LEFT JOIN product_texts fa ON fa.product_id = p.id AND fa.locale = 'fa'
    LEFT JOIN product_texts en ON en.product_id = p.id AND en.locale = 'en'
    WHERE p.id = ANY (ids) AND p.status = 'published' AND s.opened_at IS NOT NULL AND s.paused_at IS NULL AND s.closed_at IS NULL
      AND (st.id IS NULL OR st.on_hand + st.reserved > 0)),
  known AS (
    INSERT INTO search_words (word, shown, sound)
    SELECT w, min(written), sound_of(w) FROM (
      SELECT fold_for_search(written) COLLATE "C" AS w, written FROM on_sale,
        regexp_split_to_table(title || ' ' || about || ' ' || whose, U&'[^[:alnum:]\200C\064B-\0655\0670]+') AS written
      UNION ALL SELECT fold_for_search(part) COLLATE "C", part FROM on_sale,
        regexp_split_to_table(title || ' ' || about || ' ' || whose, U&'[^[:alnum:]\064B-\0655\0670]+') AS part) d
    WHERE length(w) BETWEEN 2 AND 60 AND w !~ '^[0-9]+$' GROUP BY w ORDER BY w
    ON CONFLICT DO NOTHING)
  INSERT INTO shelf AS kept (product_id, shop_id, cluster_id, family, availability, service, county, lead_time_days, published_at,
    price_irr, price_eur, price_usd, tokens, document)
  SELECT id, shop_id, cluster_id, family, availability, (availability = 'service')::int, county, lead_time_days, published_at,
    (SELECT amount FROM product_prices WHERE product_id = o.id AND currency = 'IRR'),
    (SELECT amount FROM product_prices WHERE product_id = o.id AND currency = 'EUR'),
    (SELECT amount FROM product_prices WHERE product_id = o.id AND currency = 'USD'),
    attribute_tokens(attributes),
    setweight(to_tsvector('simple', array_to_string(words_of(title) || joined_words_of(title), ' ')), 'A')
      || setweight(to_tsvector('simple', array_to_string(words_of(about) || ARRAY['craft' || replace(family, '-', ''), 'county' || county], ' ')), 'B')
      || setweight(to_tsvector('simple', array_to_string(words_of(whose), ' ')), 'C')
      || setweight(to_tsvector('simple', array_to_string(words_of(description), ' ')), 'D')
  FROM on_sale o
  ON CONFLICT (product_id) DO UPDATE SET shop_id = excluded.shop_id, cluster_id = excluded.cluster_id, family = excluded.family,
    availability = excluded.availability, service = excluded.service, county = excluded.county, lead_time_days = excluded.lead_time_days,
    published_at = excluded.published_at, price_irr = excluded.price_irr, price_eur = excluded.price_eur, price_usd = excluded.price_usd,
    tokens = excluded.tokens, document = excluded.document
  WHERE (kept.*) IS DISTINCT FROM (excluded.*);
END $$;
--> statement-breakpoint
-- Follows every change a shelf row is made of. Deferred to the end of the transaction, when all other locks are held, and
-- one shop at a time: of two that change a shop and its product at once the later sees what the earlier did.
CREATE FUNCTION shelf_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  ids uuid[];
  shop uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'products' THEN ids := ARRAY[(changed ->> 'id')::uuid];
    WHEN 'shops' THEN shop := (changed ->> 'id')::uuid;
    WHEN 'producers' THEN SELECT id INTO shop FROM shops WHERE producer_id = (changed ->> 'id')::uuid;
    WHEN 'clusters' THEN SELECT array_agg(id) INTO ids FROM products WHERE cluster_id = (changed ->> 'id')::uuid AND status = 'published';
    ELSE ids := ARRAY[(changed ->> 'product_id')::uuid];
  END CASE;
  IF ids IS NOT NULL AND TG_TABLE_NAME <> 'clusters' THEN
    SELECT p.shop_id INTO shop FROM products p
      WHERE p.id = ids[1] AND (p.status = 'published' OR EXISTS (SELECT FROM shelf WHERE product_id = p.id));
    IF shop IS NULL THEN RETURN NULL; END IF;
  END IF;
  IF shop IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('shelf ' || shop, 0));
    IF ids IS NULL THEN
      SELECT array_agg(id) INTO ids FROM products WHERE shop_id = shop AND status = 'published';
    END IF;
  END IF;
  IF ids IS NOT NULL THEN PERFORM put_on_shelf(ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER products_on_shelf AFTER INSERT OR UPDATE ON products DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_setting('khanegi.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER product_texts_on_shelf AFTER INSERT OR UPDATE OR DELETE ON product_texts DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_setting('khanegi.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER product_prices_on_shelf AFTER INSERT OR UPDATE OR DELETE ON product_prices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_setting('khanegi.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER stock_items_made_on_shelf AFTER INSERT ON stock_items DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_setting('khanegi.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
-- A sale changes the shelf only when it takes the last piece, or a return brings the first.
CREATE CONSTRAINT TRIGGER stock_items_on_shelf AFTER UPDATE ON stock_items DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.on_hand + OLD.reserved > 0) IS DISTINCT FROM (NEW.on_hand + NEW.reserved > 0)) EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER shops_on_shelf AFTER UPDATE ON shops DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (
    (OLD.opened_at IS NULL, OLD.paused_at IS NULL, OLD.closed_at IS NULL, OLD.name_fa, OLD.name_en, OLD.shows_place)
    IS DISTINCT FROM (NEW.opened_at IS NULL, NEW.paused_at IS NULL, NEW.closed_at IS NULL, NEW.name_fa, NEW.name_en, NEW.shows_place))
  EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER producers_on_shelf AFTER UPDATE OF county, place_fa, place_en ON producers DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER clusters_on_shelf AFTER UPDATE OF name_fa, name_en, county ON clusters DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION shelf_follows();
--> statement-breakpoint
DROP INDEX product_texts_fold;
--> statement-breakpoint
SELECT put_on_shelf(array_agg(id)) FROM products WHERE status = 'published';
