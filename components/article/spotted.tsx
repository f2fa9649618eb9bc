import { tipAddress } from '@/newsroom/trust/tips/tip';
import { tipPage as words } from '@/words/reader-acts';

/** The way to say what is wrong in a story. */
export function Spotted({ slug }: { slug: string }) {
  return (
    <p className="spotted">
      <a href={tipAddress(slug)} rel="nofollow">
        {words.link}
      </a>
    </p>
  );
}
