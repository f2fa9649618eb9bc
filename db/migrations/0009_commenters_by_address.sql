DROP INDEX "comment_private_email";--> statement-breakpoint
CREATE INDEX "comment_private_email" ON "comment_private" USING btree (lower("email"),"created_at");