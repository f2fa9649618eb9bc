import type { ReactNode } from 'react';
import { getNavigation } from '@/newsroom/sections/navigation-queries';
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
  const [publication, nav] = await Promise.all([publicationOnce(), getNavigation()]);
  return (
    <>
      <SlimHeader name={publication.name} nav={nav} current={current} />
      <main id="main" className={wide ? undefined : 'wrap'}>
        {children}
      </main>
      <Footer publication={publication} nav={nav} />
    </>
  );
}
