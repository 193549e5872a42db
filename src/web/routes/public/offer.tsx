import type { OfferedQualification } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Card, FactList } from '#web/ui/card.tsx';
import { Native } from '#web/ui/native.tsx';
import type { OfferTexts } from './offer-texts.ts';

interface OfferProps {
  offer: OfferedQualification;
  practiceWords: Readonly<Record<string, string>>;
  /** What the council has published of the assessment tool. */
  texts?: OfferTexts;
}

/** One qualification of a centre: price, what to attach, how the practical part goes, what a portfolio must hold. */
export function Offer({ offer, practiceWords, texts }: OfferProps) {
  const { id, code, name, level, standard, practiceKinds, documents } = offer;
  return (
    <Card level={3} title={<Native>{name}</Native>}>
      <p className="price">{m.public_offer_price({ price: money(offer.priceMinor, offer.currency) })}</p>
      <FactList
        facts={[
          { name: m.public_offer_code(), value: <span className="num">{code}</span> },
          { name: m.public_offer_level(), value: <span className="num">{level}</span> },
          { name: m.public_offer_standard(), value: <Native>{`${standard.code} ${standard.name}`}</Native>, wide: true },
          { name: m.public_offer_practice(), value: practiceKinds.map((kind) => practiceWords[kind]).join('; '), wide: true },
        ]}
      />
      {documents.length > 0 && (
        <details>
          <summary>{m.public_offer_documents()}</summary>
          <ul>
            {documents.map(({ kind, required, note }) => (
              <li key={kind}>
                <Native>{note}</Native>
                {!required && <span className="mute"> ({m.public_offer_optional()})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {texts && practiceKinds.includes('portfolio') && <Portfolio offerId={id} lines={texts.portfolio} />}
      {texts && texts.sampleTasks.length > 0 && <SampleTasks tasks={texts.sampleTasks} />}
    </Card>
  );
}

function Portfolio({ offerId, lines }: { offerId: string; lines: OfferTexts['portfolio'] }) {
  if (lines.length === 0) return null;
  return (
    <details id={`portfolio-${offerId}`} open>
      <summary>{m.public_offer_portfolio()}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Native>{line}</Native>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SampleTasks({ tasks }: { tasks: OfferTexts['sampleTasks'] }) {
  return (
    <details>
      <summary>{m.public_offer_tasks({ count: tasks.length })}</summary>
      <div className="stack-s">
        <p className="small mute">{m.public_offer_tasks_lead()}</p>
        {tasks.map(({ title, paragraphs }) => (
          <div key={title} className="stack-s">
            <h4>
              <Native>{title}</Native>
            </h4>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>
                <Native>{paragraph}</Native>
              </p>
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}

const money = (minor: number, currency: string) =>
  new Intl.NumberFormat(getLocale() === 'en' ? 'en' : 'ru', {
    style: 'currency',
    currency,
    minimumFractionDigits: minor % 100 === 0 ? 0 : 2,
  }).format(minor / 100);
