import type { DeskStory } from '@/newsroom/articles/desk-story';
import { emptyBody } from '@/newsroom/text/blocks';
import { toMarkdown } from '@/newsroom/text/markdown';
import type { StoryText } from './story-form';

/** A story as the fields of its form. */
export function toStoryText({ id, version, status, manuscript }: DeskStory): StoryText {
  const { lead, body, tags, sectionId, evidence: _, ...words } = manuscript;
  return {
    ...words,
    id,
    version,
    status,
    sectionId: sectionId ?? '',
    tags: tags.join(', '),
    leadMedia: lead?.media ?? '',
    leadAlt: lead?.alt ?? '',
    leadCaption: lead?.caption ?? '',
    leadCredit: lead?.credit ?? '',
    markdown: toMarkdown(body),
    body,
  };
}

/** The form without the story, for whoever may not see it (any more) but must get back what they typed. */
export function emptyStoryText(id: string): StoryText {
  return {
    id,
    version: 0,
    status: 'draft',
    headline: '',
    kicker: '',
    standfirst: '',
    dateline: '',
    label: 'news',
    sectionId: '',
    bylines: [],
    tags: '',
    leadMedia: '',
    leadAlt: '',
    leadCaption: '',
    leadCredit: '',
    markdown: '',
    body: emptyBody,
  };
}
