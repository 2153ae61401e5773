CREATE TABLE "commission_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"position" integer NOT NULL,
	"shop_id" uuid,
	"body_id" uuid,
	"family" text,
	"currency" text,
	"campaign" text DEFAULT '' NOT NULL,
	"platform_bps" integer NOT NULL,
	"programme_bps" integer NOT NULL,
	"floor_amount" bigint,
	"cap_amount" bigint,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"replaces" uuid,
	CONSTRAINT "commission_rules_bps" CHECK (platform_bps between 0 and 10000 and programme_bps between 0 and 10000 and platform_bps + programme_bps <= 10000),
	CONSTRAINT "commission_rules_bounds" CHECK (floor_amount > 0 and cap_amount > 0 and floor_amount <= cap_amount),
	CONSTRAINT "commission_rules_currency" CHECK (currency is not null or (floor_amount is null and cap_amount is null)),
	CONSTRAINT "commission_rules_days" CHECK (valid_to >= valid_from and (campaign = '' or valid_to is not null))
);
--> statement-breakpoint
ALTER TABLE "coupons" ALTER COLUMN "percent_bps" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "shop_id" uuid;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "amount" bigint;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "min_goods" bigint;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "created_at" timestamp with time zone DEFAULT market_now() NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "commission_rule_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "fee_tax_kind" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "fee_tax_bps" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "fee_tax" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_closed_by_persons_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_replaces_commission_rules_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."commission_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commission_rules_open" ON "commission_rules" USING btree ("position") WHERE closed_at is null;--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_commission_rule_id_commission_rules_id_fk" FOREIGN KEY ("commission_rule_id") REFERENCES "public"."commission_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coupons_shop" ON "coupons" USING btree ("shop_id");--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_one" CHECK ((percent_bps is null) <> (amount is null));--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_sums" CHECK (amount > 0 and min_goods > 0);--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_currency" CHECK (currency is not null or (amount is null and min_goods is null));--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_fee_tax" CHECK (fee_tax between 0 and platform_amount and (fee_tax_kind = 'standard' or (fee_tax = 0 and fee_tax_bps = 0)));
--> statement-breakpoint
-- What sales were made by is not rewritten: of a rule only its place in the order changes, and its end is written once.
CREATE FUNCTION commission_rule_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL
    OR (to_jsonb(NEW) - '{position,closed_at,closed_by}'::text[]) <> (to_jsonb(OLD) - '{position,closed_at,closed_by}'::text[]) THEN
    RAISE EXCEPTION 'a commission rule is closed, never edited' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER commission_rules_stand BEFORE UPDATE ON commission_rules FOR EACH ROW EXECUTE FUNCTION commission_rule_stands();
--> statement-breakpoint
CREATE TRIGGER commission_rules_stay BEFORE DELETE OR TRUNCATE ON commission_rules FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- What a market begins with: five hundredths for the platform and one for the programme, of everybody.
INSERT INTO "commission_rules" ("position", "platform_bps", "programme_bps", "valid_from") VALUES (1, 500, 100, '2020-03-20');
