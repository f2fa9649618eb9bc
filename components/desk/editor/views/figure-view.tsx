'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useId } from 'react';
import { editor as words } from '@/words/editor';
import { media as library } from '@/words/media';
import { figureOf } from '../insertions';
import { usePictures } from '../pictures';
import { removeFigure } from '../remove-figure';

/** A picture in the text: the picture, its caption as text, its alt text and credit as fields. Without alt text it says so. */
export function FigureView({ editor, node, getPos, updateAttributes }: NodeViewProps) {
  const { known, choose } = usePictures();
  const id = useId();
  const { media, alt, credit, wide } = node.attrs as { media: string; alt: string; credit: string; wide: boolean };
  const picture = known.get(media);
  /** Words that the story says otherwise than the library stay; the others are those of the new picture. */
  const change = async () => {
    const next = await choose();
    if (!next) return;
    const own = (said: string, was: string | undefined, is: string) => (said === '' || said === was ? is : said);
    const [newAlt, newCredit] = [own(alt, picture?.alt, next.alt), own(credit, picture?.credit, next.credit)];
    updateAttributes({ media: next.id, alt: newAlt, credit: newCredit });
  };
  const remove = () => {
    const pos = getPos();
    if (pos !== undefined) editor.view.dispatch(removeFigure(editor.state, pos));
  };
  const described = alt !== ''; // the story's own words: publishing asks for them
  return (
    <NodeViewWrapper as="figure" className={described ? 'fig' : 'fig noalt'} data-kind="figure" data-drag-handle="">
      <div contentEditable={false}>
        {picture ? (
          // biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer
          <img src={picture.thumbnail} alt={alt || picture.alt} />
        ) : (
          <p className="warnline">{words.noPicture}</p>
        )}
        {described ? null : <p className="warnline">{words.noAlt}</p>}
      </div>
      <NodeViewContent<'figcaption'> as="figcaption" data-placeholder={words.caption} />
      <div className="figform" contentEditable={false}>
        <label htmlFor={`${id}-alt`}>{words.alt}</label>
        <textarea
          className="input"
          id={`${id}-alt`}
          rows={2}
          maxLength={500}
          placeholder={words.altHint}
          aria-invalid={!described}
          value={alt}
          onChange={(event) => updateAttributes({ alt: event.target.value })}
        />
        <label htmlFor={`${id}-credit`}>{words.credit}</label>
        <input
          className="input"
          id={`${id}-credit`}
          maxLength={120}
          value={credit}
          onChange={(event) => updateAttributes({ credit: event.target.value })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={wide}
            onChange={(event) => updateAttributes({ wide: event.target.checked })}
          />
          <span>{words.wide}</span>
        </label>
        <p className="how">
          {picture ? (
            <a className="link" href={`/desk/media?picture=${media}`} target="_blank" rel="noreferrer">
              {library.crop}
            </a>
          ) : null}
          <button className="btn sm" type="button" onClick={change}>
            {words.otherPicture}
          </button>
          <button className="btn sm quiet" type="button" onClick={remove}>
            {words.removeBlock}
          </button>
        </p>
      </div>
    </NodeViewWrapper>
  );
}

export function GalleryView({ editor, node, getPos }: NodeViewProps) {
  const { choose } = usePictures();
  const add = async () => {
    const picture = await choose();
    const pos = getPos();
    if (picture && pos !== undefined) editor.commands.insertContentAt(pos + node.nodeSize - 1, figureOf(picture));
  };
  return (
    <NodeViewWrapper className="gallery" data-kind="gallery">
      <NodeViewContent />
      <button className="btn sm" type="button" contentEditable={false} onClick={add}>
        {words.addToGallery}
      </button>
    </NodeViewWrapper>
  );
}
