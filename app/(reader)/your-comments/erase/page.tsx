import type { Metadata } from 'next';
import { OneButton } from '@/components/letters/one-button';
import { metadataOf } from '@/components/site/metadata';
import { Page } from '@/components/site/page';
import { eraseOwnAction } from '@/newsroom/comments/own/actions';
import { yourData as words } from '@/words/your-comments';

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.eraseTitle, description: '' });
}

/** Says what goes and what stays, before anything goes. */
export default function ErasePage() {
  return (
    <Page>
      <header className="phead">
        <h1>{words.eraseTitle}</h1>
        <p className="stand">{words.eraseLead}</p>
      </header>
      <div className="own">
        <p>{words.address}</p>
        <p>{words.stays}</p>
        <p>{words.keys}</p>
        <OneButton action={eraseOwnAction} at="/your-comments/erase" button={words.button} look="btn danger">
          <p>
            <label className="check">
              <input type="checkbox" name="texts" />
              <span>{words.texts}</span>
            </label>
          </p>
        </OneButton>
        <p>
          <a className="link" href="/your-comments">
            {words.back}
          </a>
        </p>
      </div>
    </Page>
  );
}
