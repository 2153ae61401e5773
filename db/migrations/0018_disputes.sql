CREATE TABLE "dispute_parts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"dispute_id" uuid NOT NULL,
	"consignment_id" uuid,
	"account" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "dispute_parts_amount" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"payment_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"provider_ref" text NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"status" text DEFAULT 'needs-response' NOT NULL,
	"evidence_due" timestamp with time zone,
	"opened_at" timestamp with time zone DEFAULT market_now() NOT NULL,
	"text_sealed" text,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "disputes_amount" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "dispute_parts" ADD CONSTRAINT "dispute_parts_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_parts" ADD CONSTRAINT "dispute_parts_consignment_id_consignments_id_fk" FOREIGN KEY ("consignment_id") REFERENCES "public"."consignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_submitted_by_persons_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_parts_dispute" ON "dispute_parts" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "dispute_parts_consignment" ON "dispute_parts" USING btree ("consignment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_ref" ON "disputes" USING btree ("provider","provider_ref");--> statement-breakpoint
CREATE INDEX "disputes_payment" ON "disputes" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "disputes_open" ON "disputes" USING btree ("evidence_due") WHERE status in ('needs-response', 'under-review');
--> statement-breakpoint
-- No more goes back than came: what was refunded, or is to be, and what a bank holds or has kept of a payment. Of a row that
-- only becomes sent, what has gone already is counted; what still waits beside an open dispute is settled with it.
CREATE FUNCTION refunds_beside_disputes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE captured bigint; refunded bigint; disputed bigint;
BEGIN
  SELECT captured_amount INTO captured FROM payments WHERE id = NEW.payment_id FOR UPDATE;
  SELECT coalesce(sum(amount), 0) INTO disputed FROM disputes WHERE payment_id = NEW.payment_id AND status <> 'won';
  SELECT coalesce(sum(amount), 0) INTO refunded FROM refunds WHERE payment_id = NEW.payment_id
    AND (status = 'succeeded' OR status = 'wanted' AND (TG_OP = 'INSERT' OR NEW.status = 'wanted' AND (OLD.status <> 'wanted' OR NEW.amount > OLD.amount)));
  IF disputed > 0 AND refunded + disputed > coalesce(captured, 0) THEN
    RAISE EXCEPTION 'payment %: % refunded beside % disputed is more than %', NEW.payment_id, refunded, disputed, captured USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER refunds_beside_disputes AFTER INSERT OR UPDATE OF amount, status ON refunds
  FOR EACH ROW EXECUTE FUNCTION refunds_beside_disputes();
--> statement-breakpoint
-- What a bank did is written down once: its sum and its payment do not change.
CREATE FUNCTION dispute_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.payment_id, NEW.provider, NEW.provider_ref, NEW.amount) IS DISTINCT FROM (OLD.payment_id, OLD.provider, OLD.provider_ref, OLD.amount)
    OR OLD.status IN ('won', 'lost') AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'dispute % is what the bank said', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER dispute_stays BEFORE UPDATE ON disputes FOR EACH ROW EXECUTE FUNCTION dispute_stays();
