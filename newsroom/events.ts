/** How a comment stood before a decision; times in ISO 8601. */
interface Was {
  state: string;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  pickedAt: string | null;
}

/** Everything that can happen. Ids and the few old and new values; never a person's words or address. */
export type Event =
  /** Refused: a rule of the paper itself rejected it; its author can read why, and nobody else sees it. */
  | { kind: 'comment.shown' | 'comment.refused'; commentId: string; articleId: string }
  /** `public` where reports took it off a page until a person has looked. */
  | { kind: 'comment.held'; commentId: string; articleId: string; public?: true }
  | { kind: 'comment.recommended' | 'comment.unrecommended'; commentId: string; articleId: string }
  /** `reason` is a key of the reasons table; what the reporter wrote stands in the table of reports. */
  | { kind: 'comment.reported'; commentId: string; articleId: string; reason: string }
  /** Words that would replace public ones: waiting for a person, or refused by one. */
  | { kind: 'comment.edit-held' | 'comment.edit-refused'; commentId: string; articleId: string }
  | {
      kind: 'comment.approved' | 'comment.rejected' | 'comment.removed' | 'comment.spam' | 'comment.withdrawn';
      commentId: string;
      articleId: string;
      /** Was it, or is it now, on a public page? A decision on a held comment that stays unseen touches nothing. */
      public: boolean;
      reason?: string;
      /** How it stood before, so that whoever decided can take it back. */
      was?: Was;
    }
  /** A moderator has looked at a public comment and lets it stand. */
  | { kind: 'comment.kept'; commentId: string; articleId: string; was?: Was }
  /** Whoever decided took it back: it stands as it stood before. */
  | { kind: 'comment.decision-undone'; commentId: string; articleId: string; public: boolean; undid: string }
  | {
      kind: 'comment.edited' | 'comment.picked' | 'comment.unpicked';
      commentId: string;
      articleId: string;
      public: boolean;
    }
  /** Sent to the story's authors because it may hold a correction; settled when they have looked. */
  | { kind: 'comment.routed' | 'comment.routing-settled'; commentId: string; articleId: string }
  /** Against the decision that stood then. The words of both sides stand in the table of appeals. */
  | { kind: 'appeal.made'; appealId: string; commentId: string; articleId: string }
  | { kind: 'appeal.decided'; appealId: string; commentId: string; articleId: string; upheld: boolean }
  /** What was decided about a person; `reason` is a key of the reasons table. */
  | {
      kind: 'commenter.always-held' | 'commenter.warned' | 'commenter.muted' | 'commenter.banned';
      commenterId: string;
      sanctionId: string;
      reason: string;
    }
  | { kind: 'commenter.sanction-ended' | 'commenter.acknowledged'; commenterId: string; sanctionId: string }
  | { kind: 'commenter.noted'; commenterId: string; noteId: string }
  | { kind: 'article.drafted' | 'article.saved' | 'article.deleted'; articleId: string }
  /** Of the working draft: kept by hand under a name, or its text brought back. */
  | { kind: 'revision.kept' | 'revision.restored'; articleId: string; revisionId: string }
  | {
      kind:
        | 'article.published'
        | 'article.revised'
        | 'article.unpublished'
        | 'article.readdressed'
        | 'article.comments-set';
      articleId: string;
      /** Every address it has or had, so that a page kept as missing or moved is printed anew. */
      slugs: string[];
      /** Sections, authors, tags of the old and the new text, as ids; months as yyyy-mm. */
      sections: string[];
      authors: string[];
      tags: string[];
      months: string[];
      version?: number;
      /** Of a thread: how it stands now, and stood before. */
      mode?: string;
      was?: string;
    }
  /** What somebody plans for a story by the clock; the text and the time stand in the table of schedules. */
  | { kind: 'plan.made' | 'plan.changed' | 'plan.dropped' | 'plan.done'; articleId: string; planId: string }
  /** Its time had come and it could not be done: `reason` is the key of the sentence. */
  | { kind: 'plan.refused'; articleId: string; planId: string; reason: string }
  /** A draft between its writer and who publishes it; the sentence stands with the article. */
  | { kind: 'review.asked' | 'review.returned' | 'review.taken-back'; articleId: string }
  /** A note of the newsroom on a draft, or an answer to one. */
  | { kind: 'draft-note.written' | 'draft-note.resolved' | 'draft-note.reopened'; articleId: string; noteId: string }
  | { kind: 'preview-link.made' | 'preview-link.revoked'; articleId: string; linkId: string }
  | { kind: 'article.embargoed' | 'article.archived' | 'article.unarchived' | 'article.restored'; articleId: string }
  /** Of the front page as it lies on the desk: a story was given a place, another one, or lost it. */
  | { kind: 'front.pinned' | 'front.moved' | 'front.unpinned'; articleId: string; slot: number }
  /** The desk's arrangement was shown to readers, or given up for theirs. */
  | { kind: 'front.put-live' | 'front.taken-back'; articles: string[] }
  | { kind: 'page.saved' | 'page.deleted'; pageId: string }
  /** Of a page of the paper's own; `slugs`: every address it has or had. */
  | { kind: 'page.published' | 'page.withdrawn' | 'page.readdressed'; pageId: string; slugs: string[] }
  /** What the clock did: a pinned story whose time on the front page is over. */
  | { kind: 'slot.expired'; articleId: string; slot: number }
  /** To the account `to`, whose it is from then on. */
  | { kind: 'article.handed-over'; articleId: string; to: string }
  /** What the clock did: a thread past its day, a pause that is over. */
  | { kind: 'thread.closed' | 'pause.ended'; articleId: string }
  /** `slugs`: every address of the article. The sentence itself stands in the table of corrections. */
  | {
      kind: 'correction.made';
      correctionId: string;
      articleId: string;
      version: number;
      severity: 'minor' | 'serious';
      slugs: string[];
      /** The comment that led to it, which says so from then on. */
      ledBy?: string;
    }
  | { kind: 'section.saved' | 'section.deleted'; sectionId: string; slugs: string[] }
  /** What stood in it stands in the section `into` from then on. */
  | { kind: 'section.merged'; sectionId: string; into: string; slugs: string[] }
  /** Another name or address. `slugs`: what it had and has. */
  | { kind: 'tag.saved'; tagId: string; slugs: string[] }
  /** Its stories carry the tag `into` from then on; `sections` are those the stories stand in. */
  | { kind: 'tag.merged'; tagId: string; into: string; slugs: string[]; sections: string[] }
  | { kind: 'author.saved'; authorId: string; slugs: string[] }
  | {
      kind: 'media.uploaded' | 'media.described' | 'media.focused' | 'media.replaced' | 'media.deleted';
      mediaId: string;
    }
  /** What a reader says is wrong in a story, and what became of it. The words stand in the table of tips. */
  | { kind: 'tip.sent' | 'tip.settled' | 'tip.corrected'; tipId: string; articleId: string }
  | { kind: 'redirects.saved' }
  /** Which stories are read most, in another order than before. */
  | { kind: 'reads.ranked' }
  | { kind: 'navigation.saved' }
  /** `fields`: the names of those that changed. */
  | { kind: 'settings.saved'; fields: string[] }
  /** The rules of the thread; `threads` where what they say of every thread changed: when it closes, how slow it is. */
  | { kind: 'rules.saved'; fields: string[]; threads?: boolean }
  /** `private` where addresses went with it. */
  | { kind: 'paper.exported'; private: boolean }
  | { kind: 'paper.imported'; articles: number; comments: number }
  | { kind: 'comments.imported'; articleId: string; comments: number }
  | {
      kind:
        | 'person.added'
        | 'person.joined'
        | 'person.renamed'
        | 'person.password-changed'
        | 'person.suspended'
        | 'person.restored';
      userId: string;
    }
  /** `addressId`: the one that was the account's. */
  | { kind: 'person.readdressed'; userId: string; addressId: string }
  /** Of a role. */
  | { kind: 'person.changed'; userId: string; was: string; is: string }
  | { kind: 'person.invited'; invitationId: string; role: string }
  | { kind: 'person.invitation-revoked'; invitationId: string }
  /** Somebody typed an address; '' where nobody here has it. */
  | { kind: 'person.reset-asked' | 'sign-in.paused'; userId: string }
  | { kind: 'factor.on' | 'factor.off' | 'factor.reset' | 'factor.codes-renewed' | 'factor.code-spent'; userId: string }
  /** Of everybody: the paper asks for a second factor, or leaves it to them. */
  | { kind: 'factor.required' | 'factor.left-open' }
  /** An address is known by the id of its row; once erased, nothing leads from it to anybody. */
  | { kind: 'address.confirmed' | 'address.erased'; addressId: string }
  | { kind: 'session.began' | 'session.ended'; userId: string }
  | { kind: 'session.others-ended'; userId: string; ended: number };

