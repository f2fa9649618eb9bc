import { make } from './make';

let voice: HTMLElement | undefined;

/** Tells screen readers, when they are done with what they are saying (WCAG 2.2, 4.1.3). Nothing is seen. */
export function say(sentence: string): void {
  if (!voice?.isConnected) {
    voice = make('div', { class: 'vh', role: 'status' });
    document.body.append(voice);
  }
  voice.textContent = sentence;
}

/** Moves the focus to what is no control, so that reading goes on there. */
export function readFrom(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
}
