import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Body } from '@/newsroom/text/blocks';
import type { PictureDto } from '@/newsroom/text/picture';
import { type Notes, renderBody } from '@/newsroom/text/render-body';

/** The text of an article. */
export function ArticleBody({
  body,
  pictures,
  notices,
  notes = null,
  claims,
}: {
  body: Body;
  pictures: Record<string, PictureDto>;
  /** The name of what tells the article's corrections, where it has some. */
  notices?: string | undefined;
  /** The places of its paragraphs' notes. */
  notes?: Notes | null;
  /** The numbers of its claims, by their ids. */
  claims?: ReadonlyMap<string, number>;
}) {
  return <TrustedHtml className="body" html={renderBody(body, pictures, notices, notes, claims)} />;
}
