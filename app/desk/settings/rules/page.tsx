import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { RulesForm } from '@/components/desk/rules/rules-form';
import { SettingsNav } from '@/components/desk/settings/settings-nav';
import { getRulesPage } from '@/newsroom/comments/rules/rules-queries';
import { atDesk } from '@/newsroom/people/who';
import { rulesPage as words } from '@/words/rules';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RulesPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/settings/rules');
  const page = await getRulesPage(actor);
  if (!page) return <RefusedPage actor={actor} room="settings" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="settings">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <SettingsNav current="rules" />
      <Done words={words.done} done={done} />
      <p className="lead-in">{words.lead}</p>
      <RulesForm {...page} />
    </DeskFrame>
  );
}
