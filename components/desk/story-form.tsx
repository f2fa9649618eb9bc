'use client';

import { type ReactNode, useActionState, useEffect, useMemo, useState } from 'react';
import { saveDraftAction } from '@/newsroom/articles/actions';
import { labels } from '@/newsroom/articles/article';
import type { DeskStatus } from '@/newsroom/articles/desk-story';
import { unsaved } from '@/newsroom/articles/draft-answer';
import type { Asked } from '@/newsroom/articles/drafts/asked';
import type { Others } from '@/newsroom/articles/drafts/present';
import type { Beside } from '@/newsroom/articles/evidence/beside';
import type { Body } from '@/newsroom/text/blocks';
import type { Place } from '@/words/dates';
import { labelWords, story as words } from '@/words/desk-stories';
import { Answer } from './action-form';
import { ConflictChoices } from './conflict-choices';
import { DraftContext } from './draft-context';
import { LeadPicture } from './editor/lead-picture';
import { type EditorPicture, PicturesProvider } from './editor/pictures';
import { ClaimsProvider } from './editor/story-claims';
import { StoryEditor } from './editor/story-editor';
import { EvidenceBeside } from './evidence/evidence-beside';
import { ChoiceField, LongField, TextField } from './field';
import { KeptField } from './kept-field';
import { StoryBar } from './story-bar';
import { StoryKicker } from './story-kicker';
import { StoryNotice } from './story-notice';

/** The words of a story as its form holds them. */
export interface StoryText {
  id: string;
  version: number;
  status: DeskStatus;
  headline: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  label: string;
  sectionId: string;
  bylines: string[];
  tags: string;
  leadMedia: string;
  leadAlt: string;
  leadCaption: string;
  leadCredit: string;
  markdown: string;
  body: Body;
}
export type Choices = readonly (readonly [value: string, words: string])[];

/**
 * The story as one form: without a script it is written as Markdown and sent; the editor makes the same fields nicer and
 * sends them to the same action. A refused save gives everything back, also to somebody whose session ended meanwhile.
 */
export function StoryForm({
  story,
  sections,
  authors,
  pictures,
  library = [],
  tabs,
  notes,
  evidence,
  me = '',
  others = { names: [], self: false },
  place,
}: {
  story: StoryText;
  /** The id of whoever writes. */
  me?: string;
  /** Who else has it open. */
  others?: Others;
  place: Place;
  sections: Choices;
  authors: Choices;
  pictures: Choices;
  /** Pictures the editor can show and choose from. */
  library?: EditorPicture[];
  /** The ways to its other pages. */
  tabs?: ReactNode;
  /** The newsroom's notes, in a form of their own. */
  notes?: ReactNode;
  /** Its claims and how they stand, and those that the text marks. */
  evidence?: { beside: Beside; order: readonly string[] };
}) {
  const [answer, save, saving] = useActionState(saveDraftAction, unsaved, `/desk/articles/${story.id}`);
  // What a save by itself found, until the form is sent.
  const [found, setFound] = useState<readonly Asked[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the form takes the place of what was found before
  useEffect(() => setFound(null), [answer]);
  const talk = useMemo(() => ({ answer, ask: setFound }), [answer]);
  const bylines = [...story.bylines, '', ''].slice(0, Math.max(3, story.bylines.length + 1));
  return (
    <Answer value={answer}>
      <DraftContext value={talk}>
        <PicturesProvider library={library}>
          <ClaimsProvider story={story.id} first={evidence?.beside} order={evidence?.order}>
            <form className="ed" action={save} aria-busy={saving}>
              <StoryBar status={story.status} standing="standing" />
              <StoryNotice answer={answer} id={story.id} />
              <input type="hidden" name="id" value={story.id} />
              <KeptField key={answer.turn} name="version" value={answer.version ?? story.version} />
              <ConflictChoices asked={found ?? answer.asked} place={place} />
              <main className="canvas" id="main" tabIndex={-1}>
                <div className="in">
                  <h1 className="vh">{story.headline || words.untitled}</h1>
                  <StoryKicker story={story} sections={sections} />
                  <LongField name="headline" label={words.headline} value={story.headline} rows={2} look="et" bare />
                  <LongField
                    name="standfirst"
                    label={words.standfirst}
                    value={story.standfirst}
                    rows={3}
                    look="es"
                    bare
                  />
                  <StoryEditor id={story.id} me={me} body={story.body} bar="standing" others={others}>
                    <LongField
                      name="markdown"
                      label={words.body}
                      hint={words.bodyHint}
                      value={story.markdown}
                      rows={24}
                      look="input md"
                      errorOf="body"
                    />
                  </StoryEditor>
                </div>
              </main>
              <aside className="panel" aria-label="Story settings">
                {tabs}
                {notes}
                <section>
                  <ChoiceField
                    name="sectionId"
                    label={words.section}
                    value={story.sectionId}
                    choices={[['', words.noSection], ...sections]}
                  />
                  <ChoiceField
                    name="label"
                    label={words.label}
                    value={story.label}
                    choices={labels.map((label) => [label, labelWords[label]] as const)}
                  />
                  {bylines.map((author, index) => (
                    <ChoiceField
                      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the byline is what the field is
                      key={index}
                      name={`byline-${index}`}
                      label={index === 0 ? words.authors : `${words.author} ${index + 1}`}
                      value={author}
                      choices={[['', words.nobody], ...authors]}
                      {...(index === 0 ? { errorOf: 'bylines' } : {})}
                    />
                  ))}
                  <TextField name="kicker" label={words.kicker} value={story.kicker} />
                  <TextField name="dateline" label={words.dateline} value={story.dateline} />
                  <TextField name="tags" label={words.tags} hint={words.tagsHint} value={story.tags} />
                </section>
                <section>
                  <h2>{words.lead}</h2>
                  <LeadPicture value={story.leadMedia} choices={pictures} />
                  <LongField name="leadAlt" label={words.leadAlt} value={story.leadAlt} rows={2} />
                  <TextField name="leadCaption" label={words.leadCaption} value={story.leadCaption} />
                  <TextField name="leadCredit" label={words.leadCredit} value={story.leadCredit} />
                </section>
                {evidence && <EvidenceBeside />}
              </aside>
            </form>
          </ClaimsProvider>
        </PicturesProvider>
      </DraftContext>
    </Answer>
  );
}
