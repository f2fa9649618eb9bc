CREATE INDEX "comment_owners_commenter" ON "comment_owners" USING btree ("commenter_id");--> statement-breakpoint
CREATE INDEX "recommendations_user" ON "recommendations" USING btree ("user_id");