CREATE TABLE "abuse_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shop_id" uuid NOT NULL,
	"product_id" uuid,
	"reason" text NOT NULL,
	"text_sealed" text NOT NULL,
	"reporter_id" uuid,
	"reported_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"note_sealed" text,
	"stop_id" uuid
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"person_id" uuid NOT NULL,
	"terms_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "consents_person_id_terms_id_pk" PRIMARY KEY("person_id","terms_id")
);
--> statement-breakpoint
CREATE TABLE "terms_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"text_fa" text NOT NULL,
	"text_en" text NOT NULL,
	"changes_fa" text DEFAULT '' NOT NULL,
	"changes_en" text DEFAULT '' NOT NULL,
	"material" boolean DEFAULT false NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"set_by" uuid
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "offers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "offers_for" smallint;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_reporter_id_persons_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_stop_id_order_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."order_stops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_terms_id_terms_versions_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_versions" ADD CONSTRAINT "terms_versions_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "abuse_reports_open" ON "abuse_reports" USING btree ("reported_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "abuse_reports_shop" ON "abuse_reports" USING btree ("shop_id");--> statement-breakpoint
CREATE INDEX "consents_terms" ON "consents" USING btree ("terms_id");--> statement-breakpoint
CREATE UNIQUE INDEX "terms_versions_of_kind" ON "terms_versions" USING btree ("kind","version");
--> statement-breakpoint
CREATE TRIGGER terms_versions_stay BEFORE UPDATE OR DELETE ON terms_versions FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER consents_stay BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION append_only();
