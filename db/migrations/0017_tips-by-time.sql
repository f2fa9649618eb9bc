DROP INDEX "tips_waiting";--> statement-breakpoint
CREATE INDEX "tips_sent" ON "tips" USING btree ("sent_at" DESC NULLS LAST,"id" DESC NULLS LAST);