'use client';

import { type PointerEvent, useRef, useState } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { TextField } from '@/components/desk/field';
import { cropPictureAction } from '@/newsroom/media/actions';
import type { LibraryPictureDto } from '@/newsroom/media/library/library-picture';
import type { Rectangle } from '@/newsroom/media/sizes/crops';
import { media as words } from '@/words/media';

const sides = ['left', 'top', 'width', 'height'] as const;

/** A part of the picture by four numbers, which a script fills in from a rectangle that is drawn. */
export function CropForm({ picture }: { picture: LibraryPictureDto }) {
  const place = useRef<HTMLDivElement>(null);
  const corner = useRef<readonly [number, number] | null>(null);
  const [drawn, setDrawn] = useState<Rectangle | null>(null);

  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const within = (share: number, whole: number) => Math.round(Math.min(1, Math.max(0, share)) * whole);
    return [within((clientX - left) / width, picture.width), within((clientY - top) / height, picture.height)] as const;
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    corner.current = at(event);
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!corner.current) return;
    const [[x, y], [toX, toY]] = [corner.current, at(event)];
    const next = { left: Math.min(x, toX), top: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y) };
    setDrawn(next);
    const fields = place.current?.closest('form')?.elements;
    for (const side of sides) {
      const field = fields?.namedItem(side);
      if (field instanceof HTMLInputElement) field.value = String(next[side]);
    }
  };
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <ActionForm action={cropPictureAction} className="stack" label={words.crop} form="crop-">
      <input type="hidden" name="id" value={picture.id} />
      <p className="hint">{words.cropHint}</p>
      <div
        className="mcut"
        id="f-crop-crop"
        ref={place}
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => {
          corner.current = null;
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
        <img src={picture.thumbnail} alt="" width={picture.width} height={picture.height} draggable={false} />
        {drawn ? (
          <i
            style={{
              left: share(drawn.left, picture.width),
              top: share(drawn.top, picture.height),
              width: share(drawn.width, picture.width),
              height: share(drawn.height, picture.height),
            }}
          />
        ) : null}
      </div>
      <div className="row2">
        {sides.map((side) => (
          <TextField
            key={side}
            name={side}
            label={words[side]}
            form="crop-"
            inputMode="numeric"
            pattern="\d{1,6}"
            required
          />
        ))}
      </div>
      <p className="act">
        <button className="btn" type="submit">
          {words.cropSave}
        </button>
      </p>
    </ActionForm>
  );
}
