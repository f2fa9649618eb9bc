import type { Metadata } from 'next';
import { DeskFrame } from '@/components/desk/frame';
import { MediaLibrary } from '@/components/desk/media/media-library';
import { PictureBeside } from '@/components/desk/media/picture-beside';
import { UploadForm } from '@/components/desk/media/upload-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { countPictures, getPicture, listPictures } from '@/newsroom/media/queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { media as words } from '@/words/editor';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MediaPage({ searchParams }: Props) {
  const actor = await atDesk('/desk/media');
  const { before, picture, show, done } = await searchParams;
  const undescribed = show === 'undescribed';
  if (!can(actor, 'media.upload')) {
    return (
      <DeskFrame actor={actor} room="media">
        <RefusedPage problem="not-allowed" status={403} />
      </DeskFrame>
    );
  }
  const [{ pictures, next }, counts, chosen] = await Promise.all([
    listPictures({ undescribed, ...(typeof before === 'string' ? { before } : {}) }),
    countPictures(),
    typeof picture === 'string' ? getPicture(picture) : null,
  ]);
  return (
    <DeskFrame actor={actor} room="media">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <div className="mgrid">
        <MediaLibrary pictures={pictures} next={next} counts={counts} undescribed={undescribed} chosen={chosen?.id} />
        <div>{chosen ? <PictureBeside picture={chosen} isNew={done === 'uploaded'} /> : <UploadForm />}</div>
      </div>
    </DeskFrame>
  );
}
