import { type FormEvent, type ReactNode, useRef } from 'react';
import { Form, type SubmitOptions, useSubmit } from 'react-router';
import { SendingWords } from './sending-words.tsx';
import { useSending } from './use-sending.ts';

interface FileFormProps {
  action?: string;
  className?: string;
  /** In place of going to the answer as to a page. */
  submit?(form: FormData, options: SubmitOptions): Promise<void>;
  preventScrollReset?: boolean;
  children: (sending: { readonly working: boolean; readonly refusal: string | undefined }) => ReactNode;
}

/** A form with files: on a line that breaks they go on from where they stood. Without JavaScript the browser sends it as it is. */
export function FileForm({ action, className, submit, preventScrollReset, children }: FileFormProps) {
  const toPage = useSubmit();
  const { state, setState, sendAhead, goOn } = useSending();
  const working = state.step === 'sending' || state.step === 'waiting' || state.step === 'checking';

  // two presses in one tick both see the state of before; this they see at once
  const underWay = useRef(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current) return;
    underWay.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    try {
      await sendForm(event.currentTarget, submitter);
    } finally {
      underWay.current = false;
    }
  }

  async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null) {
    const data = new FormData(form);
    // browsers of 2022 do not know the second argument of FormData
    if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
    const ready = await sendAhead(data);
    if (!ready) return;
    setState({ step: 'checking' });
    const options = {
      action: form.getAttribute('action') ?? undefined,
      method: 'post',
      encType: 'multipart/form-data',
      preventScrollReset,
    } as const;
    await (submit ?? toPage)(ready, options);
    setState({ step: 'idle' });
  }

  return (
    <Form method="post" action={action} encType="multipart/form-data" className={className} onSubmit={(event) => void onSubmit(event)}>
      {children({ working, refusal: state.step === 'refused' ? state.message : undefined })}
      <SendingWords state={state} goOn={goOn} />
    </Form>
  );
}
