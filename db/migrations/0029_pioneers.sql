CREATE TABLE "pioneers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"producer_id" uuid NOT NULL,
	"offers" text[] NOT NULL,
	"occupations" text[] NOT NULL,
	"counties" text[] NOT NULL,
	"capacity" smallint NOT NULL,
	"terms" text NOT NULL,
	"offered_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	"body_id" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason_sealed" text,
	CONSTRAINT "pioneers_capacity" CHECK (capacity between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "team_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"pioneer_id" uuid NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"body_id" uuid NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"answer_by" timestamp with time zone NOT NULL,
	"promised" text[] DEFAULT '{}' NOT NULL,
	"goals_sealed" text,
	"review_on" date,
	"ends_on" date,
	"agreed_at" timestamp with time zone,
	"shown_at" timestamp with time zone,
	"done" text[],
	"result_sealed" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_side" text,
	"ended_by" uuid,
	"end_reason_sealed" text,
	CONSTRAINT "team_links_agreed" CHECK ((status in ('active', 'ended')) = (agreed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "work_contests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"raised_by" uuid NOT NULL,
	"raised_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"text_sealed" text NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"answer_sealed" text
);
--> statement-breakpoint
CREATE TABLE "work_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"pieces" integer NOT NULL,
	"delivered_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"accepted" integer,
	"rework" integer,
	"refused" integer,
	"findings" text,
	"inspected_at" timestamp with time zone,
	CONSTRAINT "work_deliveries_adds_up" CHECK (pieces > 0 and (inspected_at is null or accepted + rework + refused = pieces))
);
--> statement-breakpoint
CREATE TABLE "work_floors" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"percent" smallint NOT NULL,
	"valid_from" timestamp with time zone DEFAULT market_now() NOT NULL,
	"valid_to" timestamp with time zone,
	"set_by" uuid,
	CONSTRAINT "work_floors_percent" CHECK (percent between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "work_materials" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"name" text NOT NULL,
	"amount" integer NOT NULL,
	"unit" text NOT NULL,
	"worth" bigint NOT NULL,
	"given_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"used" integer,
	"returned" integer,
	"settled_at" timestamp with time zone,
	CONSTRAINT "work_materials_amounts" CHECK (amount > 0 and worth >= 0 and used >= 0 and returned >= 0 and used + returned <= amount)
);
--> statement-breakpoint
CREATE TABLE "work_orders" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"link_id" uuid NOT NULL,
	"status" text DEFAULT 'drafted' NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"drawing_id" uuid,
	"family" text NOT NULL,
	"quantity" integer NOT NULL,
	"currency" text NOT NULL,
	"rate" bigint NOT NULL,
	"due_on" date NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"band_low" bigint,
	"band_middle" bigint,
	"band_high" bigint,
	"band_pieces" integer,
	"floor_percent" smallint,
	"below_reason" text,
	"created_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"offered_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"days" smallint,
	"decline_reason_sealed" text,
	"cancelled_by" uuid,
	"cancel_reason_sealed" text,
	"inspected_at" timestamp with time zone,
	"pay_by" date,
	"late_pay_told_at" timestamp with time zone,
	CONSTRAINT "work_orders_sums" CHECK (quantity between 1 and 10000 and rate > 0),
	CONSTRAINT "work_orders_band" CHECK ((band_low is null) = (band_pieces is null))
);
--> statement-breakpoint
CREATE TABLE "work_payments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"pieces" integer NOT NULL,
	"amount" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"way" text NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "work_payments_some" CHECK (pieces > 0 and amount > 0)
);
--> statement-breakpoint
ALTER TABLE "pioneers" ADD CONSTRAINT "pioneers_producer_id_producers_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pioneers" ADD CONSTRAINT "pioneers_confirmed_by_persons_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pioneers" ADD CONSTRAINT "pioneers_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pioneers" ADD CONSTRAINT "pioneers_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_links" ADD CONSTRAINT "team_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_links" ADD CONSTRAINT "team_links_pioneer_id_pioneers_id_fk" FOREIGN KEY ("pioneer_id") REFERENCES "public"."pioneers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_links" ADD CONSTRAINT "team_links_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_links" ADD CONSTRAINT "team_links_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_links" ADD CONSTRAINT "team_links_reviewed_by_persons_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_links" ADD CONSTRAINT "team_links_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_contests" ADD CONSTRAINT "work_contests_order_id_work_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."work_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_contests" ADD CONSTRAINT "work_contests_raised_by_persons_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_contests" ADD CONSTRAINT "work_contests_answered_by_persons_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_deliveries" ADD CONSTRAINT "work_deliveries_order_id_work_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."work_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_floors" ADD CONSTRAINT "work_floors_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_floors" ADD CONSTRAINT "work_floors_set_by_persons_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_materials" ADD CONSTRAINT "work_materials_order_id_work_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."work_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_link_id_team_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."team_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_drawing_id_files_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_cancelled_by_persons_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_payments" ADD CONSTRAINT "work_payments_order_id_work_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."work_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pioneers_live" ON "pioneers" USING btree ("producer_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "team_links_open" ON "team_links" USING btree ("case_id") WHERE status in ('proposed', 'offered', 'active');--> statement-breakpoint
CREATE INDEX "team_links_pioneer" ON "team_links" USING btree ("pioneer_id","status");--> statement-breakpoint
CREATE INDEX "team_links_waiting" ON "team_links" USING btree ("answer_by") WHERE status in ('proposed', 'offered');--> statement-breakpoint
CREATE UNIQUE INDEX "work_contests_open" ON "work_contests" USING btree ("order_id") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "work_deliveries_open" ON "work_deliveries" USING btree ("order_id") WHERE inspected_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "work_floors_live" ON "work_floors" USING btree ("programme_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "work_materials_order" ON "work_materials" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "work_orders_link" ON "work_orders" USING btree ("link_id","created_at");--> statement-breakpoint
CREATE INDEX "work_orders_pay" ON "work_orders" USING btree ("pay_by") WHERE pay_by is not null;--> statement-breakpoint
CREATE INDEX "work_payments_order" ON "work_payments" USING btree ("order_id");--> statement-breakpoint
-- The union's officers lead weavers' cases: they look for pioneers too.
UPDATE case_access SET parts = parts || '{pioneer}'::text[]
  WHERE body_kind = 'cooperative-union' AND duty = 'officer' AND valid_to IS NULL AND NOT 'pioneer' = ANY(parts);
