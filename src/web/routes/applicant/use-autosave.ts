import { type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate, useSubmit } from 'react-router';
import { UNSAVED } from '#web/fresh-on-return.ts';
import { forgetTyping, keepTyping, putBack, readTyping } from '#web/kept-typing.ts';
import { useViewerId } from '#web/use-viewer-id.ts';
import { followTick } from './accuracy-tick.ts';
import type { Autosaved } from './autosave-block.ts';
import type { ShownBlock } from './present-block.ts';

export type SaveState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The server could not be reached; what was typed is still in the form. */
  | { readonly kind: 'failed' }
  /** The server said no; `version` is what it has now. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly version: number | null };

export interface Autosave {
  readonly state: SaveState;
  /** The block as the last save left it; null until then. */
  readonly saved: ShownBlock | null;
  readonly version: number;
  /** Saves at once; false where it could not. */
  save(): Promise<boolean>;
  /** Takes the server's version as seen and saves over it. */
  saveOver(): Promise<boolean>;
  /** What an earlier visit typed and could not save stands in the form again. */
  readonly restored: boolean;
  /** Gives up what could not be saved. */
  forget(): void;
}

const PAUSE_MS = 900;

/**
 * Keeps the form on the server while a person types, and before any of its buttons does its work. Without JavaScript the buttons save by themselves.
 * @param wayOf  where a button of the form leads after saving; null: the button is the server's to answer.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  { url, version: loaded, wayOf }: { url: string; version: number; wayOf: (to: string) => string | null },
): Autosave {
  const [state, setState] = useState<SaveState>({ kind: 'quiet' });
  const [saved, setSaved] = useState<ShownBlock | null>(null);
  const version = useRef(loaded);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const unsaved = useRef(false);
  const [restored, setRestored] = useState(false);
  const navigate = useNavigate();
  const submit = useSubmit();
  const person = useViewerId();

  const send = async (): Promise<boolean> => {
    if (!form.current) return true;
    unsaved.current = false;
    const body = withVersion(form.current, version.current);
    const answer = await post(url, body);
    if (answer === null) setState({ kind: 'failed' });
    else if ('refusal' in answer) setState({ kind: 'refused', ...answer.refusal, version: answer.version });
    else {
      version.current = answer.version;
      setSaved(answer.block);
      setState({ kind: 'saved', at: answer.savedAt });
      setRestored(false);
      forgetTyping(person, url);
      if (!unsaved.current) delete form.current?.dataset[UNSAVED];
      return true;
    }
    unsaved.current = true;
    keepTyping(person, url, body, version.current);
    return false;
  };
  const save = () => {
    queue.current = queue.current.then(send, send);
    return queue.current;
  };

  const onSubmit = async (element: HTMLFormElement, button: HTMLButtonElement | null) => {
    if (!(await save())) return;
    const way = button?.name === 'to' ? wayOf(button.value) : null;
    if (way) return await navigate(way);
    if (!button || button.value === 'stay') return;
    const body = new FormData(element, button);
    body.set('baseVersion', String(version.current));
    await submit(body, { method: 'post', preventScrollReset: true });
  };
  const latest = useRef({ save, onSubmit });
  useEffect(() => {
    latest.current = { save, onSubmit };
  });

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = followTick(element);
    const onInput = (event: Event) => {
      unsaved.current = true;
      element.dataset[UNSAVED] = 'yes';
      follow(event.target);
      clearTimeout(timer);
      timer = setTimeout(() => void latest.current.save(), PAUSE_MS);
    };
    // controls of this form may stand outside it
    document.addEventListener('input', (event) => isOf(element, event.target) && onInput(event), { signal });
    element.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        clearTimeout(timer);
        void latest.current.onSubmit(element, event.submitter as HTMLButtonElement | null);
      },
      { signal, capture: true },
    );
    addEventListener('beforeunload', (event) => unsaved.current && event.preventDefault(), { signal });
    return () => {
      listening.abort();
      clearTimeout(timer);
      if (unsaved.current) void post(url, withVersion(element, version.current));
    };
  }, [form, url]);

  useEffect(() => {
    const kept = readTyping(person, url);
    if (!kept || !form.current) return;
    // typed over an older version: the server says so at the save, and the person chooses
    version.current = kept.baseVersion;
    if (!putBack(form.current, kept)) return forgetTyping(person, url);
    setRestored(true);
    // fields that the first round has made the page ask for
    const later = setTimeout(() => form.current && putBack(form.current, kept), 50);
    return () => clearTimeout(later);
  }, [form, person, url]);

  return {
    state,
    saved,
    version: version.current,
    save,
    saveOver: () => {
      if (state.kind === 'refused' && state.version !== null) version.current = state.version;
      return save();
    },
    restored,
    forget: () => {
      unsaved.current = false;
      forgetTyping(person, url);
    },
  };
}

const isOf = (form: HTMLFormElement, target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) &&
  target.form === form;

function withVersion(form: HTMLFormElement, version: number): FormData {
  const body = new FormData(form);
  body.set('baseVersion', String(version));
  return body;
}

/** Null where no answer came. */
async function post(url: string, body: FormData): Promise<Autosaved | null> {
  try {
    const answer = await fetch(url, { method: 'POST', body });
    return answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as Autosaved) : null;
  } catch {
    return null;
  }
}
