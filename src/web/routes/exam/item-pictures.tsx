import './item-text.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PictureOnPage } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { FileInput, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { picturesNamed, TEXTS_WITH_PICTURES } from './pictures-named.ts';

interface PicturesProps {
  pictures: readonly PictureOnPage[];
  /** How a text names a picture, as the source of a pattern. */
  mark: string;
  /** What stands in the form, saved or not. */
  texts: readonly (string | undefined)[];
  typed?: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  readOnly: boolean;
  /** A picture is on its way. */
  adding: boolean;
}

/** The pictures beside the texts of an item: what each shows in words, and one more. Part of the item's form, so that nothing typed is lost. */
export function ItemPictures({ pictures, mark, texts, typed, errors, readOnly, adding }: PicturesProps) {
  const section = useRef<HTMLElement>(null);
  const named = useNamed(section, texts, mark);
  if (readOnly && pictures.length === 0) return null;
  return (
    <section className="stack" id="pictures" ref={section} aria-labelledby="pictures-title">
      <div>
        <h2 id="pictures-title">{m.exam_pictures_title()}</h2>
        <p className="small mute">{m.exam_pictures_lead()}</p>
      </div>
      {pictures.length > 0 && (
        <ul className="item-pictures">
          {pictures.map((picture) => (
            <OnePicture
              key={picture.id}
              picture={picture}
              named={named.has(picture.number)}
              typed={typed}
              errors={errors}
              readOnly={readOnly}
            />
          ))}
        </ul>
      )}
      {!readOnly && <AddPicture typed={typed} errors={errors} adding={adding} />}
    </section>
  );
}

/** The numbers that the texts of the form name as they are being typed. */
function useNamed(inside: RefObject<HTMLElement | null>, texts: readonly (string | undefined)[], mark: string): ReadonlySet<number> {
  const [named, setNamed] = useState(() => picturesNamed(texts, mark));
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!form) return;
    const look = () => {
      const typed = new FormData(form);
      setNamed(
        picturesNamed(
          TEXTS_WITH_PICTURES.map((name) => String(typed.get(name) ?? '')),
          mark,
        ),
      );
    };
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, [inside, mark]);
  return named;
}

interface OnePictureProps extends Pick<PicturesProps, 'typed' | 'errors' | 'readOnly'> {
  picture: PictureOnPage;
  /** By a text that stands in the form. */
  named: boolean;
}

function OnePicture({ picture, named, typed, errors, readOnly }: OnePictureProps) {
  const { id, number, alt, width, height, shown } = picture;
  const box = (name: string, value: string) => ({ name, defaultValue: typed?.[name] ?? value, error: errors[name] });
  return (
    <li>
      <img src={`/council/pictures/${id}`} alt={alt.ru} width={width} height={height} />
      <div className="stack-s">
        <p>
          <b>{m.exam_picture_mark({ mark: `[рисунок ${number}] · [сурет ${number}]` })}</b>
        </p>
        {!named && <p className="small text-turn">{m.exam_picture_not_shown()}</p>}
        <div className="side-by-side">
          <Textarea {...box(`alt.${id}`, alt.ru)} label={m.exam_picture_alt()} hint={m.exam_picture_alt_hint()} rows={2} />
          <Textarea
            {...box(`altKk.${id}`, alt.kk ?? '')}
            label={m.exam_picture_alt_kk()}
            hint={m.exam_picture_alt_kk_hint()}
            lang="kk"
            rows={2}
          />
        </div>
        {!shown && !named && !readOnly && (
          <div>
            <Button size={32} kind="line" name="drop" value={id} aria-label={m.exam_picture_drop_named({ number })}>
              {m.exam_picture_drop()}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function AddPicture({ typed, errors, adding }: Pick<PicturesProps, 'typed' | 'errors' | 'adding'>) {
  const box = (name: string) => ({ name, defaultValue: typed?.[name] ?? '', error: errors[name] });
  return (
    <fieldset className="add-picture stack-s">
      <legend className="h3">{m.exam_picture_add_title()}</legend>
      <FileInput
        name="picture"
        label={m.exam_picture_file()}
        hint={m.exam_picture_file_hint()}
        accept="image/png,image/jpeg,image/webp"
        error={errors.picture}
      />
      <div className="side-by-side">
        <TextInput {...box('newAlt')} label={m.exam_picture_alt()} hint={m.exam_picture_alt_hint()} />
        <TextInput {...box('newAltKk')} label={m.exam_picture_alt_kk()} hint={m.exam_picture_alt_kk_hint()} lang="kk" />
      </div>
      <div>
        <Button size={40} kind="line" name="act" value="picture" busy={adding && m.exam_picture_adding()}>
          {m.exam_picture_add()}
        </Button>
        <p className="sr-only" role="status">
          {adding && m.exam_picture_adding()}
        </p>
      </div>
    </fieldset>
  );
}
