/** Tab goes round within the panel; `root` is the shadow root, which knows what has focus inside it. */
export function keepFocus(event: KeyboardEvent, panel: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const stops = [...panel.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), textarea, [tabindex="0"]')];
  const focused = (panel.getRootNode() as ShadowRoot).activeElement;
  const [first, last] = [stops[0], stops.at(-1)];
  if (event.shiftKey ? focused === first : focused === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
