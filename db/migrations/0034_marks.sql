CREATE TABLE "badge_checks" (
	"request_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"met" boolean NOT NULL,
	"document_number" text DEFAULT '' NOT NULL,
	"document_date" date,
	"file_id" uuid,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "badge_checks_request_id_criterion_id_pk" PRIMARY KEY("request_id","criterion_id"),
	CONSTRAINT "badge_checks_evidence" CHECK (not met or document_number <> '' or file_id is not null)
);
--> statement-breakpoint
CREATE TABLE "badge_criteria" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"badge_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"position" smallint NOT NULL,
	"code" text,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text_fa" text DEFAULT '' NOT NULL,
	"text_en" text DEFAULT '' NOT NULL,
	"evidence_fa" text DEFAULT '' NOT NULL,
	"evidence_en" text DEFAULT '' NOT NULL,
	CONSTRAINT "badge_criteria_said" CHECK (code is not null or (text_fa <> '' and text_en <> ''))
);
--> statement-breakpoint
CREATE TABLE "badge_moves" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"grant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"by" uuid,
	"reason_code" text,
	"reason" text DEFAULT '' NOT NULL,
	"until" timestamp with time zone,
	"version" integer
);
--> statement-breakpoint
CREATE TABLE "badge_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"badge_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"shop_id" uuid NOT NULL,
	"scope" text DEFAULT 'shop' NOT NULL,
	"family" text,
	"product_id" uuid,
	"cluster_id" uuid,
	"status" text DEFAULT 'asked' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"findings" jsonb,
	CONSTRAINT "badge_requests_scope" CHECK ((scope = 'family') = (family is not null) and (scope = 'product') = (product_id is not null)
  and (scope = 'cluster') = (cluster_id is not null)),
	CONSTRAINT "badge_requests_decided" CHECK ((status in ('granted', 'refused')) = (decided_by is not null))
);
--> statement-breakpoint
CREATE TABLE "badge_versions" (
	"badge_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"criteria_fa" text NOT NULL,
	"criteria_en" text NOT NULL,
	"valid_months" integer NOT NULL,
	"requires" text[] DEFAULT '{}' NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "badge_versions_badge_id_version_pk" PRIMARY KEY("badge_id","version")
);
--> statement-breakpoint
CREATE TABLE "cluster_indications" (
	"cluster_id" uuid NOT NULL,
	"indication_id" uuid NOT NULL,
	CONSTRAINT "cluster_indications_cluster_id_indication_id_pk" PRIMARY KEY("cluster_id","indication_id")
);
--> statement-breakpoint
CREATE TABLE "geographical_indications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"name_fa" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"register" text DEFAULT '' NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'reported' NOT NULL,
	"checked_on" date,
	"checked_by" uuid,
	"source_note" text DEFAULT '' NOT NULL,
	"counties" text[] NOT NULL,
	"families" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "geographical_indications_slug_unique" UNIQUE("slug"),
	CONSTRAINT "geographical_indications_checked" CHECK ((status = 'reported') = (checked_on is null) and (checked_on is null) = (checked_by is null)),
	CONSTRAINT "geographical_indications_number" CHECK (status <> 'registered' or (register <> '' and number <> ''))
);
--> statement-breakpoint
DROP INDEX "badge_grants_live";--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "scope" text DEFAULT 'shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "family" text;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "product_id" uuid;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "cluster_id" uuid;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "doubted_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "suspended_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "revocation_code" text;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "warned_days" smallint;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "purpose_fa" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "purpose_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "scopes" text[] DEFAULT '{"shop"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "licence" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_checks" ADD CONSTRAINT "badge_checks_request_id_badge_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."badge_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_checks" ADD CONSTRAINT "badge_checks_criterion_id_badge_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."badge_criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_checks" ADD CONSTRAINT "badge_checks_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_checks" ADD CONSTRAINT "badge_checks_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_criteria" ADD CONSTRAINT "badge_criteria_version_fk" FOREIGN KEY ("badge_id","version") REFERENCES "public"."badge_versions"("badge_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_moves" ADD CONSTRAINT "badge_moves_grant_id_badge_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."badge_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_moves" ADD CONSTRAINT "badge_moves_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_decided_by_persons_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_version_fk" FOREIGN KEY ("badge_id","version") REFERENCES "public"."badge_versions"("badge_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_versions" ADD CONSTRAINT "badge_versions_badge_id_badges_id_fk" FOREIGN KEY ("badge_id") REFERENCES "public"."badges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_versions" ADD CONSTRAINT "badge_versions_made_by_persons_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_indications" ADD CONSTRAINT "cluster_indications_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cluster_indications" ADD CONSTRAINT "cluster_indications_indication_fk" FOREIGN KEY ("indication_id") REFERENCES "public"."geographical_indications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "geographical_indications" ADD CONSTRAINT "geographical_indications_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_criteria_place" ON "badge_criteria" USING btree ("badge_id","version","position");--> statement-breakpoint
CREATE INDEX "badge_moves_grant" ON "badge_moves" USING btree ("grant_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "badge_requests_one" ON "badge_requests" USING btree ("badge_id","shop_id",coalesce(family, product_id::text, cluster_id::text, '')) WHERE status = 'asked';--> statement-breakpoint
CREATE INDEX "badge_requests_queue" ON "badge_requests" USING btree ("asked_at") WHERE status = 'asked';--> statement-breakpoint
CREATE INDEX "badge_requests_shop" ON "badge_requests" USING btree ("shop_id");--> statement-breakpoint
CREATE INDEX "cluster_indications_of" ON "cluster_indications" USING btree ("indication_id");--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_request_id_badge_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."badge_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_grants_live" ON "badge_grants" USING btree ("badge_id","shop_id",coalesce(family, product_id::text, cluster_id::text, '')) WHERE revoked_at is null;--> statement-breakpoint
INSERT INTO geographical_indications (slug, name_fa, name_en, kind, source_note, counties, families)
  SELECT slug, gi->>'fa', gi->>'en', CASE WHEN gi->>'status' ~* 'international|lisbon' THEN 'international' ELSE 'domestic' END, coalesce(gi->>'status', ''),
    ARRAY[county], CASE occupation WHEN 'kilim-weaving' THEN ARRAY['flatweave'] WHEN 'carpet-weaving' THEN ARRAY['hand-knotted-carpet'] ELSE '{}' END
  FROM clusters WHERE jsonb_typeof(gi) = 'object';
--> statement-breakpoint
INSERT INTO cluster_indications (cluster_id, indication_id)
  SELECT c.id, i.id FROM clusters c JOIN geographical_indications i ON i.slug = c.slug;
--> statement-breakpoint
ALTER TABLE "clusters" DROP COLUMN "gi";--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_scope" CHECK ((scope = 'family') = (family is not null) and (scope = 'product') = (product_id is not null)
  and (scope = 'cluster') = (cluster_id is not null));--> statement-breakpoint
-- What was there before has a first version, and its grants a first page of their lives.
INSERT INTO badge_versions (badge_id, version, criteria_fa, criteria_en, valid_months, made_at)
  SELECT id, criteria_version, criteria_fa, criteria_en, valid_months, created_at FROM badges;
--> statement-breakpoint
INSERT INTO badge_moves (grant_id, kind, at, by, reason, until, version)
  SELECT id, 'granted', granted_at, granted_by, reason, expires_at, criteria_version FROM badge_grants;
--> statement-breakpoint
INSERT INTO badge_moves (grant_id, kind, at, by, reason)
  SELECT id, 'revoked', revoked_at, revoked_by, coalesce(revocation_reason, '') FROM badge_grants WHERE revoked_at IS NOT NULL;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['badge_versions', 'badge_criteria', 'badge_moves'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON badge_versions, badge_criteria, badge_moves FROM khanegi_writer;
--> statement-breakpoint
-- Whether a mark holds at a time: the one place that says so, for every list, card, filter and page.
CREATE FUNCTION mark_holds(g badge_grants, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT g.revoked_at IS NULL AND g.expires_at > at AND (g.suspended_at IS NULL OR coalesce(g.suspended_until <= at, false))
$$;
