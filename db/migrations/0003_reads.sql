CREATE TABLE "most_read" (
	"span" text NOT NULL,
	"position" integer NOT NULL,
	"article_id" text NOT NULL,
	CONSTRAINT "most_read_span_position_pk" PRIMARY KEY("span","position")
);
--> statement-breakpoint
CREATE TABLE "reads" (
	"article_id" text NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "reads_article_id_day_pk" PRIMARY KEY("article_id","day")
);
--> statement-breakpoint
ALTER TABLE "most_read" ADD CONSTRAINT "most_read_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reads" ADD CONSTRAINT "reads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reads_day" ON "reads" USING btree ("day");