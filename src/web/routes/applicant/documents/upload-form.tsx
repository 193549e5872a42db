import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { type DragEvent, useState } from 'react';
import type { DocumentKind } from '#documents/index.ts';
import { m } from '#web/paraglide/messages.js';
import { SendingWords } from '#web/sending/sending-words.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { RadioCards, Tick } from '#web/ui/choices.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { FileInput, Select } from '#web/ui/inputs.tsx';
import { useUpload } from './use-upload.ts';

interface UploadFormProps {
  /** Where the form goes without JavaScript, and where the script sends it. */
  action: string;
  scriptAction: string;
  kinds: readonly DocumentKind[];
  certification: readonly { readonly id: string; readonly label: string }[];
  hidden: Readonly<Record<string, string>>;
  /** Tells the ids of several forms on a page apart. */
  name: string;
  refusal?: string;
  cancelHref?: string;
  /** Where the file field and the button are called otherwise. */
  words?: { readonly file: string; readonly save: string };
}

/** HEIC is left out on purpose: phones then give a JPEG. */
const ACCEPT = 'application/pdf,image/jpeg,image/png,image/webp';

/** One PDF or photographs in order: chosen, dropped or taken by the camera. */
export function UploadForm({ action, scriptAction, kinds, certification, hidden, name, refusal, cancelHref, words }: UploadFormProps) {
  const { state, onSubmit, retry, goOn } = useUpload(scriptAction);
  const [kind, setKind] = useState(kinds[0]?.id);
  const working = state.step === 'sending' || state.step === 'waiting' || state.step === 'checking';
  const drop = (event: DragEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.querySelector<HTMLInputElement>('input[type=file]');
    if (field && event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files;
  };
  const chosen = kinds.find(({ id }) => id === kind);
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="upload stack"
      onSubmit={onSubmit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <KindChoice kinds={kinds} name={name} kind={kind} onChoose={setKind} />
      {chosen?.certified && <CertificationQuestions questions={certification} name={name} />}
      <FileInput
        id={`${name}-files`}
        name="files"
        label={words?.file ?? m.documents_files()}
        hint={m.documents_limits()}
        accept={ACCEPT}
        multiple
        error={state.step === 'refused' ? state.message : state.step === 'idle' ? refusal : undefined}
      />
      <div className="phone-only">
        <FileInput id={`${name}-camera`} name="files" label={m.documents_camera()} accept="image/jpeg" capture="environment" />
      </div>
      <SendingWords state={state} goOn={goOn} retry={retry} />
      <div className="row">
        <Button size={40} icon={<Icon of={IconUpload} />} busy={working}>
          {words?.save ?? m.documents_upload()}
        </Button>
        {cancelHref && !working && (
          <LinkButton kind="quiet" size={40} to={cancelHref} preventScrollReset>
            {m.documents_cancel()}
          </LinkButton>
        )}
      </div>
    </form>
  );
}

function KindChoice({
  kinds,
  name,
  kind,
  onChoose,
}: Pick<UploadFormProps, 'kinds' | 'name'> & { kind?: string; onChoose: (kind: DocumentKind['id']) => void }) {
  const [only, second] = kinds;
  if (!second) return <input type="hidden" name="documentKind" value={only?.id} />;
  const choose = (id: string) => {
    const chosen = kinds.find((one) => one.id === id);
    if (chosen) onChoose(chosen.id);
  };
  if (kinds.length > 4)
    return (
      <Select
        id={`${name}-kind`}
        name="documentKind"
        label={m.documents_kind()}
        hint={kinds.find(({ id }) => id === kind)?.hint}
        options={kinds.map(({ id, label }) => ({ value: id, label }))}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    );
  return (
    <RadioCards
      name="documentKind"
      label={m.documents_kind()}
      choices={kinds.map(({ id, label, hint }) => ({ value: id, label, note: hint }))}
      value={kind}
      onChoose={choose}
    />
  );
}

/** What the reviewer will look for, asked before the upload. */
function CertificationQuestions({ questions, name }: { questions: UploadFormProps['certification']; name: string }) {
  return (
    <fieldset className="stack-s">
      <legend className="field-label">{m.documents_certification()}</legend>
      <input type="hidden" name="certification" value="asked" />
      <p className="field-hint">{m.documents_certification_hint()}</p>
      {questions.map(({ id, label }) => (
        <Tick key={id} id={`${name}-${id}`} name={`certified-${id}`} label={label} />
      ))}
    </fieldset>
  );
}
