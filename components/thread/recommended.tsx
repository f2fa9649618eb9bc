import { Icon } from '@/components/ui/icon';
import { recommendPage as words } from '@/words/reader-acts';

/** Says at a comment's own page that this reader recommends it, with the way to take that back. */
export function Recommended({ id }: { id: string }) {
  return (
    <div className="notice ok">
      <Icon name="check" />
      <p>
        {words.yours}{' '}
        <button className="link" type="submit" form="recommend" name="off" value={id}>
          {words.takeBack}
        </button>
      </p>
    </div>
  );
}
