import { Upload } from 'lucide-react';
import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { LibraryFilters } from '@/components/desk/media/library-filters';
import { MediaLibrary } from '@/components/desk/media/media-library';
import { PictureBeside } from '@/components/desk/media/picture-beside';
import { UploadForm } from '@/components/desk/media/upload-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { everyPicture, libraryPath, toLibraryFilter } from '@/newsroom/media/library/library-filter';
import { countedUpTo, countPictures, listPictures } from '@/newsroom/media/library/library-queries';
import { usesOf } from '@/newsroom/media/library/uses-queries';
import { getOnePicture } from '@/newsroom/media/queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { media as words } from '@/words/media';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MediaPage({ searchParams }: Props) {
  const actor = await atDesk('/desk/media');
  const asked = await searchParams;
  if (!can(actor, 'media.upload')) return <RefusedPage actor={actor} room="media" problem="not-allowed" />;
  const filter = toLibraryFilter(asked);
  const [{ pictures, next }, counts, chosen] = await Promise.all([
    listPictures(actor, filter),
    countPictures(actor),
    typeof asked.picture === 'string' ? getOnePicture(asked.picture) : null,
  ]);
  const uses = chosen ? await usesOf(actor, chosen.id) : null;
  return (
    <DeskFrame actor={actor} room="media">
      <div className="dh">
        <h1>{words.title}</h1>
        <div className="r">
          <a className="btn primary" href={`${chosen ? libraryPath(everyPicture) : ''}#picture`}>
            <Upload aria-hidden="true" />
            {words.submit}
          </a>
        </div>
      </div>
      <Done words={words.done} done={asked.done} />
      <div className="mgrid">
        <div>
          <LibraryFilters filter={filter} counts={counts} countedUpTo={countedUpTo} />
          <MediaLibrary pictures={pictures} next={next} filter={filter} chosen={chosen?.id} />
        </div>
        <div className="mbeside" id="picture">
          {chosen && uses ? <PictureBeside picture={chosen} uses={uses} actor={actor} /> : <UploadForm />}
        </div>
      </div>
    </DeskFrame>
  );
}
