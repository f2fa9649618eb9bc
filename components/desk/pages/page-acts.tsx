import { pageAction, readdressPageAction } from '@/newsroom/pages/actions';
import type { DeskPageText } from '@/newsroom/pages/desk-queries';
import { ownPages as words } from '@/words/own-pages';
import { ActionForm } from '../action-form';
import { TextField } from '../field';

/** Another address, and taking the page back: from readers, or for good where they do not see it. */
export function PageActs({ page: { id, version, slug, state } }: { page: DeskPageText }) {
  const seen = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  const isLive = state !== 'draft';
  return (
    <>
      <section className="further">
        <h2>{words.readdress}</h2>
        <ActionForm action={readdressPageAction} className="stack" label={words.readdress} form="at-">
          {seen}
          <TextField name="slug" form="at-" label={words.address} hint={words.readdressHint} value={slug} />
          <div className="act">
            <button className="btn" type="submit">
              {words.readdress}
            </button>
          </div>
        </ActionForm>
      </section>
      <section className="further">
        <h2>{words.further}</h2>
        <ActionForm action={pageAction} className="stack" label={words.further} form="back-">
          {seen}
          <p className="hint">{isLive ? words.withdrawHint : words.deleteHint}</p>
          <div className="act">
            <button className="btn danger" type="submit" name="press" value={isLive ? 'withdraw' : 'delete'}>
              {isLive ? words.withdraw : words.delete}
            </button>
          </div>
        </ActionForm>
      </section>
    </>
  );
}
