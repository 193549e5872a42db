import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useNavigation } from 'react-router';

export type UploadState =
  | { step: 'idle' }
  | { step: 'sending'; percent: number }
  | { step: 'checking' }
  | { step: 'broken' }
  | { step: 'refused'; message: string };

/** Sends the form by a request that tells its progress and keeps what was chosen for another try. Without JavaScript the browser sends the same form itself. */
export function useUpload(address: string, tooHeavy: string) {
  const [state, setState] = useState<UploadState>({ step: 'idle' });
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

  function send() {
    const form = chosen.current;
    if (!form) return;
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.onprogress = ({ loaded, total }) => setState({ step: 'sending', percent: Math.round((loaded / total) * 100) });
    request.upload.onload = () => setState({ step: 'checking' });
    request.onerror = () => setState({ step: 'broken' });
    request.onload = () => {
      const answer = readAnswer(request, tooHeavy);
      if ('to' in answer) {
        setState({ step: 'idle' });
        // whoever has gone on meanwhile is not dragged back: the file is there
        if (here.current) void navigate(answer.to, { preventScrollReset: true });
      } else setState(answer);
    };
    setState({ step: 'sending', percent: 0 });
    request.send(form);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    chosen.current = new FormData(event.currentTarget);
    send();
  }

  return { state, onSubmit, retry: send };
}

function readAnswer(request: XMLHttpRequest, tooHeavy: string): { to: string } | UploadState {
  if (request.status === 413) return { step: 'refused', message: tooHeavy };
  try {
    const answer = JSON.parse(request.responseText) as { to?: string; refusal?: { message: string } };
    if (answer.to) return { to: answer.to };
    if (answer.refusal) return { step: 'refused', message: answer.refusal.message };
  } catch {
    // an answer that is not ours: a proxy's page of an outage
  }
  return { step: 'broken' };
}
