CREATE TABLE "exchanges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"variant_id" uuid,
	"variant_fa" text DEFAULT '' NOT NULL,
	"variant_en" text DEFAULT '' NOT NULL,
	"units" integer NOT NULL,
	"status" text DEFAULT 'asked' NOT NULL,
	"due_by" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"carrier" text,
	"tracking" text,
	"shipped_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "exchanges_units" CHECK (units > 0),
	CONSTRAINT "exchanges_sent" CHECK ((status in ('shipped', 'received')) = (shipped_at is not null))
);
--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_id_returns_id_fk" FOREIGN KEY ("id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_variant_id_product_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchanges_due" ON "exchanges" USING btree ("due_by") WHERE status in ('asked', 'held', 'shipped');--> statement-breakpoint
CREATE INDEX "exchanges_product" ON "exchanges" USING btree ("product_id") WHERE status in ('held', 'shipped', 'received');