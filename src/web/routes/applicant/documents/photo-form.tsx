import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { FileForm } from '#web/sending/file-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { FileInput } from '#web/ui/inputs.tsx';
import type { action } from './photo.tsx';

interface PhotoFormProps {
  hasPhoto: boolean;
  /** Where to return: the profile or the block «Данные о соискателе». */
  back: string;
  refusal?: string;
}

/** The person's photo and the form that sets it; stands beside other forms, never inside one. */
export function PhotoForm({ hasPhoto, back, refusal }: PhotoFormProps) {
  const fetcher = useFetcher<typeof action>();
  // a chosen picture goes by itself: there is one «Сохранить» on the page; without JavaScript it has its button
  const [scripted, setScripted] = useState(false);
  useEffect(() => {
    setScripted(true);
    const field = document.querySelector<HTMLInputElement>('#photo');
    if (field?.files?.length) field.form?.requestSubmit();
  }, []);
  // a refusal is of the picture that was refused: another choice takes it away
  const [seen, setSeen] = useState<typeof fetcher.data>();
  const answer = fetcher.data === seen ? undefined : fetcher.data;
  const refused = answer && 'refusal' in answer ? answer.refusal.message : fetcher.data ? undefined : refusal;
  return (
    <FileForm action="/cabinet/photo" className="photo-form" submit={fetcher.submit}>
      {({ working, refusal: notSent }) => {
        const busy = working || fetcher.state !== 'idle';
        return (
          <>
            {hasPhoto && <img src="/files/photo" alt={m.documents_photo_alt()} width={120} height={160} />}
            <div className="stack-s grow">
              <input type="hidden" name="back" value={back} />
              <FileInput
                id="photo"
                name="files"
                label={m.documents_photo()}
                hint={m.documents_photo_hint()}
                accept="image/jpeg,image/png,image/webp"
                error={notSent ?? refused}
                onChange={(event) => {
                  setSeen(fetcher.data);
                  if (event.target.files?.length) event.target.form?.requestSubmit();
                }}
              />
              {(!scripted || busy) && (
                <Button kind="line" size={40} busy={busy}>
                  {m.documents_photo_save()}
                </Button>
              )}
            </div>
          </>
        );
      }}
    </FileForm>
  );
}
