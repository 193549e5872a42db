import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSubmit } from 'react-router';

const ASKS_EVERY_MS = 4000;

/**
 * A form that is sent only when the server can be reached: until then what was typed stands where it is, and goes by itself as soon as the network is back.
 * Without JavaScript the browser sends it as it is.
 */
export function usePatientSubmit(): { readonly waits: boolean; onSubmit(event: FormEvent<HTMLFormElement>): void } {
  const [waits, setWaits] = useState(false);
  const pressed = useRef<{ form: HTMLFormElement; button: HTMLElement | null } | null>(null);
  const submit = useSubmit();

  async function send(): Promise<void> {
    const asked = pressed.current;
    if (!asked) return;
    if (!(await isReachable())) {
      setWaits(true);
      return;
    }
    pressed.current = null;
    setWaits(false);
    const data = new FormData(asked.form); // as it stands now: marks may have been given while it waited
    if (asked.button instanceof HTMLButtonElement) data.append(asked.button.name, asked.button.value);
    await submit(data, { method: 'post', preventScrollReset: true });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` reads what was pressed last
  useEffect(() => {
    if (!waits) return;
    const again = () => void send();
    const timer = setInterval(again, ASKS_EVERY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waits]);

  return {
    waits,
    onSubmit(event) {
      event.preventDefault();
      const { submitter } = event.nativeEvent as SubmitEvent;
      pressed.current = { form: event.currentTarget, button: submitter };
      void send();
    },
  };
}

/** `navigator.onLine` knows the cable, not the road behind it. */
async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  return await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
