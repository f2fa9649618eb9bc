ALTER TABLE "articles" ADD COLUMN "changed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "articles" SET "changed" = true FROM "article_versions" live
WHERE live.id = live_version_id AND live.manuscript || jsonb_build_object('sectionId', section_id) <> draft;--> statement-breakpoint
CREATE INDEX "articles_changed" ON "articles" USING btree ("draft_saved_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE changed;