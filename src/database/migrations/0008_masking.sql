CREATE TABLE "mask_entries" (
	"conversation_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "mask_entries_conversation_id_kind_number_pk" PRIMARY KEY("conversation_id","kind","number")
);
--> statement-breakpoint
CREATE TABLE "seen_messages" (
	"message_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mask_entries" ADD CONSTRAINT "mask_entries_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_messages" ADD CONSTRAINT "seen_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;