CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"version_id" text NOT NULL,
	"severity" text NOT NULL,
	"words" text NOT NULL,
	"comment_id" text,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"to_user_id" text,
	"to_comment_id" text,
	"subject" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"fault" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seal_salts" (
	"position" bigint PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"position" bigint PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"commitment" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', coalesce(manuscript->>'headline', '')), 'A')
        || setweight(to_tsvector('english', coalesce(manuscript->>'kicker', '') || ' ' || coalesce(manuscript->>'standfirst', '')), 'B')
        || setweight(to_tsvector('english', left(jsonb_path_query_array(manuscript, '$.body.**.text')::text, 400000)), 'C')) STORED;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "posted_at" timestamp with time zone;--> statement-breakpoint
-- What happened before there were letters makes none.
UPDATE "events" SET "posted_at" = "at";--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_version_id_article_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."article_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal_salts" ADD CONSTRAINT "seal_salts_position_seals_position_fk" FOREIGN KEY ("position") REFERENCES "public"."seals"("position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seals" ADD CONSTRAINT "seals_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_latest" ON "corrections" USING btree ("made_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("kind",coalesce("to_user_id", "to_comment_id", ''),"subject");--> statement-breakpoint
CREATE INDEX "letters_due" ON "letters" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "seals_event" ON "seals" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "article_versions_search" ON "article_versions" USING gin ("search");--> statement-breakpoint
CREATE INDEX "events_unposted" ON "events" USING btree ("id") WHERE posted_at is null;