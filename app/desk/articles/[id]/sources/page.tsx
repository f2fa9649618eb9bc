import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { ClaimForm } from '@/components/desk/evidence/claim-form';
import { ClaimList, SourceList } from '@/components/desk/evidence/evidence-lists';
import { SourceForm } from '@/components/desk/evidence/source-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { StoryFrame } from '@/components/desk/story-frame';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { evidenceOf } from '@/newsroom/articles/evidence/evidence';
import { toClaims } from '@/newsroom/articles/evidence/status';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { newBlockId } from '@/newsroom/text/block-id';
import { story as stories } from '@/words/desk-stories';
import { evidence as say, evidenceDesk as words } from '@/words/evidence';

export const metadata: Metadata = { title: say.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The sources and claims of a draft; `?source=` and `?claim=` open the form with the one by that id in it. */
export default async function SourcesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const actor = await atDesk(`/desk/articles/${id}/sources`);
  const found = await getDeskStory(actor, id);
  if (!found.ok) return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
  const { manuscript } = found.story;
  const evidence = evidenceOf(manuscript);
  const mayWrite = can(actor, 'article.write', found.story);
  return (
    <StoryFrame actor={actor} story={found.story} title={`${say.title}: ${manuscript.headline || stories.untitled}`}>
      <Done words={words.done} done={asked.done} />
      <p className="lead-in">{words.lead}</p>
      <section id="sources" className="evid">
        <h2>{words.sources}</h2>
        <SourceList id={id} sources={evidence.sources} mayWrite={mayWrite} />
        {mayWrite && (
          <SourceForm
            id={id}
            source={evidence.sources.find((source) => source.id === asked.source)}
            isChange={typeof asked.source === 'string'}
            fresh={newBlockId()}
          />
        )}
      </section>
      <section id="claims" className="evid">
        <h2>{words.claims}</h2>
        <ClaimList id={id} evidence={evidence} claims={toClaims(evidence, manuscript.body)} mayWrite={mayWrite} />
        {mayWrite && (
          <ClaimForm
            id={id}
            sources={evidence.sources}
            claim={evidence.claims.find((claim) => claim.id === asked.claim)}
            isChange={typeof asked.claim === 'string'}
            fresh={newBlockId()}
          />
        )}
      </section>
    </StoryFrame>
  );
}
