import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { faces } from '@/app/fonts/faces';
import '@/app/styles/reader.css';
import { publicationOnce } from '@/components/site/once';
import { accentPath } from '@/newsroom/settings/accent';
import { site } from '@/words/site';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#121514' },
  ],
};

/** The document. Header, <main id="main"> and footer come from `Page` in components/site/page.tsx: every page uses it. */
export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const publication = await publicationOnce();
  const colours = accentPath(publication);
  return (
    <html lang={publication.language} className={faces}>
      <head>
        {colours && <link rel="stylesheet" href={colours} />}
        <script src="/theme.js" />
        <script src="/reader.js" defer />
      </head>
      <body>
        <a className="skip" href="#main">
          {site.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
