import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlaceShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { Select, TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import { addressOf, inLanguage, withLevel } from './filing-words.ts';
import type { ShownChoices, ShownPlace } from './present-block.ts';

export interface PayingEmployer {
  readonly employer: string;
  readonly inn: string;
}

interface QualificationFieldsProps {
  choices: ShownChoices;
  /** That have offered to pay. */
  employers: readonly PayingEmployer[];
  /** Of the chosen centre, by field. */
  hints: Readonly<Record<string, string>>;
  isOpen: (field: string) => boolean;
  /** A choice that others follow was made: save and come back with them. */
  onChoose: () => void;
  place: PlaceShown | null;
  /** Fields that are still empty, once that is to be said. */
  missing: readonly string[];
  employerFault: string | null;
}

/** Each choice narrows the next. With JavaScript at once, without it by «Показать варианты». */
export function QualificationFields({
  choices,
  employers,
  hints,
  isOpen,
  onChoose,
  place,
  missing,
  employerFault,
}: QualificationFieldsProps) {
  const { chosen } = choices;
  const error = (field: string) => (missing.includes(field) ? m.applicant_problem_choose() : undefined);
  return (
    <div className="card pad stack">
      <RadioCards
        name="payerKind"
        label={m.applicant_payer()}
        hint={hints.payer}
        error={error('payer')}
        defaultValue={chosen.payerKind ?? undefined}
        onChoose={onChoose}
        choices={choices.payers.map((payer) => ({ value: payer, ...PAYERS[payer](), disabled: !isOpen('payer') }))}
      />
      {chosen.payerKind === 'employer' && (
        <TextInput
          name="employerInn"
          label={choices.taxNumber === 'bin' ? m.applicant_employer_bin() : m.applicant_employer_inn()}
          hint={
            employers.length > 0
              ? m.money_employers_paying({ names: employers.map(({ employer, inn }) => `${employer}, ${inn}`).join('; ') })
              : m.applicant_employer_inn_hint()
          }
          error={employerFault ?? undefined}
          defaultValue={chosen.employerInn || employers[0]?.inn}
          inputMode="numeric"
          maxLength={20}
          readOnly={!isOpen('payer')}
        />
      )}
      <Select
        name="standardId"
        label={m.applicant_standard()}
        hint={hints.standard}
        empty={m.applicant_choose()}
        defaultValue={chosen.standardId ?? ''}
        disabled={!isOpen('qualification')}
        onChange={onChoose}
        options={choices.standards.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
      />
      <ShowChoices />
      <Select
        name="qualificationId"
        label={m.applicant_professional_qualification()}
        hint={hints.qualification ?? (chosen.standardId ? undefined : m.applicant_standard_first())}
        error={error('qualification')}
        empty={m.applicant_choose()}
        defaultValue={chosen.qualificationId ?? ''}
        disabled={!isOpen('qualification')}
        onChange={onChoose}
        options={choices.qualifications.map(({ id, name, level }) => ({ value: id, label: withLevel(name, level) }))}
      />
      <ShowChoices />
      {chosen.qualificationId ? (
        <>
          <RadioCards
            name="practiceKind"
            label={m.applicant_practice_kind()}
            hint={hints.practiceKind}
            error={error('practiceKind')}
            defaultValue={chosen.practiceKind ?? undefined}
            onChoose={onChoose}
            choices={choices.practiceKinds.map(({ id, label, means }) => ({
              value: id,
              label: inLanguage(label),
              note: inLanguage(means),
              disabled: !isOpen('practiceKind'),
            }))}
          />
          <Places
            choices={choices}
            hint={choices.places.length > 1 ? hints.site : undefined}
            error={error('site')}
            open={isOpen('site')}
            onChoose={onChoose}
          />
        </>
      ) : (
        <p className="mute">{m.applicant_qualification_first()}</p>
      )}
      {place && (
        <Note>
          {m.applicant_goes_to({ centre: place.centre, address: addressOf(place) })}{' '}
          <Link to={`/centres/${place.centreSlug}`}>{m.applicant_for_applicants()}</Link>
        </Note>
      )}
    </div>
  );
}

const PAYERS = {
  applicant: () => ({ label: m.applicant_payer_applicant(), note: m.applicant_payer_applicant_note() }),
  employer: () => ({ label: m.applicant_payer_employer(), note: m.applicant_payer_employer_note() }),
  voucher: () => ({ label: m.applicant_payer_voucher(), note: m.applicant_payer_voucher_note() }),
};

function Places({
  choices,
  hint,
  error,
  open,
  onChoose,
}: {
  choices: ShownChoices;
  hint?: string;
  error?: string;
  open: boolean;
  onChoose: () => void;
}) {
  if (choices.places.length === 0) return <Note tone="turn">{m.applicant_no_places()}</Note>;
  return (
    <RadioCards
      name="siteId"
      label={m.applicant_place()}
      hint={hint}
      error={error}
      defaultValue={choices.chosen.siteId ?? undefined}
      onChoose={onChoose}
      choices={choices.places.map((place) => ({
        value: place.siteId,
        label: `${place.city}, ${place.centre}`,
        note: aboutPlace(place),
        disabled: !open,
      }))}
    />
  );
}

const aboutPlace = (place: ShownPlace): ReactNode => (
  <>
    {place.site}, {addressOf(place)}. {m.applicant_place_zone({ zone: place.offset })}
    {place.runBy && ` ${m.applicant_place_run_by({ name: place.runBy })}`}
  </>
);

const ShowChoices = () => (
  <noscript>
    <Button kind="soft" size={40} name="to" value="stay">
      {m.applicant_show_choices()}
    </Button>
  </noscript>
);
