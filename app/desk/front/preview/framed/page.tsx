import type { Metadata } from 'next';
import { RefusedPage } from '@/components/desk/refused-page';
import { FrontView } from '@/components/site/front-view';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { front as words } from '@/words/front';
import '@/app/styles/reader.css';

export const metadata: Metadata = { title: words.preview };

/** The front page alone, as the frame of the preview shows it at the width of a phone. */
export default async function FramedFrontPage() {
  const actor = await atDesk('/desk/front/preview/framed');
  if (can(actor, 'front.arrange')) return <FrontView stage="draft" />;
  return <RefusedPage actor={actor} room="front" problem="not-allowed" />;
}
