import type { Metadata } from 'next';
import { headers } from 'next/headers';
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
  const [publication, asked] = await Promise.all([getPublication(), headers()]);
  const colours = accentPath(publication);
  return (
    <html lang={publication.language} className={faces} suppressHydrationWarning>
      <head>
        {/* Before anything is drawn; it sets an attribute of <html> that React did not write. The press makes the nonce. */}
        <script src="/theme.js" nonce={asked.get('x-nonce') ?? undefined} suppressHydrationWarning />
        {colours && <link rel="stylesheet" href={colours} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {desk.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
