/** Tells how long it is until a moment, second by second, beside what was printed; then calls `over`. */
export function countdown(time: HTMLTimeElement, over: () => void): void {
  const printed = time.textContent ?? '';
  const tick = () => {
    const left = Math.ceil((Date.parse(time.dateTime) - Date.now()) / 1000);
    const told = left > 0 ? `${Math.trunc(left / 60)}:${String(left % 60).padStart(2, '0')}` : '0:00';
    time.textContent = printed ? `${printed} (${told})` : told;
    if (left <= 0 || !time.isConnected) clearInterval(timer);
    if (left <= 0) over();
  };
  const timer = setInterval(tick, 1_000);
  tick();
}
