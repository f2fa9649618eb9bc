import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { NavigationForm } from '@/components/desk/sections/navigation-form';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getDeskNavigation } from '@/newsroom/sections/navigation-queries';
import { navigation as words } from '@/words/navigation';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What stands in the head and at the foot of every page. */
export default async function NavigationPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/sections/navigation');
  if (!can(actor, 'section.manage')) return <RefusedPage actor={actor} room="sections" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="sections">
      <div className="dh">
        <h1>{words.title}</h1>
        <div className="r">
          <a className="btn sm" href="/desk/sections">
            {words.back}
          </a>
        </div>
      </div>
      <Done words={words.done} done={done} />
      <p className="lead-in">{words.lead}</p>
      <NavigationForm nav={await getDeskNavigation()} />
    </DeskFrame>
  );
}
