'use client';

import { useRef } from 'react';
import { ChoiceField } from '@/components/desk/field';
import { nameOfPicture } from '@/newsroom/media/library/library-picture';
import { story as words } from '@/words/desk-stories';
import { editor } from '@/words/editor';
import { usePictures } from './pictures';
import { useScript } from './use-script';

/** The lead picture: a list of the newest, and with a script the library and an upload. What the library says of it is copied over. */
export function LeadPicture({ value, choices }: { value: string; choices: readonly (readonly [string, string])[] }) {
  const place = useRef<HTMLDivElement>(null);
  const script = useScript();
  const { choose, library } = usePictures();
  const known = new Set(choices.map(([id]) => id));
  const more = library
    .filter(({ id }) => !known.has(id))
    .map((picture) => [picture.id, nameOfPicture(picture)] as const);

  const pick = async () => {
    const picture = await choose();
    const form = place.current?.closest('form');
    if (!picture || !form) return;
    const copied = {
      leadMedia: picture.id,
      leadAlt: picture.alt,
      leadCaption: picture.caption,
      leadCredit: picture.credit,
    };
    // The new picture is an option only once React has drawn it.
    requestAnimationFrame(() => {
      for (const [name, words] of Object.entries(copied)) {
        const field = form.elements.namedItem(name);
        if (
          field instanceof HTMLInputElement ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        ) {
          field.value = words;
        }
      }
      form.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return (
    <div ref={place}>
      <ChoiceField
        name="leadMedia"
        label={words.lead}
        value={value}
        choices={[['', words.noLead], ...choices, ...more]}
        errorOf="lead"
      />
      {script ? (
        <button className="btn sm" type="button" onClick={pick}>
          {editor.choosePicture}
        </button>
      ) : (
        <p className="hint">
          <a className="link" href="/desk/media" target="_blank" rel="noreferrer">
            {editor.upload}
          </a>
        </p>
      )}
    </div>
  );
}
