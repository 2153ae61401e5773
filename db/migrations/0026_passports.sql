CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"serial" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	"kid" text NOT NULL,
	"jwt" text NOT NULL,
	"hash" text NOT NULL,
	"sig" text NOT NULL,
	"issued_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ownership_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ownership_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ownerships" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"passport_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"way" text NOT NULL,
	"order_line_id" uuid,
	"since" timestamp with time zone DEFAULT market_now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passport_looks" (
	"passport_id" uuid PRIMARY KEY NOT NULL,
	"looks" integer DEFAULT 0 NOT NULL,
	"first_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "passport_looks_positive" CHECK (looks >= 0)
);
--> statement-breakpoint
CREATE TABLE "passport_photos" (
	"passport_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	CONSTRAINT "passport_photos_passport_id_photo_id_pk" PRIMARY KEY("passport_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "passport_readers" (
	"passport_id" uuid NOT NULL,
	"day" date NOT NULL,
	"reader" text NOT NULL,
	CONSTRAINT "passport_readers_passport_id_day_reader_pk" PRIMARY KEY("passport_id","day","reader")
);
--> statement-breakpoint
CREATE TABLE "passports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"serial" text NOT NULL,
	"product_id" uuid,
	"shop_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"national_number" text,
	"suspended_at" timestamp with time zone,
	"suspended_by" uuid,
	"suspension_reason" text,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"revocation_reason" text,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "passports_serial_unique" UNIQUE("serial"),
	CONSTRAINT "passports_revoked" CHECK ((revoked_at is null) = (revocation_reason is null)),
	CONSTRAINT "passports_suspended" CHECK ((suspended_at is null) = (suspension_reason is null))
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "status_entries" (
	"position" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "status_entries_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"serial" text NOT NULL,
	CONSTRAINT "status_entries_serial_unique" UNIQUE("serial")
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_serial_status_entries_serial_fk" FOREIGN KEY ("serial") REFERENCES "public"."status_entries"("serial") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_kid_signing_keys_kid_fk" FOREIGN KEY ("kid") REFERENCES "public"."signing_keys"("kid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_codes" ADD CONSTRAINT "ownership_codes_ownership_id_ownerships_id_fk" FOREIGN KEY ("ownership_id") REFERENCES "public"."ownerships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_passport_id_passports_id_fk" FOREIGN KEY ("passport_id") REFERENCES "public"."passports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passport_looks" ADD CONSTRAINT "passport_looks_passport_id_passports_id_fk" FOREIGN KEY ("passport_id") REFERENCES "public"."passports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passport_photos" ADD CONSTRAINT "passport_photos_passport_id_passports_id_fk" FOREIGN KEY ("passport_id") REFERENCES "public"."passports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passport_photos" ADD CONSTRAINT "passport_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passport_readers" ADD CONSTRAINT "passport_readers_passport_id_passports_id_fk" FOREIGN KEY ("passport_id") REFERENCES "public"."passports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_suspended_by_persons_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passports" ADD CONSTRAINT "passports_revoked_by_persons_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_keys" ADD CONSTRAINT "signing_keys_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_version" ON "credentials" USING btree ("serial","version");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_current" ON "credentials" USING btree ("serial") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ownership_codes_one" ON "ownership_codes" USING btree ("ownership_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ownerships_one" ON "ownerships" USING btree ("passport_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ownerships_line" ON "ownerships" USING btree ("order_line_id") WHERE order_line_id is not null;--> statement-breakpoint
CREATE INDEX "ownerships_person" ON "ownerships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passports_product" ON "passports" USING btree ("product_id") WHERE product_id is not null;--> statement-breakpoint
CREATE INDEX "passports_body" ON "passports" USING btree ("body_id","id" DESC NULLS LAST);--> statement-breakpoint
-- Serials of pieces that came without one.
CREATE SEQUENCE passport_serials START 10001;
--> statement-breakpoint
-- What was signed stays word for word; of a credential only the moment is written, once, when a newer one took its place.
CREATE FUNCTION credential_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_at IS NOT NULL
    OR (to_jsonb(NEW) - 'superseded_at') <> (to_jsonb(OLD) - 'superseded_at') THEN
    RAISE EXCEPTION 'a credential is superseded, never edited' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER credentials_stand BEFORE UPDATE ON credentials FOR EACH ROW EXECUTE FUNCTION credential_stands();
--> statement-breakpoint
-- Published keys, places in the status lists and what was signed by them stay for ever.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signing_keys', 'status_entries', 'credentials', 'passports'] LOOP
    EXECUTE format('CREATE TRIGGER %I_stay BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['signing_keys', 'status_entries'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
END $$;
--> statement-breakpoint
-- What is revoked stays revoked.
CREATE FUNCTION revocation_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND (NEW.revoked_at, NEW.revocation_reason) IS DISTINCT FROM (OLD.revoked_at, OLD.revocation_reason) THEN
    RAISE EXCEPTION 'a passport that was revoked stays so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER passports_revoked_stay BEFORE UPDATE ON passports FOR EACH ROW EXECUTE FUNCTION revocation_stands();
