CREATE TABLE "book_costs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shop_id" uuid NOT NULL,
	"spent_on" date NOT NULL,
	"kind" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"note_sealed" text,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "book_costs_amount" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "fee_invoices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shop_id" uuid NOT NULL,
	"month" text NOT NULL,
	"year" integer NOT NULL,
	"serial" integer NOT NULL,
	"period_from" timestamp with time zone NOT NULL,
	"period_to" timestamp with time zone NOT NULL,
	"currency" text NOT NULL,
	"unit" text NOT NULL,
	"fee" bigint NOT NULL,
	"tax_kind" text NOT NULL,
	"tax_bps" integer NOT NULL,
	"tax" bigint NOT NULL,
	"body_sealed" text NOT NULL,
	"issued_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "book_costs" ADD CONSTRAINT "book_costs_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_invoices" ADD CONSTRAINT "fee_invoices_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "book_costs_shop" ON "book_costs" USING btree ("shop_id","spent_on");--> statement-breakpoint
CREATE UNIQUE INDEX "fee_invoices_once" ON "fee_invoices" USING btree ("shop_id","month","currency");--> statement-breakpoint
CREATE UNIQUE INDEX "fee_invoices_serial" ON "fee_invoices" USING btree ("year","serial");--> statement-breakpoint
CREATE INDEX "fee_invoices_month" ON "fee_invoices" USING btree ("period_from");--> statement-breakpoint
CREATE INDEX "ledger_transactions_posted" ON "ledger_transactions" USING btree ("posted_at");