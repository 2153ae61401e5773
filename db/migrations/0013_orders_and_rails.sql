CREATE TABLE "addresses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"destination" text NOT NULL,
	"used_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consignment_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"serial" integer NOT NULL,
	"unit" text NOT NULL,
	"body_sealed" text NOT NULL,
	"issued_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "invoices_consignmentId_unique" UNIQUE("consignment_id")
);
--> statement-breakpoint
CREATE TABLE "checkouts" (
	"cart_id" uuid PRIMARY KEY NOT NULL,
	"who_sealed" text,
	"address_sealed" text,
	"destination" text DEFAULT '' NOT NULL,
	"parcels" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"rail" text DEFAULT '' NOT NULL,
	"coupon" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pickup_points" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"body_id" uuid,
	"carrier" text,
	"name_fa" text NOT NULL,
	"name_en" text NOT NULL,
	"county" text NOT NULL,
	"address_fa" text NOT NULL,
	"address_en" text NOT NULL,
	"hours_fa" text DEFAULT '' NOT NULL,
	"hours_en" text DEFAULT '' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "pickup_points_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "product_minimums" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "product_minimums_range" CHECK (quantity between 2 and 999)
);
--> statement-breakpoint
CREATE TABLE "product_tiers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" uuid NOT NULL,
	"variant_id" uuid,
	"currency" text NOT NULL,
	"audience" text NOT NULL,
	"min_quantity" integer NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "product_tiers_positive" CHECK (amount > 0 and min_quantity between 1 and 999)
);
--> statement-breakpoint
CREATE TABLE "shop_minimums" (
	"shop_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "shop_minimums_shop_id_currency_pk" PRIMARY KEY("shop_id","currency"),
	CONSTRAINT "shop_minimums_positive" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "problem_photos" (
	"problem_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "problem_photos_problem_id_file_id_pk" PRIMARY KEY("problem_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "problems" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_line_id" uuid NOT NULL,
	"consignment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text_sealed" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"answer_sealed" text,
	"reported_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"answer_by" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "bank_receipts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"reference" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"received_on" date NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"payment_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"matched_at" timestamp with time zone,
	CONSTRAINT "bank_receipts_paymentId_unique" UNIQUE("payment_id"),
	CONSTRAINT "bank_receipts_amount" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "connected_accounts" (
	"shop_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"account_ref" text,
	"details_submitted" boolean DEFAULT false NOT NULL,
	"transfers_enabled" boolean DEFAULT false NOT NULL,
	"payouts_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"checked_at" timestamp with time zone,
	CONSTRAINT "connected_accounts_shop_id_provider_pk" PRIMARY KEY("shop_id","provider")
);
--> statement-breakpoint
CREATE TABLE "payment_proofs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"payment_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"iban_sealed" text,
	"status" text DEFAULT 'waiting' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"sent_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"judged_at" timestamp with time zone,
	"judged_by" uuid
);
--> statement-breakpoint
CREATE TABLE "rails" (
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"position" smallint NOT NULL,
	"shop_default" boolean DEFAULT true NOT NULL,
	"min_amount" bigint,
	"max_amount" bigint,
	"max_payees" smallint,
	"hold_minutes" integer DEFAULT 30 NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "rails_name_currency_pk" PRIMARY KEY("name","currency"),
	CONSTRAINT "rails_hold" CHECK (hold_minutes between 5 and 20160)
);
--> statement-breakpoint
CREATE TABLE "shop_rails" (
	"shop_id" uuid NOT NULL,
	"rail" text NOT NULL,
	"allowed" boolean NOT NULL,
	CONSTRAINT "shop_rails_shop_id_rail_pk" PRIMARY KEY("shop_id","rail")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consignment_id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"status" text DEFAULT 'wanted' NOT NULL,
	"provider_ref" text,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "transfers_amount" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "carts" DROP CONSTRAINT "carts_tokenHash_unique";--> statement-breakpoint
DROP INDEX "consignments_seller";--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD COLUMN "channels" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD COLUMN "quiet_from" smallint DEFAULT 22 NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD COLUMN "quiet_to" smallint DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_preferences" ADD COLUMN "saved_at" timestamp with time zone DEFAULT market_now() NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "group" text DEFAULT 'account' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "pickup" text;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "parcels" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "weight_g" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "insurance" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "note_sealed" text;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "lead_days" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "send_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "delay_reason" text;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "delayed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "packed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "consignments" ADD COLUMN "split_from" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "family" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "tax_kind" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "tax_bps" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "held_by" text DEFAULT 'platform' NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "promised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "consignment_id" uuid;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "by_hand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "iban_sealed" text;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_seller_id_shops_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_minimums" ADD CONSTRAINT "product_minimums_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_tiers" ADD CONSTRAINT "product_tiers_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_tiers" ADD CONSTRAINT "product_tiers_variant_id_product_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_minimums" ADD CONSTRAINT "shop_minimums_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_photos" ADD CONSTRAINT "problem_photos_problem_id_problems_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_photos" ADD CONSTRAINT "problem_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_receipts" ADD CONSTRAINT "bank_receipts_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_receipts" ADD CONSTRAINT "bank_receipts_recorded_by_persons_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connected_accounts" ADD CONSTRAINT "connected_accounts_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_proofs" ADD CONSTRAINT "payment_proofs_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_proofs" ADD CONSTRAINT "payment_proofs_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_proofs" ADD CONSTRAINT "payment_proofs_judged_by_persons_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_rails" ADD CONSTRAINT "shop_rails_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "addresses_person" ON "addresses" USING btree ("person_id","used_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_serial" ON "invoices" USING btree ("seller_id","serial");--> statement-breakpoint
CREATE INDEX "pickup_points_county" ON "pickup_points" USING btree ("county") WHERE active;--> statement-breakpoint
CREATE UNIQUE INDEX "product_tiers_step" ON "product_tiers" USING btree ("product_id",coalesce(variant_id, product_id),"currency","audience","min_quantity");--> statement-breakpoint
CREATE INDEX "problems_consignment" ON "problems" USING btree ("consignment_id","status");--> statement-breakpoint
CREATE INDEX "problems_line" ON "problems" USING btree ("order_line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_receipts_reference" ON "bank_receipts" USING btree ("currency","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "connected_accounts_ref" ON "connected_accounts" USING btree ("provider","account_ref");--> statement-breakpoint
CREATE INDEX "payment_proofs_payment" ON "payment_proofs" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "payment_proofs_waiting" ON "payment_proofs" USING btree ("sent_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_once" ON "transfers" USING btree ("consignment_id","shop_id");--> statement-breakpoint
CREATE INDEX "transfers_wanted" ON "transfers" USING btree ("created_at") WHERE status = 'wanted';--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "carts_guest" ON "carts" USING btree ("token_hash","currency") WHERE person_id is null;--> statement-breakpoint
-- Of several baskets of one person and currency the newest stays hers; the others go by their browsers' secrets.
UPDATE "carts" c SET "person_id" = NULL WHERE EXISTS (SELECT FROM "carts" n WHERE n."person_id" = c."person_id" AND n."currency" = c."currency" AND n."id" > c."id");--> statement-breakpoint
CREATE UNIQUE INDEX "carts_person" ON "carts" USING btree ("person_id","currency") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "consignments_sender" ON "consignments" USING btree ("sender_id","status","id");--> statement-breakpoint
CREATE INDEX "consignments_accept_by" ON "consignments" USING btree ("accept_by") WHERE status = 'new';--> statement-breakpoint
CREATE INDEX "consignments_confirm_by" ON "consignments" USING btree ("confirm_by") WHERE status = 'shipped';--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_consignment" ON "refunds" USING btree ("consignment_id") WHERE consignment_id is not null;--> statement-breakpoint
CREATE INDEX "refunds_by_hand" ON "refunds" USING btree ("created_at") WHERE status = 'wanted' and by_hand;--> statement-breakpoint
ALTER TABLE "consignments" ADD CONSTRAINT "consignments_insurance" CHECK (insurance between 0 and carriage);--> statement-breakpoint
UPDATE "orders" SET "confirmed_at" = "paid_at" WHERE "status" IN ('paid', 'completed');--> statement-breakpoint
UPDATE "orders" SET "status" = 'confirmed' WHERE "status" = 'paid';--> statement-breakpoint
UPDATE "order_lines" l SET "family" = p."family" FROM "products" p WHERE p."id" = l."product_id";--> statement-breakpoint
-- What a deployment offers to begin with; a rail whose provider has no keys, or no account to pay into, is not offered.
INSERT INTO "rails" ("name", "currency", "position", "shop_default", "max_amount", "max_payees", "hold_minutes") VALUES
  ('zarinpal', 'IRR', 1, true, 10000000000, NULL, 30),
  ('zarinpal-2', 'IRR', 2, true, 10000000000, NULL, 30),
  ('bank-transfer', 'IRR', 3, true, NULL, NULL, 2880),
  ('cash-on-delivery', 'IRR', 4, false, 100000000, 3, 30),
  ('stripe', 'EUR', 1, true, NULL, NULL, 30),
  ('bank-transfer', 'EUR', 2, true, NULL, NULL, 7200),
  ('stripe', 'USD', 1, true, NULL, NULL, 30),
  ('bank-transfer', 'USD', 2, true, NULL, NULL, 7200);
