import { type FormEvent, useEffect, useRef } from 'react';
import { useNavigate, useNavigation } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { post } from '#web/sending/post.ts';
import { isOutage, refusalIn } from '#web/sending/send-file.ts';
import { useSending } from '#web/sending/use-sending.ts';

/** Sends the form past the page, with progress, and keeps what was chosen for another try. Without JavaScript the browser sends the same form itself. */
export function useUpload(address: string) {
  const { state, setState, sendAhead, goOn } = useSending();
  const navigate = useNavigate();
  const chosen = useRef<FormData>(null);
  const here = useRef(true);
  const { state: going } = useNavigation();
  useEffect(() => {
    here.current = going === 'idle';
    return () => {
      here.current = false;
    };
  }, [going]);

  async function send() {
    const form = chosen.current && (await sendAhead(chosen.current));
    if (!form) return;
    const checking = () => setState({ step: 'checking' });
    const sending = (share: number) => setState({ step: 'sending', percent: Math.floor(share * 100) });
    if (form !== chosen.current) checking();
    const { status, body } = await post(address, form, form === chosen.current ? sending : undefined, checking);
    const to = (body as { to?: string } | null)?.to;
    if (to) {
      setState({ step: 'idle' });
      // whoever has gone on meanwhile is not dragged back: the file is there
      if (here.current) void navigate(to, { preventScrollReset: true });
    } else if (isOutage(status)) setState({ step: 'broken' });
    else setState({ step: 'refused', message: refusalIn(body) || (status === 413 ? m.documents_too_heavy() : m.documents_not_taken()) });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    chosen.current = new FormData(event.currentTarget);
    void send();
  }

  return { state, onSubmit, retry: () => void send(), goOn };
}
