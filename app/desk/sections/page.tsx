import type { Metadata } from 'next';
import { BylineForm } from '@/components/desk/byline-form';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { SectionForm } from '@/components/desk/section-form';
import { picturesForEditor } from '@/newsroom/media/queries';
import { can } from '@/newsroom/people/permissions';
import { listAuthors } from '@/newsroom/people/queries';
import { atDesk } from '@/newsroom/people/who';
import { listDeskSections } from '@/newsroom/sections/desk-queries';
import { desk, sections as words } from '@/words/desk';
import { navigation } from '@/words/navigation';
import { bylines } from '@/words/people';

export const metadata: Metadata = { title: desk.sections };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SectionsPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/sections');
  if (!can(actor, 'section.manage')) return <RefusedPage actor={actor} room="sections" problem="not-allowed" />;
  const [sections, authors] = await Promise.all([listDeskSections(), listAuthors()]);
  const pictures = await picturesForEditor(authors.flatMap(({ pictureId }) => pictureId ?? []));
  return (
    <DeskFrame actor={actor} room="sections">
      <div className="dh">
        <h1>{words.title}</h1>
        <div className="r">
          <a className="btn sm" href="/desk/sections/navigation">
            {navigation.title}
          </a>
        </div>
      </div>
      <Done words={words.done} done={done} />
      <p className="lead-in">{words.lead}</p>
      {sections.map((section) => (
        <SectionForm key={section.id} section={section} all={sections} />
      ))}
      <h2>{words.add}</h2>
      <SectionForm />
      <h2>{bylines.title}</h2>
      <p className="lead-in">{bylines.lead}</p>
      {authors.map((author) => (
        <BylineForm key={author.id} author={author} pictures={pictures} />
      ))}
      <h2>{bylines.add}</h2>
      <BylineForm pictures={pictures} />
    </DeskFrame>
  );
}
