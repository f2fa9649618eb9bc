import { Figures } from '@/components/moderation/figures';
import { RulesInForce } from '@/components/moderation/rules-in-force';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { getModerationFigures, getRulesInForce } from '@/newsroom/comments/moderation-queries';
import { moderation as words } from '@/words/moderation';

export function generateMetadata() {
  return metadataOf({ title: words.title, description: words.standfirst, path: '/moderation' });
}

/** Moderation, in public: the rules in force, and what was decided by them. */
export default async function ModerationPage() {
  const publication = await publicationOnce();
  const [rules, figures] = await Promise.all([
    getRulesInForce(),
    getModerationFigures(publication.timeZone, new Date()),
  ]);
  return (
    <Page>
      <header className="phead">
        <h1>{words.title}</h1>
        <p className="stand">{words.standfirst}</p>
      </header>
      <div className="body page-text rules-page">
        <RulesInForce rules={rules} policy={publication.commentPolicy} />
        <section id="appeals">
          <h2>{words.appeals}</h2>
          <p>{words.appealsLead}</p>
        </section>
      </div>
      <Figures figures={figures} place={publication} />
    </Page>
  );
}
