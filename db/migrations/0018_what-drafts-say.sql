CREATE TABLE "draft_words" (
	"article_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_words" ADD CONSTRAINT "draft_words_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_words_search" ON "draft_words" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
INSERT INTO "draft_words" SELECT "id", "draft_version", to_tsvector('english', left(jsonb_path_query_array("draft", 'strict $.body.**.text', '{}', true)::text, 400000)) FROM "articles" WHERE "live_version_id" IS NULL OR "changed";
