DROP INDEX "comments_parent";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "comments_after" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_hours" ON "articles" USING btree ("comments_until") WHERE comments in ('open', 'approval', 'slowed', 'paused');--> statement-breakpoint
CREATE INDEX "articles_open" ON "articles" USING btree ("first_published_at") WHERE state = 'published' and comments in ('open', 'approval', 'slowed') and not comments_kept_open and comments_until is null;--> statement-breakpoint
CREATE INDEX "comments_best" ON "comments" USING btree ("article_id",(picked_at is not null),"recommends","created_at","id") WHERE depth = 0 and shown_at is not null;--> statement-breakpoint
CREATE INDEX "corrections_comment" ON "corrections" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id","created_at","id");