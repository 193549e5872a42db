import { type RefObject, useEffect, useRef, useState } from 'react';
import { forgetTyping, keepTyping, putBack, readTyping } from '#web/kept-typing.ts';
import { useViewerId } from '#web/use-viewer-id.ts';

const PAGE = '/cabinet/profile';

/**
 * What was typed into the profile outlives a session that ended before it was saved: it stands in the form again after signing in.
 * @param version  of the profile as the server has it; it moves with each saving.
 */
export function useKeptProfile(version: number): { form: RefObject<HTMLFormElement | null>; keep: () => void; restored: boolean } {
  const form = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState(false);
  const person = useViewerId();
  useEffect(() => {
    const kept = readTyping(person, PAGE);
    if (!kept || !form.current) return;
    if (kept.baseVersion === version) setRestored(putBack(form.current, kept));
    else forgetTyping(person, PAGE);
  }, [person, version]);
  return {
    form,
    keep: () => {
      if (form.current) keepTyping(person, PAGE, new FormData(form.current), version);
    },
    restored,
  };
}
