import type { ReactNode } from 'react';
import { listSections } from '@/newsroom/sections/queries';
import { Footer } from './footer';
import { publicationOnce } from './once';
import { SlimHeader } from './slim-header';

/**
 * The frame of every reader page but the front: header, <main>, footer. `current` is the id of the section the page
 * belongs to; `wide` leaves the width to what is inside.
 */
export async function Page({
  children,
  current,
  wide = false,
}: {
  children: ReactNode;
  current?: string | undefined;
  wide?: boolean;
}) {
  const [publication, sections] = await Promise.all([publicationOnce(), listSections()]);
  return (
    <>
      <SlimHeader name={publication.name} sections={sections} current={current} />
      <main id="main" className={wide ? undefined : 'wrap'}>
        {children}
      </main>
      <Footer publication={publication} sections={sections} />
    </>
  );
}
