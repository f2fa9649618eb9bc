'use client';

import { type MouseEvent, useState } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { focusPictureAction } from '@/newsroom/media/actions';
import type { OnePictureDto } from '@/newsroom/media/library/library-picture';
import { cropsOf } from '@/newsroom/media/sizes/crops';
import { media as words } from '@/words/media';

const percent = (share: number) => Math.round(share * 100);

/** Where the crops are cut: nine places over the picture to choose from, and with a script any point that is clicked. */
export function FocusForm({ picture }: { picture: OnePictureDto }) {
  const [point, setPoint] = useState([percent(picture.focusX), percent(picture.focusY)] as const);
  const [x, y] = point;
  const value = `${x} ${y}`;
  const isPlace = words.places.some(([place]) => place === value);

  const click = (event: MouseEvent<HTMLElement>) => {
    if (event.detail === 0) return; // from a keyboard: the radio button itself
    event.preventDefault();
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setPoint([percent((event.clientX - left) / width), percent((event.clientY - top) / height)]);
  };
  return (
    <ActionForm action={focusPictureAction} className="stack" label={words.focus} form="focus-">
      <input type="hidden" name="id" value={picture.id} />
      {isPlace ? null : <input type="hidden" name="point" value={value} />}
      <p className="hint">{words.focusHint}</p>
      <fieldset>
        <legend className="vh">{words.focusClick}</legend>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the radio buttons in it are for keys */}
        <div className="mspot" onClick={click}>
          {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
          <img src={picture.thumbnail} alt="" width={picture.width} height={picture.height} />
          {words.places.map(([place, name]) => (
            <label key={place}>
              <input
                type="radio"
                name="point"
                value={place}
                checked={place === value}
                onChange={() => {
                  const [across = 50, down = 50] = place.split(' ').map(Number);
                  setPoint([across, down]);
                }}
              />
              <span className="vh">{name}</span>
            </label>
          ))}
          <i aria-hidden="true" style={{ left: `${x}%`, top: `${y}%` }} />
        </div>
      </fieldset>
      <p className="hint" aria-live="polite">
        {words.point(x, y)}
      </p>
      <p className="mcrops">
        <span className="vh">{words.crops}</span>
        {cropsOf(picture).map(({ src, width, height }) => (
          // biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer
          <img key={src} src={src} alt="" width={width} height={height} loading="lazy" />
        ))}
      </p>
      <p className="act">
        <button className="btn" type="submit">
          {words.focusSave}
        </button>
      </p>
    </ActionForm>
  );
}
