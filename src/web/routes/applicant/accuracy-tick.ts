import { contentOf, typedOf } from './typed-form.ts';

const ACCURACY = 'accuracyConfirmed';
const TICKS = [ACCURACY, 'consent'];

/**
 * The tick of accuracy vouches for a text: it goes when another stands in the form, and comes back with the text that it was put under.
 * @returns what to call on each input.
 */
export function followTick(form: HTMLFormElement): (changed: EventTarget | null) => void {
  const tick = () => {
    const found = form.elements.namedItem(ACCURACY);
    return found instanceof HTMLInputElement ? found : null;
  };
  let vouchedFor = tick()?.checked ? textOf(form) : null;
  return (changed) => {
    const box = tick();
    if (!box) return;
    const name = changed instanceof HTMLElement ? changed.getAttribute('name') : null;
    if (changed === box) vouchedFor = box.checked ? textOf(form) : null;
    else if (name !== null && !TICKS.includes(name) && !name.startsWith('answer.'))
      box.checked = vouchedFor !== null && vouchedFor === textOf(form);
  };
}

const textOf = (form: HTMLFormElement): string => contentOf(typedOf(new FormData(form)));
