CREATE SEQUENCE "public"."request_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 10001 CACHE 1;--> statement-breakpoint
CREATE TABLE "cards" (
	"request_id" text NOT NULL,
	"tracker" text NOT NULL,
	"card_id" text,
	"url" text,
	"stage_id" text,
	CONSTRAINT "cards_request_id_tracker_pk" PRIMARY KEY("request_id","tracker")
);
--> statement-breakpoint
CREATE TABLE "tracker_cursors" (
	"tracker" text PRIMARY KEY NOT NULL,
	"cursor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tracker_events" (
	"tracker" text NOT NULL,
	"event_id" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tracker_events_tracker_event_id_pk" PRIMARY KEY("tracker","event_id")
);
--> statement-breakpoint
CREATE TABLE "company" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"materials" jsonb NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "company_is_one" CHECK ("company"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"page" jsonb,
	"token_hash" text NOT NULL,
	"draft" jsonb NOT NULL,
	"turn_owner" text,
	"turn_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"visitor_id" text,
	"name" text,
	"phone" text,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"uri" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"document_title" text NOT NULL,
	"headings" jsonb NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"uri" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handoffs" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"request_id" text NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"responds_by" timestamp with time zone NOT NULL,
	"operator_last_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" integer NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"products" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"request_number" text,
	"reply_to" text,
	"client_message_id" text,
	"turn" text,
	"note" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_seq" UNIQUE("conversation_id","seq"),
	CONSTRAINT "messages_client_id" UNIQUE("conversation_id","client_message_id")
);
--> statement-breakpoint
CREATE TABLE "product_prices" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "product_prices_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sku" text NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"sku" text PRIMARY KEY NOT NULL,
	"brand" text,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"stock" double precision,
	"details" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" text,
	"rating" text,
	"score" integer,
	"comment" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gaps" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" text NOT NULL,
	"question" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guard_verdicts" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" text NOT NULL,
	"model" text NOT NULL,
	"sentence" text NOT NULL,
	"verdict" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_events" (
	"id" text PRIMARY KEY NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "request_events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" text NOT NULL,
	"type" text NOT NULL,
	"by" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"language" text NOT NULL,
	"stage_id" text NOT NULL,
	"items" jsonb NOT NULL,
	"currency" text NOT NULL,
	"items_total_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"discount" jsonb,
	"discount_id" text,
	"delivery" jsonb,
	"contact_name" text,
	"contact_phone" text,
	"contact_email" text,
	"comment" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requests_number" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gaps" ADD CONSTRAINT "gaps_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_verdicts" ADD CONSTRAINT "guard_verdicts_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_card" ON "cards" USING btree ("tracker","card_id");--> statement-breakpoint
CREATE INDEX "conversations_created" ON "conversations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "conversations_customer" ON "conversations" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "customers_visitor" ON "customers" USING btree ("visitor_id");--> statement-breakpoint
CREATE INDEX "passages_document" ON "passages" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "handoffs_open" ON "handoffs" USING btree ("conversation_id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "handoffs_request" ON "handoffs" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "handoffs_waiting" ON "handoffs" USING btree ("responds_by") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "messages_reply_to" ON "messages" USING btree ("reply_to") WHERE reply_to is not null;--> statement-breakpoint
CREATE INDEX "messages_pending_turns" ON "messages" USING btree ("created_at") WHERE turn = 'pending';--> statement-breakpoint
CREATE INDEX "product_prices_sku" ON "product_prices" USING btree ("sku","position");--> statement-breakpoint
CREATE INDEX "gaps_created" ON "gaps" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "guard_verdicts_created" ON "guard_verdicts" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "request_events_request" ON "request_events" USING btree ("request_id","position");--> statement-breakpoint
CREATE INDEX "requests_created" ON "requests" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "requests_conversation" ON "requests" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "requests_used_discounts" ON "requests" USING btree ("customer_id","discount_id") WHERE discount_id is not null;