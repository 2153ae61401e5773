DROP INDEX "badge_grants_live";--> statement-breakpoint
DROP INDEX "badge_requests_one";--> statement-breakpoint
ALTER TABLE "badge_grants" ALTER COLUMN "shop_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_requests" ALTER COLUMN "shop_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "holder" text DEFAULT 'shop' NOT NULL;--> statement-breakpoint
CREATE INDEX "badge_grants_cluster" ON "badge_grants" USING btree ("cluster_id") WHERE shop_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_grants_live" ON "badge_grants" USING btree ("badge_id",coalesce(shop_id, cluster_id),coalesce(family, product_id::text, cluster_id::text, '')) WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_requests_one" ON "badge_requests" USING btree ("badge_id",coalesce(shop_id, cluster_id),coalesce(family, product_id::text, cluster_id::text, '')) WHERE status = 'asked';--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_holder" CHECK (shop_id is not null or scope = 'cluster');--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_holder" CHECK (shop_id is not null or scope = 'cluster');