/**
 * The tags an event touches: what must be printed anew. Pure. Never "everything", except `site`, which every page with a
 * header reads. `counts:` tags move slowly (press/wire.ts), because a number in a list may be ten seconds old.
 */
export function touches(event: Event): string[] {
  switch (event.kind) {
    case 'comment.shown':
      return seenWith(event);
    case 'comment.approved':
      return [...seenWith(event), 'counts:moderation'];
    case 'comment.rejected':
    case 'comment.removed':
    case 'comment.spam':
    case 'comment.decision-undone':
      return [...(event.public ? seenWith(event) : []), 'counts:moderation'];
    case 'comment.recommended':
    case 'comment.unrecommended':
      return [`counts:thread:${event.articleId}`];
    case 'comment.held':
      return event.public ? seenWith(event) : [];
    case 'comment.withdrawn':
    case 'comment.edited':
    case 'comment.picked':
    case 'comment.unpicked':
      return event.public ? seenWith(event) : [];
    case 'appeal.decided':
      return ['counts:moderation'];
    case 'article.published':
    case 'article.revised':
    case 'article.unpublished':
    case 'article.readdressed':
    case 'article.comments-set':
      return [
        `article:${event.articleId}`,
        'front',
        'feed',
        ...event.slugs.map((slug) => `slug:${slug}`),
        ...event.sections.map((id) => `section:${id}`),
        ...event.authors.map((id) => `author:${id}`),
        ...event.tags.map((id) => `tag:${id}`),
        ...event.months.map((month) => `archive:${month}`),
      ];
    case 'thread.closed':
    case 'pause.ended':
      return [`thread:${event.articleId}`];
    case 'page.published':
    case 'page.withdrawn':
    case 'page.readdressed':
      return ['pages', ...event.slugs.map((slug) => `page:${slug}`)];
    case 'front.put-live':
    case 'slot.expired':
      return ['slots'];
    case 'correction.made':
      return [
        `article:${event.articleId}`,
        ...event.slugs.map((slug) => `slug:${slug}`),
        'front',
        'corrections',
        ...ledTo(event),
      ];
    case 'section.saved':
    case 'section.deleted':
      return ['site', `section:${event.sectionId}`, ...event.slugs.map((slug) => `section-slug:${slug}`)];
    case 'section.merged':
      return [
        'site',
        `section:${event.sectionId}`,
        `section:${event.into}`,
        ...event.slugs.map((slug) => `section-slug:${slug}`),
      ];
    case 'tag.saved': // with another address a page that said there is no such tag is wrong, and so is the sitemap
      return [`tag:${event.tagId}`, `tag-name:${event.tagId}`, ...(event.slugs.length > 1 ? ['feed'] : [])];
    case 'tag.merged':
      return [
        `tag:${event.tagId}`,
        `tag-name:${event.tagId}`,
        `tag:${event.into}`,
        'feed',
        ...event.sections.map((id) => `section:${id}`),
      ];
    case 'author.saved':
      return [`author:${event.authorId}`, ...event.slugs.map((slug) => `author-slug:${slug}`)];
    case 'media.uploaded': // its address may have been asked for before, and kept as missing
      return ['media'];
    case 'media.deleted': // nothing shows it; its files are kept among the addresses
      return ['media'];
    case 'media.described':
      return [`media:${event.mediaId}`];
    case 'media.focused': // the pages that show it, and its new files, which may have been asked for before
    case 'media.replaced':
      return [`media:${event.mediaId}`, 'media'];
    case 'comments.imported':
      return [`thread:${event.articleId}`, `counts:${event.articleId}`, 'counts:all'];
    case 'redirects.saved':
      return ['redirects'];
    case 'reads.ranked':
      return ['most-read'];
    case 'rules.saved':
      return event.threads ? ['rules', 'thread-rules'] : ['rules'];
    case 'settings.saved':
    case 'navigation.saved':
    case 'paper.imported':
      return ['site'];
    default:
      return [];
  }
}

/** A comment that led to a correction carries a badge wherever it is drawn. */
function ledTo({ articleId, ledBy }: { articleId: string; ledBy?: string }): string[] {
  return ledBy === undefined ? [] : [`thread:${articleId}`, `comment:${ledBy}`];
}

/** Everything a public comment stands in. */
function seenWith({ articleId, commentId }: { articleId: string; commentId: string }): string[] {
  return [`thread:${articleId}`, `comment:${commentId}`, `counts:${articleId}`, 'counts:all'];
}
