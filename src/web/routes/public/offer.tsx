import type { OfferedQualification } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Card, FactList } from '#web/ui/card.tsx';

/** One qualification of a centre: price, what to attach, how the practical part goes. */
export function Offer({ offer, practiceWords }: { offer: OfferedQualification; practiceWords: Readonly<Record<string, string>> }) {
  const { code, name, level, standard, practiceKinds, documents } = offer;
  return (
    <Card level={3} title={name}>
      <p className="price">{m.public_offer_price({ price: money(offer.priceMinor, offer.currency) })}</p>
      <FactList
        facts={[
          { name: m.public_offer_code(), value: <span className="num">{code}</span> },
          { name: m.public_offer_level(), value: <span className="num">{level}</span> },
          { name: m.public_offer_standard(), value: `${standard.code} ${standard.name}`, wide: true },
          { name: m.public_offer_practice(), value: practiceKinds.map((kind) => practiceWords[kind]).join('; '), wide: true },
        ]}
      />
      {documents.length > 0 && (
        <details>
          <summary>{m.public_offer_documents()}</summary>
          <ul>
            {documents.map(({ kind, required, note }) => (
              <li key={kind}>
                {note}
                {!required && <span className="mute"> ({m.public_offer_optional()})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

const money = (minor: number, currency: string) =>
  new Intl.NumberFormat(getLocale(), { style: 'currency', currency, minimumFractionDigits: minor % 100 === 0 ? 0 : 2 }).format(minor / 100);
