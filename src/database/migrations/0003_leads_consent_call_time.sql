CREATE TABLE "leads" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"kind" text,
	"score" integer NOT NULL,
	"temperature" text NOT NULL,
	"explanation" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"interests" jsonb NOT NULL,
	"next_step" jsonb,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "leads_conversation" UNIQUE("conversation_id")
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "consent" jsonb;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "call_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "call_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leads_created" ON "leads" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "leads_temperature" ON "leads" USING btree ("temperature","created_at","id");--> statement-breakpoint
CREATE INDEX "leads_customer" ON "leads" USING btree ("customer_id");