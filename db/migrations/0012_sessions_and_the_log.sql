ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "events_latest" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_staff" ON "events" USING btree ("actor_id","at") WHERE actor_kind = 'user';