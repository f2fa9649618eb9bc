import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { accentPath } from '@/newsroom/settings/accent';
import { getPublication } from '@/newsroom/settings/publication';
import { desk } from '@/words/desk';
import { faces } from '../fonts/faces';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/desk.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { default: desk.name, template: `%s | ${desk.name}` },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const publication = await getPublication();
  const colours = accentPath(publication);
  return (
    <html lang={publication.language} className={faces}>
      <head>{colours && <link rel="stylesheet" href={colours} />}</head>
      <body>
        <a className="skip" href="#main">
          {desk.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
