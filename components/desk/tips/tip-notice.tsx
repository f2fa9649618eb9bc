import type { TipDto } from '@/newsroom/trust/tips/tip';
import { tips as words } from '@/words/desk-lists';
import { TipWords } from './tip-list';

/** The tip that a correction is begun from; `story` where its text is to be mended first. */
export function TipNotice({ tip, story }: { tip: TipDto | undefined; story: string | null }) {
  if (!tip) return null;
  return (
    <section className="tip-notice" aria-label={words.led}>
      <TipWords tip={tip} />
      {story && (
        <p>
          {words.mendFirst}{' '}
          <a className="link" href={`/desk/articles/${story}`}>
            {words.mend}
          </a>
        </p>
      )}
    </section>
  );
}
