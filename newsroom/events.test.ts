import { describe, expect, it } from 'vitest';
import { type Event, touches } from './events';

const published: Event = {
  kind: 'article.published',
  articleId: 'a',
  slugs: ['new', 'old'],
  sections: ['s1', 's2'],
  authors: ['w'],
  tags: ['t'],
  months: ['2026-11'],
};

describe('what an event touches', () => {
  it('a change of an article touches its old and new addresses, sections and lists, and no thread', () => {
    const tags = touches(published);
    expect(tags).toEqual(
      expect.arrayContaining(['article:a', 'slug:new', 'slug:old', 'section:s1', 'section:s2', 'feed']),
    );
    expect(tags.filter((tag) => /^(?:thread|comment|site)/.test(tag))).toEqual([]);
  });

  it('a shown comment touches its thread and the counts, and no article list', () => {
    expect(touches({ kind: 'comment.shown', commentId: 'c', articleId: 'a' })).toEqual([
      'thread:a',
      'comment:c',
      'counts:a',
      'counts:all',
    ]);
  });

  it('a recommendation touches the number in its thread and no page at once', () => {
    for (const kind of ['comment.recommended', 'comment.unrecommended'] as const)
      expect(touches({ kind, commentId: 'c', articleId: 'a' })).toEqual(['counts:thread:a']);
  });

  it('a comment that reports take off the page touches its thread', () => {
    const tags = touches({ kind: 'comment.held', commentId: 'c', articleId: 'a', public: true });
    expect(tags).toEqual(['thread:a', 'comment:c', 'counts:a', 'counts:all']);
  });

  it('what no reader sees touches nothing: a flood of held comments cannot empty the stock', () => {
    const unseen: Event[] = [
      { kind: 'comment.held', commentId: 'c', articleId: 'a' },
      { kind: 'comment.refused', commentId: 'c', articleId: 'a' },
      { kind: 'comment.reported', commentId: 'c', articleId: 'a', reason: 'hate' },
      { kind: 'comment.kept', commentId: 'c', articleId: 'a' },
      { kind: 'comment.edit-held', commentId: 'c', articleId: 'a' },
      { kind: 'comment.edit-refused', commentId: 'c', articleId: 'a' },
      { kind: 'comment.routed', commentId: 'c', articleId: 'a' },
      { kind: 'appeal.made', appealId: 'p', commentId: 'c', articleId: 'a' },
      { kind: 'commenter.banned', commenterId: 'g', sanctionId: 's', reason: 'hate' },
      { kind: 'commenter.sanction-ended', commenterId: 'g', sanctionId: 's' },
      { kind: 'article.saved', articleId: 'a' },
      { kind: 'session.began', userId: 'u' },
      { kind: 'session.others-ended', userId: 'u', ended: 2 },
      { kind: 'person.changed', userId: 'u', was: 'author', is: 'editor' },
      { kind: 'person.invited', invitationId: 'i', role: 'author' },
      { kind: 'person.reset-asked', userId: '' },
      { kind: 'factor.on', userId: 'u' },
      { kind: 'factor.required' },
    ];
    expect(unseen.flatMap(touches)).toEqual([]);
  });

  it('a decision on what no reader saw, and one on an appeal, touch the public figures and nothing else', () => {
    const decisions: Event[] = [
      { kind: 'comment.spam', commentId: 'c', articleId: 'a', public: false },
      { kind: 'comment.rejected', commentId: 'c', articleId: 'a', public: false },
      { kind: 'appeal.decided', appealId: 'p', commentId: 'c', articleId: 'a', upheld: true },
    ];
    expect(decisions.map(touches)).toEqual(decisions.map(() => ['counts:moderation']));
  });
});
