CREATE SEQUENCE "public"."quote_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 10001 CACHE 1;--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"revision" integer NOT NULL,
	"request_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"token_hash" text NOT NULL,
	"issued_on" text NOT NULL,
	"valid_until" text NOT NULL,
	"seller" jsonb NOT NULL,
	"buyer_name" text,
	"buyer_company" text,
	"items" jsonb NOT NULL,
	"currency" text NOT NULL,
	"items_total_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"discount" jsonb,
	"delivery" jsonb,
	"vat" jsonb,
	"terms" text,
	"created_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "quotes_revision" UNIQUE("number","revision"),
	CONSTRAINT "quotes_token" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quotes_customer" ON "quotes" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE INDEX "quotes_created" ON "quotes" USING btree ("created_at","id");