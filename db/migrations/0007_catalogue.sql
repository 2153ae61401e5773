CREATE TABLE "attribute_evidence" (
	"product_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"level" text NOT NULL,
	"report_no" text,
	"issuer" text,
	"report_date" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "attribute_evidence_product_id_key_pk" PRIMARY KEY("product_id","key"),
	CONSTRAINT "attribute_evidence_report" CHECK (level <> 'lab-tested' or (report_no is not null and issuer is not null))
);
--> statement-breakpoint
CREATE TABLE "order_months" (
	"product_id" uuid NOT NULL,
	"month" text NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "order_months_product_id_month_pk" PRIMARY KEY("product_id","month"),
	CONSTRAINT "order_months_not_negative" CHECK (taken >= 0)
);
--> statement-breakpoint
CREATE TABLE "product_revisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" uuid NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"changes" jsonb NOT NULL,
	"from_version" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"marks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" text,
	"changed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "product_variants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name_fa" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"takes" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "product_variants_takes" CHECK (takes between 1 and 100000)
);
--> statement-breakpoint
CREATE TABLE "variant_prices" (
	"variant_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "variant_prices_variant_id_currency_pk" PRIMARY KEY("variant_id","currency"),
	CONSTRAINT "variant_prices_positive" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "permits" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"producer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"valid_until" date,
	"status" text DEFAULT 'claimed' NOT NULL,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shop_photos" (
	"shop_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"alt_fa" text DEFAULT '' NOT NULL,
	"alt_en" text DEFAULT '' NOT NULL,
	CONSTRAINT "shop_photos_shop_id_photo_id_pk" PRIMARY KEY("shop_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "search_demand" (
	"day" date NOT NULL,
	"words" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_demand_day_words_pk" PRIMARY KEY("day","words")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"shown" text NOT NULL,
	"sound" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shelf" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"shop_id" uuid NOT NULL,
	"cluster_id" uuid NOT NULL,
	"family" text NOT NULL,
	"availability" text NOT NULL,
	"service" integer NOT NULL,
	"county" text NOT NULL,
	"lead_time_days" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"price_irr" bigint,
	"price_eur" bigint,
	"price_usd" bigint,
	"tokens" text[] NOT NULL,
	"document" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_lines" DROP CONSTRAINT "cart_lines_cart_id_product_id_pk";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "review_marks" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "monthly_ceiling" integer;--> statement-breakpoint
ALTER TABLE "clusters" ADD COLUMN "story_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "clusters" ADD COLUMN "story_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "clusters" ADD COLUMN "season_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "clusters" ADD COLUMN "season_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD COLUMN "variant_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "variant_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "variant_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "variant_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "takes" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "order_month" text;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "pause_note_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "pause_note_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "workplace_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "workplace_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "policy_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "policy_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "people" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "attribute_evidence" ADD CONSTRAINT "attribute_evidence_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attribute_evidence" ADD CONSTRAINT "attribute_evidence_recorded_by_persons_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_months" ADD CONSTRAINT "order_months_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_revisions" ADD CONSTRAINT "product_revisions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_revisions" ADD CONSTRAINT "product_revisions_changed_by_persons_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_revisions" ADD CONSTRAINT "product_revisions_reviewed_by_persons_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_variants" ADD CONSTRAINT "product_variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_prices" ADD CONSTRAINT "variant_prices_variant_id_product_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permits" ADD CONSTRAINT "permits_producer_id_producers_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permits" ADD CONSTRAINT "permits_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_photos" ADD CONSTRAINT "shop_photos_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_photos" ADD CONSTRAINT "shop_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf" ADD CONSTRAINT "shelf_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf" ADD CONSTRAINT "shelf_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf" ADD CONSTRAINT "shelf_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "product_revisions_one" ON "product_revisions" USING btree ("product_id") WHERE status in ('open', 'submitted', 'returned');--> statement-breakpoint
CREATE INDEX "product_revisions_queue" ON "product_revisions" USING btree ("submitted_at") WHERE status = 'submitted';--> statement-breakpoint
CREATE INDEX "product_variants_product" ON "product_variants" USING btree ("product_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "permits_kind" ON "permits" USING btree ("producer_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "shop_photos_position" ON "shop_photos" USING btree ("shop_id","position");--> statement-breakpoint
CREATE INDEX "search_demand_words" ON "search_demand" USING btree ("words");--> statement-breakpoint
CREATE INDEX "search_words_like" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_begin" ON "search_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_words_sound" ON "search_words" USING btree ("sound");--> statement-breakpoint
CREATE INDEX "shelf_new" ON "shelf" USING btree ("service","published_at" DESC NULLS FIRST,"product_id");--> statement-breakpoint
CREATE INDEX "shelf_cluster" ON "shelf" USING btree ("cluster_id","published_at" DESC NULLS FIRST,"product_id");--> statement-breakpoint
CREATE INDEX "shelf_family" ON "shelf" USING btree ("family","published_at" DESC NULLS FIRST,"product_id");--> statement-breakpoint
CREATE INDEX "shelf_county" ON "shelf" USING btree ("county","service","published_at" DESC NULLS FIRST,"product_id");--> statement-breakpoint
CREATE INDEX "shelf_shop" ON "shelf" USING btree ("shop_id","published_at" DESC NULLS FIRST,"product_id");--> statement-breakpoint
CREATE INDEX "shelf_irr" ON "shelf" USING btree ("service","price_irr","product_id");--> statement-breakpoint
CREATE INDEX "shelf_eur" ON "shelf" USING btree ("service","price_eur","product_id");--> statement-breakpoint
CREATE INDEX "shelf_usd" ON "shelf" USING btree ("service","price_usd","product_id");--> statement-breakpoint
CREATE INDEX "shelf_tokens" ON "shelf" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "shelf_document" ON "shelf" USING gin ("document");--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_variant_id_product_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_product_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_one" UNIQUE NULLS NOT DISTINCT("cart_id","product_id","variant_id");--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_ceiling" CHECK (monthly_ceiling between 1 and 10000);