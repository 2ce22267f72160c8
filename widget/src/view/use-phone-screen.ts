import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * On a phone the keyboard makes the visible part smaller without telling the layout; the panel follows the visible
 * part, so that the keyboard never covers the field.
 */
export function usePhoneScreen(panel: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!isOpen || !viewport) return;
    const follow = () => {
      panel.current?.style.setProperty('--visible-height', `${viewport.height}px`);
      panel.current?.style.setProperty('--visible-top', `${viewport.offsetTop}px`);
    };
    follow();
    viewport.addEventListener('resize', follow);
    viewport.addEventListener('scroll', follow);
    return () => {
      viewport.removeEventListener('resize', follow);
      viewport.removeEventListener('scroll', follow);
    };
  }, [isOpen, panel]);
}
