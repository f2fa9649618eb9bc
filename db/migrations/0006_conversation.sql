CREATE TABLE "address_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"address_id" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"against" text,
	"words" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"upheld" boolean,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "appeals_somebody_else" CHECK ("appeals"."decided_by" is null or "appeals"."against" is null or "appeals"."decided_by" <> "appeals"."against")
);
--> statement-breakpoint
CREATE TABLE "comment_edits" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"tree" jsonb NOT NULL,
	"verdict" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"was_public" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"commenter_id" text NOT NULL,
	"words" text NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"comment_id" text NOT NULL,
	"commenter_id" text,
	"user_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recommendations_one_person" CHECK (num_nonnulls("recommendations"."commenter_id", "recommendations"."user_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"commenter_id" text,
	"user_id" text,
	"network_hash" text NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"upheld" boolean,
	CONSTRAINT "reports_one_person" CHECK (num_nonnulls("reports"."commenter_id", "reports"."user_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "sanctions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"commenter_id" text,
	"email_hash" text,
	"network_hash" text,
	"reason" text NOT NULL,
	"public_note" text DEFAULT '' NOT NULL,
	"private_note" text DEFAULT '' NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "spam_words" (
	"word" text PRIMARY KEY NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	"fine" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "addresses" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "letter_choices_once";--> statement-breakpoint
DROP INDEX "letters_once";--> statement-breakpoint
ALTER TABLE "letter_choices" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "comments_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "comments_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "comments_kept_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_private" ADD COLUMN "wants_replies" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commenters" ADD COLUMN "address_id" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "note_block" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "note_quote" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "note_version" integer;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "learned" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letter_choices" ADD COLUMN "address_id" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "to_address_id" text;--> statement-breakpoint
ALTER TABLE "address_tokens" ADD CONSTRAINT "address_tokens_address_id_addresses_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."addresses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_against_users_id_fk" FOREIGN KEY ("against") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_edits" ADD CONSTRAINT "comment_edits_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_notes" ADD CONSTRAINT "person_notes_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_notes" ADD CONSTRAINT "person_notes_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "address_tokens_address" ON "address_tokens" USING btree ("address_id");--> statement-breakpoint
CREATE INDEX "appeals_comment" ON "appeals" USING btree ("comment_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_open" ON "appeals" USING btree ("comment_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "comment_edits_comment" ON "comment_edits" USING btree ("comment_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_edits_one_held" ON "comment_edits" USING btree ("comment_id") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "person_notes_commenter" ON "person_notes" USING btree ("commenter_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendations_once" ON "recommendations" USING btree ("comment_id",coalesce("commenter_id", "user_id"));--> statement-breakpoint
CREATE INDEX "recommendations_commenter" ON "recommendations" USING btree ("commenter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once" ON "reports" USING btree ("comment_id",coalesce("commenter_id", "user_id"));--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("comment_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "sanctions_commenter" ON "sanctions" USING btree ("commenter_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sanctions_email" ON "sanctions" USING btree ("email_hash") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sanctions_network" ON "sanctions" USING btree ("network_hash") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_email" ON "addresses" USING btree ("email");--> statement-breakpoint
ALTER TABLE "commenters" ADD CONSTRAINT "commenters_address_id_addresses_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."addresses"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_choices" ADD CONSTRAINT "letter_choices_address_id_addresses_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."addresses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_to_address_id_addresses_id_fk" FOREIGN KEY ("to_address_id") REFERENCES "public"."addresses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_private_email" ON "comment_private" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "commenters_address" ON "commenters" USING btree ("address_id");--> statement-breakpoint
CREATE INDEX "comments_notes" ON "comments" USING btree ("article_id","note_block") WHERE note_block is not null;--> statement-breakpoint
CREATE INDEX "comments_unseen" ON "comments" USING btree ("created_at","id") WHERE state = 'shown' and seen_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_choices_once" ON "letter_choices" USING btree (coalesce("user_id", "address_id"),"purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("kind",coalesce("to_user_id", "to_address_id", ''),"subject");--> statement-breakpoint
ALTER TABLE "letters" DROP COLUMN "to_comment_id";--> statement-breakpoint
ALTER TABLE "letter_choices" ADD CONSTRAINT "letter_choices_one_person" CHECK (num_nonnulls("letter_choices"."user_id", "letter_choices"."address_id") = 1);