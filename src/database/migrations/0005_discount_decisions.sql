CREATE TABLE "discount_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"message_id" text NOT NULL,
	"skus" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decision" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "discount_decisions" ADD CONSTRAINT "discount_decisions_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_decisions" ADD CONSTRAINT "discount_decisions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "discount_decisions_created" ON "discount_decisions" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "discount_decisions_granted" ON "discount_decisions" USING btree ("customer_id") WHERE outcome = 'granted';