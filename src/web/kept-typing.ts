/**
 * What was typed and could not be saved, kept in this tab of the browser until it can: by person and page, so that nobody else who signs in here
 * ever sees it.
 */
export interface KeptTyping {
  /** Version of the block over which it was typed. */
  readonly baseVersion: number;
  readonly pairs: readonly (readonly [string, string])[];
}

const PREFIX = 'typed:';
const keyOf = (person: string, page: string) => `${PREFIX}${person}:${page}`;

export function keepTyping(person: string, page: string, form: FormData, baseVersion: number): void {
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const kept: KeptTyping = { baseVersion, pairs };
  withStorage((storage) => storage.setItem(keyOf(person, page), JSON.stringify(kept)));
}

export function forgetTyping(person: string, page: string): void {
  withStorage((storage) => storage.removeItem(keyOf(person, page)));
}

export function readTyping(person: string, page: string): KeptTyping | null {
  const text = withStorage((storage) => storage.getItem(keyOf(person, page)));
  return text ? (JSON.parse(text) as KeptTyping) : null;
}

/** Somebody has signed in: what other people have left in this tab goes. */
export function dropTypingOfOthers(person: string): void {
  withStorage((storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX) && !key.startsWith(keyOf(person, ''))) storage.removeItem(key);
  });
}

/** Null where the browser keeps nothing (storage switched off or full). */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

/** Puts kept text into the controls of the form, as if typed; fields that come to be asked meanwhile take theirs on the next call. @returns whether anything changed. */
export function putBack(form: HTMLFormElement, { pairs }: KeptTyping): boolean {
  let changed = false;
  const controls = [...form.elements].filter(isControl).sort((a, b) => Number(isTick(a)) - Number(isTick(b)));
  for (const control of controls) {
    if (control.name === '' || control.type === 'hidden' || control.disabled || ('readOnly' in control && control.readOnly)) continue;
    const texts = pairs.filter(([name]) => name === control.name).map(([, text]) => text);
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      if (control.checked === texts.includes(control.value) || (control.type === 'radio' && control.checked)) continue;
      control.click();
    } else {
      const [text] = texts;
      if (text === undefined || control.value === text) continue;
      control.value = text;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
    changed = true;
  }
  return changed;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
/** Typing takes the tick of accuracy away: ticks come last. */
const isTick = (control: Control) => control.type === 'checkbox';
