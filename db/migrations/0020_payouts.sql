CREATE TABLE "payout_accounts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shop_id" uuid,
	"body_id" uuid,
	"currency" text NOT NULL,
	"iban_sealed" text NOT NULL,
	"holder_sealed" text NOT NULL,
	"last_four" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"counts_from" timestamp with time zone NOT NULL,
	"called_off_at" timestamp with time zone,
	CONSTRAINT "payout_accounts_whose" CHECK (num_nonnulls(shop_id, body_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "payout_batches" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"currency" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	CONSTRAINT "payout_batches_two_people" CHECK (approved_by is distinct from made_by or approved_by is null)
);
--> statement-breakpoint
CREATE TABLE "payout_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"batch_id" uuid NOT NULL,
	"shop_id" uuid,
	"body_id" uuid,
	"account_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"gross" bigint NOT NULL,
	"other" bigint NOT NULL,
	"netted" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	CONSTRAINT "payout_items_whose" CHECK (num_nonnulls(shop_id, body_id) = 1),
	CONSTRAINT "payout_items_sum" CHECK (amount > 0 and netted >= 0 and amount = gross + other - netted)
);
--> statement-breakpoint
CREATE TABLE "payout_parts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"consignment_id" uuid NOT NULL,
	"payee_id" uuid NOT NULL,
	"piece" smallint NOT NULL,
	"amount" bigint NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "payout_parts_piece" CHECK (piece in (1, 2) and amount > 0)
);
--> statement-breakpoint
CREATE TABLE "payout_results" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"reason" text DEFAULT '' NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"reversed_by" uuid,
	"reversed_at" timestamp with time zone,
	"reversed_why" text DEFAULT '' NOT NULL,
	CONSTRAINT "payout_results_reference_of_paid" CHECK ((kind = 'paid') = (reference is not null))
);
--> statement-breakpoint
CREATE TABLE "payout_terms" (
	"currency" text PRIMARY KEY NOT NULL,
	"weekday" smallint,
	"min_amount" bigint NOT NULL,
	"reserve_bps" integer DEFAULT 0 NOT NULL,
	"reserve_days" smallint DEFAULT 0 NOT NULL,
	"made_on" date,
	CONSTRAINT "payout_terms_weekday" CHECK (weekday between 0 and 6),
	CONSTRAINT "payout_terms_minimum" CHECK (min_amount > 0),
	CONSTRAINT "payout_terms_reserve" CHECK (reserve_bps between 0 and 5000 and reserve_days between 0 and 365)
);
--> statement-breakpoint
ALTER TABLE "payout_accounts" ADD CONSTRAINT "payout_accounts_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_accounts" ADD CONSTRAINT "payout_accounts_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_accounts" ADD CONSTRAINT "payout_accounts_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_batches" ADD CONSTRAINT "payout_batches_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_batches" ADD CONSTRAINT "payout_batches_approved_by_persons_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_items" ADD CONSTRAINT "payout_items_batch_id_payout_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payout_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_items" ADD CONSTRAINT "payout_items_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_items" ADD CONSTRAINT "payout_items_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_items" ADD CONSTRAINT "payout_items_account_id_payout_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."payout_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_parts" ADD CONSTRAINT "payout_parts_item_id_payout_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."payout_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_parts" ADD CONSTRAINT "payout_parts_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_results" ADD CONSTRAINT "payout_results_item_id_payout_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."payout_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_results" ADD CONSTRAINT "payout_results_entered_by_persons_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_results" ADD CONSTRAINT "payout_results_reversed_by_persons_id_fk" FOREIGN KEY ("reversed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payout_accounts_shop" ON "payout_accounts" USING btree ("shop_id","currency","counts_from");--> statement-breakpoint
CREATE INDEX "payout_accounts_body" ON "payout_accounts" USING btree ("body_id","currency","counts_from");--> statement-breakpoint
CREATE INDEX "payout_items_batch" ON "payout_items" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payout_items_one_open" ON "payout_items" USING btree (coalesce(shop_id, body_id),"currency") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "payout_parts_item" ON "payout_parts" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payout_parts_once" ON "payout_parts" USING btree ("consignment_id","payee_id","piece") WHERE released_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payout_results_one" ON "payout_results" USING btree ("item_id") WHERE reversed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payout_results_reference" ON "payout_results" USING btree ("reference") WHERE reversed_at is null and reference is not null;--> statement-breakpoint
-- What a deployment begins with: finance makes the batches, small sums wait, nothing is kept back.
INSERT INTO "payout_terms" ("currency", "min_amount") VALUES ('IRR', 100000), ('EUR', 1000), ('USD', 1000);
