import { useEffect } from 'react';
import type { ShownItem, ShownText } from './shown-text.ts';

/**
 * Loads the pictures of all items at once and holds them while the page stands, so that the next item shows them without a network. Nothing is kept on the
 * computer: the answers forbid it, and a page that holds a picture shows it again from memory.
 */
export function usePictures(items: readonly ShownItem[]): void {
  useEffect(() => {
    const held = new Map<string, HTMLImageElement>();
    const load = () => {
      for (const src of addressesIn(items)) {
        const known = held.get(src);
        if (known && (!known.complete || known.naturalWidth > 0)) continue;
        const picture = new Image();
        picture.src = src;
        held.set(src, picture);
      }
    };
    load();
    window.addEventListener('online', load);
    return () => {
      window.removeEventListener('online', load);
      held.clear();
    };
  }, [items]);
}

function addressesIn(items: readonly ShownItem[]): Set<string> {
  const texts = items.flatMap((item): ShownText[] => {
    const parts = 'choices' in item ? item.choices : 'steps' in item ? item.steps : 'left' in item ? [...item.left, ...item.right] : [];
    return [item.text, ...parts.map(({ text }) => text)];
  });
  return new Set(texts.flat().flatMap((block) => (block.kind === 'picture' ? [block.src] : [])));
}
