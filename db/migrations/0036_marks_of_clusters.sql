CREATE TABLE "passport_pieces" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"passport_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"hash" text NOT NULL,
	"sig" text NOT NULL,
	"order_line_id" uuid,
	"made_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	CONSTRAINT "passport_pieces_counted" CHECK (number > 0)
);
--> statement-breakpoint
DROP INDEX "badge_grants_live";--> statement-breakpoint
DROP INDEX "badge_requests_one";--> statement-breakpoint
DROP INDEX "ownerships_one";--> statement-breakpoint
DROP INDEX "ownerships_line";--> statement-breakpoint
ALTER TABLE "badge_grants" ALTER COLUMN "shop_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_requests" ALTER COLUMN "shop_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ownerships" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "holder" text DEFAULT 'shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "ownerships" ADD COLUMN "piece_id" uuid;--> statement-breakpoint
ALTER TABLE "passport_pieces" ADD CONSTRAINT "passport_pieces_passport_id_passports_id_fk" FOREIGN KEY ("passport_id") REFERENCES "public"."passports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "passport_pieces_number" ON "passport_pieces" USING btree ("passport_id","number");--> statement-breakpoint
CREATE INDEX "passport_pieces_line" ON "passport_pieces" USING btree ("order_line_id") WHERE order_line_id is not null;--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_piece_id_passport_pieces_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."passport_pieces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "badge_grants_cluster" ON "badge_grants" USING btree ("cluster_id") WHERE shop_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_grants_live" ON "badge_grants" USING btree ("badge_id",coalesce(shop_id, cluster_id),coalesce(family, product_id::text, cluster_id::text, '')) WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_requests_one" ON "badge_requests" USING btree ("badge_id",coalesce(shop_id, cluster_id),coalesce(family, product_id::text, cluster_id::text, '')) WHERE status = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "ownerships_one" ON "ownerships" USING btree ("passport_id",coalesce(piece_id, passport_id)) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ownerships_line" ON "ownerships" USING btree ("order_line_id",coalesce(piece_id, passport_id)) WHERE order_line_id is not null;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_holder" CHECK (shop_id is not null or scope = 'cluster');--> statement-breakpoint
ALTER TABLE "badge_requests" ADD CONSTRAINT "badge_requests_holder" CHECK (shop_id is not null or scope = 'cluster');--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_owner" CHECK (person_id is not null or (order_line_id is not null and way = 'bought'));--> statement-breakpoint
-- by hand
-- A piece's number and what was signed of it stay for ever; only the line by which it was sold changes.
CREATE FUNCTION piece_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'order_line_id') <> (to_jsonb(OLD) - 'order_line_id') THEN
    RAISE EXCEPTION 'a piece keeps its number' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER passport_pieces_stand BEFORE UPDATE ON passport_pieces FOR EACH ROW EXECUTE FUNCTION piece_stands();
--> statement-breakpoint
CREATE TRIGGER passport_pieces_stay BEFORE DELETE OR TRUNCATE ON passport_pieces FOR EACH STATEMENT EXECUTE FUNCTION append_only();
