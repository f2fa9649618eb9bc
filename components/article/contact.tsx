import { contactHref, contactShown } from '@/newsroom/people/byline';

/** The public way to reach an author, where there is one. */
export function Contact({ contact }: { contact: string }) {
  const href = contactHref(contact);
  if (!href) return null;
  return (
    <a href={href} rel="nofollow noopener">
      {contactShown(contact)}
    </a>
  );
}
