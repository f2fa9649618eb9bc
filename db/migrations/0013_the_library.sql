ALTER TABLE "media" drop column "search";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', alt || ' ' || caption || ' ' || credit || ' ' || regexp_replace(file_name, '[^[:alnum:]]+', ' ', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "cropped_from" text;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_cropped_from_media_id_fk" FOREIGN KEY ("cropped_from") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_undescribed" ON "media" USING btree ("id") WHERE alt = '';--> statement-breakpoint
CREATE INDEX "media_uploader" ON "media" USING btree ("uploaded_by","id");--> statement-breakpoint
CREATE INDEX "media_cropped_from" ON "media" USING btree ("cropped_from") WHERE cropped_from is not null;--> statement-breakpoint
-- The column took its index with it.
CREATE INDEX "media_search" ON "media" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
-- What the stories of before show, as newsroom/articles/picture-uses.ts keeps it from now on.
INSERT INTO "media_uses" ("media_id", "article_id", "in_draft", "is_live")
SELECT shown.media_id, shown.article_id, bool_or(shown.in_draft), bool_or(shown.is_live)
FROM (
  SELECT texts.article_id, texts.in_draft, texts.is_live, found.id #>> '{}' AS media_id
  FROM (
    SELECT id AS article_id, true AS in_draft, false AS is_live, draft AS manuscript FROM articles
    UNION ALL
    SELECT articles.id, false, true, article_versions.manuscript
    FROM articles JOIN article_versions ON article_versions.id = articles.live_version_id
    WHERE articles.state = 'published'
  ) texts,
  LATERAL (
    SELECT jsonb_path_query(texts.manuscript, 'lax $.lead.media') AS id
    UNION ALL SELECT jsonb_path_query(texts.manuscript, 'lax $.body.content[*].attrs.media')
    UNION ALL SELECT jsonb_path_query(texts.manuscript, 'lax $.body.content[*].content[*].attrs.media')
  ) found
) shown
JOIN media ON media.id = shown.media_id
GROUP BY shown.media_id, shown.article_id
ON CONFLICT DO NOTHING;
