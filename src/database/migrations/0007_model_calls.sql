CREATE TABLE "budget_notices" (
	"budget" text NOT NULL,
	"period" text NOT NULL,
	"limit_nano_usd" bigint NOT NULL,
	"spent_nano_usd" bigint NOT NULL,
	"noticed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "budget_notices_budget_period_limit_nano_usd_pk" PRIMARY KEY("budget","period","limit_nano_usd")
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" text NOT NULL,
	"model" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"input_tokens" integer,
	"cached_input_tokens" integer,
	"cache_write_tokens" integer,
	"output_tokens" integer,
	"cost_nano_usd" bigint,
	"first_token_ms" integer,
	"total_ms" integer NOT NULL,
	"finish_reason" text,
	"error" text
);
--> statement-breakpoint
CREATE INDEX "model_calls_started" ON "model_calls" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "model_calls_conversation" ON "model_calls" USING btree ("conversation_id");