CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"sku" text NOT NULL,
	"main_sku" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"reason" text NOT NULL,
	"is_asked" boolean NOT NULL,
	"outcome" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"request_id" text,
	"added_minor" bigint,
	"currency" text
);
--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offers_made" ON "offers" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "offers_conversation" ON "offers" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "offers_request" ON "offers" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "requests_items" ON "requests" USING gin ("items" jsonb_path_ops);