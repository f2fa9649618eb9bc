import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { PublicationForm } from '@/components/desk/settings/publication-form';
import { SettingsNav } from '@/components/desk/settings/settings-nav';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { publicationPage as words } from '@/words/settings';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The paper's own settings. */
export default async function SettingsPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/settings');
  if (!can(actor, 'settings.manage')) return <RefusedPage actor={actor} room="settings" problem="not-allowed" />;
  const publication = await getPublication();
  return (
    <DeskFrame actor={actor} room="settings">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <SettingsNav current="publication" />
      <Done words={words.done} done={done} />
      <p className="lead-in">{words.lead}</p>
      <PublicationForm publication={publication} />
    </DeskFrame>
  );
}
