CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"preview" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"requests_per_minute" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	CONSTRAINT "api_keys_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "api_conversation_names" (
	"name_hash" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_turns" (
	"request_key" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"base_hash" text NOT NULL,
	"asked_hash" text NOT NULL,
	"history_hash" text,
	"text_hash" text,
	"seq" integer,
	"state" jsonb,
	"is_lasting" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_conversation_names" ADD CONSTRAINT "api_conversation_names_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_turns" ADD CONSTRAINT "api_turns_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_conversation_names_conversation" ON "api_conversation_names" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "api_turns_asked" ON "api_turns" USING btree ("asked_hash");--> statement-breakpoint
CREATE INDEX "api_turns_history" ON "api_turns" USING btree ("history_hash");--> statement-breakpoint
CREATE INDEX "api_turns_conversation" ON "api_turns" USING btree ("conversation_id","created_at");