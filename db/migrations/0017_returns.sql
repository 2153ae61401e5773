CREATE TABLE "return_photos" (
	"return_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "return_photos_return_id_file_id_pk" PRIMARY KEY("return_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_line_id" uuid NOT NULL,
	"consignment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer NOT NULL,
	"text_sealed" text,
	"answer_sealed" text,
	"verdict_sealed" text,
	"status" text DEFAULT 'asked' NOT NULL,
	"amount" bigint DEFAULT 0 NOT NULL,
	"maker_amount" bigint DEFAULT 0 NOT NULL,
	"cooperative_amount" bigint DEFAULT 0 NOT NULL,
	"programme_amount" bigint DEFAULT 0 NOT NULL,
	"platform_amount" bigint DEFAULT 0 NOT NULL,
	"carriage" bigint DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"due_by" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"tracking" text,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"restocked_at" timestamp with time zone,
	CONSTRAINT "returns_quantity" CHECK (quantity > 0),
	CONSTRAINT "returns_parts" CHECK (amount = maker_amount + cooperative_amount + programme_amount + platform_amount and maker_amount >= 0
        and cooperative_amount >= 0 and programme_amount >= 0 and platform_amount >= 0 and carriage >= 0),
	CONSTRAINT "returns_money_once" CHECK (status = 'refunded' or amount + carriage = 0)
);
--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_amount";--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "return_id" uuid;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "netted" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "return_photos" ADD CONSTRAINT "return_photos_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_photos" ADD CONSTRAINT "return_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "returns_consignment" ON "returns" USING btree ("consignment_id","status");--> statement-breakpoint
CREATE INDEX "returns_line" ON "returns" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "returns_unsent" ON "returns" USING btree ("due_by") WHERE status = 'agreed';--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_return" ON "refunds" USING btree ("return_id") WHERE return_id is not null;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_of_one" CHECK (consignment_id is null or return_id is null);--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_amount" CHECK (amount >= 0 and netted >= 0 and amount + netted > 0);