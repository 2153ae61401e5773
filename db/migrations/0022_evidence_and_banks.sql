CREATE TABLE "consignment_photos" (
	"consignment_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "consignment_photos_consignment_id_file_id_pk" PRIMARY KEY("consignment_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_photos" (
	"dispute_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"provider_ref" text,
	CONSTRAINT "dispute_photos_dispute_id_file_id_pk" PRIMARY KEY("dispute_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "market_identities" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name_fa" text NOT NULL,
	"name_en" text NOT NULL,
	"legal_id" text NOT NULL,
	"economic_code" text DEFAULT '' NOT NULL,
	"address_fa" text NOT NULL,
	"address_en" text NOT NULL,
	"postal_code" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_formats" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank" text NOT NULL,
	"currency" text NOT NULL,
	"title_rows" smallint NOT NULL,
	"date_column" smallint NOT NULL,
	"amount_column" smallint NOT NULL,
	"reference_column" smallint NOT NULL,
	"description_column" smallint,
	"saved_at" timestamp with time zone DEFAULT market_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consignment_photos" ADD CONSTRAINT "consignment_photos_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consignment_photos" ADD CONSTRAINT "consignment_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_photos" ADD CONSTRAINT "dispute_photos_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_photos" ADD CONSTRAINT "dispute_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_identities" ADD CONSTRAINT "market_identities_saved_by_persons_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "statement_formats_bank" ON "statement_formats" USING btree ("bank","currency");