import { revokeLinkAction } from '@/newsroom/articles/preview-links/actions';
import type { PreviewLinkDto } from '@/newsroom/articles/preview-links/preview-link';
import { momentOf, type Place } from '@/words/dates';
import { previewLinks as words } from '@/words/review';
import { ActionForm } from '../action-form';
import { LinkForm } from './link-form';

/** The links by which outsiders read this draft, and the form for another. */
export function LinkList({ id, links, place }: { id: string; links: readonly PreviewLinkDto[]; place: Place }) {
  return (
    <section className="further" id="links">
      <h2>{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <ul className="links">
        {links.map((link) => (
          <li key={link.id}>
            <div>
              <b dir="auto">{link.note || words.unnamed}</b>
              <small>{[link.by && words.by(link.by), endOf(link, place)].filter(Boolean).join(', ')}</small>
            </div>
            {link.isOpen && (
              <ActionForm action={revokeLinkAction} label={`${words.revoke}: ${link.note || words.unnamed}`}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="link" value={link.id} />
                <button className="btn sm" type="submit">
                  {words.revoke}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <LinkForm id={id} />
    </section>
  );
}

function endOf({ revokedAt, isOpen, expiresAt }: PreviewLinkDto, place: Place): string {
  if (revokedAt) return words.revoked;
  return isOpen ? words.ends(momentOf(expiresAt, place)) : words.ended;
}
