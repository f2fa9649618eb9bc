DROP INDEX "article_versions_search";--> statement-breakpoint
DROP INDEX "comments_search";--> statement-breakpoint
DROP INDEX "authors_search";--> statement-breakpoint
ALTER TABLE "article_versions" drop column "search";--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', coalesce(manuscript->>'headline', '')), 'A')
        || setweight(to_tsvector('english', coalesce(manuscript->>'kicker', '') || ' ' || coalesce(manuscript->>'standfirst', '')), 'B')
        || setweight(to_tsvector('english', left(jsonb_path_query_array(manuscript, 'strict $.body.**.text')::text, 400000)), 'C')) STORED;--> statement-breakpoint
CREATE INDEX "article_versions_search" ON "article_versions" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "comments_search" ON "comments" USING gin (jsonb_to_tsvector('english', jsonb_path_query_array("tree", 'strict $.**.text'), '["string"]')) WITH (fastupdate=false) WHERE state = 'shown';--> statement-breakpoint
CREATE INDEX "authors_search" ON "authors" USING gin (to_tsvector('simple', "name")) WITH (fastupdate=false);