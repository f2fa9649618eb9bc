import type { OnePictureDto } from '@/newsroom/media/library/library-picture';
import { isShown, type UsesDto } from '@/newsroom/media/library/uses';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { media as words } from '@/words/media';
import { CropForm } from './crop-form';
import { DeleteForm } from './delete-form';
import { DescribeForm } from './describe-form';
import { FocusForm } from './focus-form';
import { PictureFacts } from './picture-facts';
import { ReplaceForm } from './replace-form';

/** One picture of the library: what is said with it, what shows it, and what this person may do to it. */
export function PictureBeside({ picture, uses, actor }: { picture: OnePictureDto; uses: UsesDto; actor: UserActor }) {
  const mayDescribe = can(actor, 'media.describe', picture);
  return (
    // Forms that begin anew with every picture and every file of it.
    <div key={picture.src}>
      {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
      <img src={picture.thumbnail} alt={picture.alt} width={picture.width} height={picture.height} />
      <PictureFacts picture={picture} uses={uses} />
      {mayDescribe ? <DescribeForm picture={picture} /> : null}
      {mayDescribe ? (
        <section className="further">
          <h2>{words.focus}</h2>
          <FocusForm key={picture.crop} picture={picture} />
        </section>
      ) : null}
      <section className="further">
        <h2>{words.crop}</h2>
        <CropForm picture={picture} />
      </section>
      {can(actor, 'media.replace', picture) ? (
        <section className="further">
          <h2>{words.replace}</h2>
          <ReplaceForm id={picture.id} />
        </section>
      ) : null}
      {can(actor, 'media.delete', picture) ? (
        <section className="further">
          <h2>{words.remove}</h2>
          <DeleteForm id={picture.id} isUsed={isShown(uses)} />
        </section>
      ) : null}
    </div>
  );
}
